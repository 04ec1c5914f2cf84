import { ConnectError, type ErrorFacts } from '../errors.ts';
import { parseJson } from '../json.ts';
import { recordOf, withoutPrototype } from '../record.ts';
import { textOfBody } from './body.ts';

/** An answer whose body was read. Nothing is known of it but that it came. */
export interface Reply {
  status: number;
  path: string;
  /** An opaque redirect: the answer redirects, and where to is not readable. */
  isRedirect: boolean;
  /** The body as text; empty when it was too long to be read. */
  text: string;
  /** The parsed JSON; `undefined` when the body is not JSON. */
  body: unknown;
  /** The kind of a body that is not the expected JSON. */
  kind: 'HTML' | 'empty' | 'oversized' | 'unexpected';
  /** Of a 429: `X-RateLimit-Reset`, in milliseconds since the epoch. */
  retryAt: number | undefined;
}

/** A server that says "later" is not believed for longer than this many milliseconds. */
const longestWait = 5 * 60_000;

function kindOf(text: string): Reply['kind'] {
  const start = text.trimStart();
  if (start === '') return 'empty';
  // JSON can have a `<` in its words, but does not begin with one.
  return start.startsWith('<') ? 'HTML' : 'unexpected';
}

function retryAtOf({ status, headers }: Response): number | undefined {
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  return status === 429 && reset > 0 ? Math.min(reset, Date.now() + longestWait) : undefined;
}

/** Reads an answer. */
export async function replyOf(response: Response, path: string): Promise<Reply> {
  const isRedirect = response.type === 'opaqueredirect';
  const whole = isRedirect ? '' : await textOfBody(response);
  const text = whole ?? '';
  const body = parseJson(text);
  return withoutPrototype<Reply>({
    status: response.status,
    path,
    isRedirect,
    text,
    body,
    kind: whole === null ? 'oversized' : kindOf(text),
    retryAt: retryAtOf(response),
  });
}

/** A code, an id or the name of a field: short enough, and of letters that can be shown. The length is looked at first. */
export const isToken = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 64 && /^[\w.-]+$/.test(value);

/** The server's own code, when it gave one that looks like one. */
export function codeOf(body: unknown): string | undefined {
  const { code } = recordOf(recordOf(body).error);
  return isToken(code) ? code : undefined;
}

/** Ends the error of a form that no answer of the API came to: for developers. */
export const mayHaveWorked =
  'The form may have made a connection all the same: ask your back end before it is sent again.';

/** The first of the statuses by which a gateway says that what is behind it is down or takes too long: 502 to 504, and Cloudflare's 520 to 527. */
const firstOfGateways = 502;

/**
 * The error of an answer that has no code: something else than the Nango API answered.
 *
 * @param wasSent Whether it is the answer to a form.
 */
export function invalidResponse({ status, kind }: Reply, facts: ErrorFacts, wasSent = false): ConnectError {
  const cause =
    status >= firstOfGateways
      ? 'A gateway in front of it answered: the API is down, or takes too long.'
      : 'Check that `host` is its address.';
  return new ConnectError(
    'invalid_response',
    `${status} with an ${kind} body is not an answer of the Nango API. ${cause}${wasSent ? ` ${mayHaveWorked}` : ''}`,
    facts,
  );
}
