import type { Gate } from '../gate.ts';
import { textOf } from '../integration.ts';
import { isRecord, recordOf, withoutPrototype } from '../record.ts';
import type { Connection } from '../types.ts';
import { codeOf, type Reply } from './reply.ts';

/** A POST that creates a connection from the values a person typed. */
export interface Submission {
  /** Without the integration, which is its last segment: `auth/tba`. */
  route: string;
  params: Record<string, string>;
  /** `undefined`: none. */
  body: unknown;
}

/** Where a submission is posted to. */
export const submissionUrl = (
  gate: Gate,
  integration: string,
  { route, params }: Submission,
  token: string,
): URL =>
  gate.url(
    [...route.split('/'), integration],
    [
      ['connect_session_token', token],
      ...Object.entries(params).map(([name, value]): [string, string] => [`params[${name}]`, value]),
    ],
  );

/** The values that a person or the page gave: without the body's `type`, which is Latchkey's own tag for the auth mode. */
export function givenValues({ params, body }: Submission): unknown[] {
  if (!isRecord(body)) return [params, body];
  const { type: _tag, ...values } = body;
  return [params, values];
}

/** The connection that a submission made; `null` when the server refused it. */
export function connectionOf(reply: Reply, integration: string): Connection | null {
  const { connectionId: given, isPending } = recordOf(reply.body);
  const connectionId = textOf(given);
  // A refusal can come as a 200.
  if (reply.status !== 200 || !connectionId || codeOf(reply.body)) return null;
  return withoutPrototype({ integration, connectionId, isPending: isPending === true, confirmed: true });
}
