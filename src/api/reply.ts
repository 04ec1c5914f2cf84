import { ConnectError, type ErrorFacts } from '../errors.ts';
import { textOf } from '../integration.ts';
import { isRecord, parseJson, recordOf } from '../record.ts';
import { advice } from './advice.ts';

/** An answer whose body was read: all that is known of it is that it came. */
export interface Reply {
  status: number;
  path: string;
  /** An opaque redirect: the answer redirects, and where to is not readable. */
  redirects: boolean;
  /** The parsed JSON; `undefined` when the body is not JSON. */
  body: unknown;
  /** What the body is when it is not what was wished for. */
  kind: 'HTML' | 'empty' | 'unexpected';
  /** Of a 429: `X-RateLimit-Reset`, in milliseconds since the epoch. */
  retryAt: number | undefined;
}

/** Codes that may be shown and acted on. */
const code = /^[\w.-]{1,64}$/;
/** Characters of a server's words that are looked at. */
const longest = 4_000;
/** A server that says "later" is not believed for longer than this many milliseconds. */
const longestWait = 5 * 60_000;

export async function replyOf(response: Response, path: string): Promise<Reply> {
  const text = response.type === 'opaqueredirect' ? '' : await response.text();
  const { status, headers, type } = response;
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  return {
    status,
    path,
    body: parseJson(text),
    redirects: type === 'opaqueredirect',
    kind: /\S/.test(text) ? (/^\s*</.test(text) ? 'HTML' : 'unexpected') : 'empty',
    retryAt: status === 429 && reset > 0 ? Math.min(reset, Date.now() + longestWait) : undefined,
  };
}

/** The server's own code, when it gave one that looks like one. */
export function codeOf(body: unknown): string | undefined {
  const found = recordOf(recordOf(body).error).code;
  return typeof found === 'string' && code.test(found) ? found : undefined;
}

/**
 * The server's own error, with our advice. What the server says is not trusted: live credentials are struck out.
 *
 * @param found The server's code.
 * @param said The server's words.
 */
export function serverError(
  found: unknown,
  said: unknown,
  redact: (text: string) => string,
  facts: ErrorFacts,
): ConnectError {
  // A code that is in our own table is no value of anybody's, though a word of it may be.
  const isKnown = typeof found === 'string' && (Object.hasOwn(advice, found) || code.test(redact(found)));
  const known = isKnown ? found : 'unknown_error';
  const words =
    typeof said === 'string' ? `The server says: ${textOf(redact(said.slice(0, longest)), 300)}` : '';
  const help =
    advice[`${known} ${facts.path?.match(/\/integrations$/)}`] ??
    (Object.hasOwn(advice, known) && advice[known]);
  return new ConnectError(known, help || words || 'The server refused the request.', facts);
}

/** The names of the fields that a 400 complains about; none that has a value of the person's in it. */
function fieldsOf(body: unknown, redact: (text: string) => string): readonly string[] | undefined {
  const error = isRecord(body) ? body.error : undefined;
  const errors = isRecord(error) ? error.errors : undefined;
  if (!Array.isArray(errors)) return undefined;
  return errors.flatMap((one: unknown) => {
    const name: unknown = isRecord(one) && Array.isArray(one.path) && one.path.at(-1);
    return typeof name === 'string' && code.test(redact(name)) ? name : [];
  });
}

/** What went wrong, out of an answer that is not the wished one. */
export function errorOf(reply: Reply, redact: (text: string) => string, integration?: string): ConnectError {
  const { status, path, body, kind, retryAt } = reply;
  const facts = { status, path, retryAt, integration, fields: fieldsOf(body, redact) };
  const found = codeOf(body);
  // Where there is a code, there is an error around it.
  if (found) {
    const { message, payload } = (body as { error: { message?: unknown; payload?: unknown } }).error;
    const error = serverError(found, message, redact, facts);
    const id = isRecord(payload) && found === 'generic_error_support' ? payload.id : undefined;
    // What whoever runs the server finds the reason by.
    return typeof id === 'string' && code.test(redact(id))
      ? new ConnectError(found, `${error.message} Support id: ${id}`, facts)
      : error;
  }
  return new ConnectError(
    'invalid_response',
    `${status} with an ${kind} body is no answer of the Nango API. Check that \`host\` is its address.`,
    facts,
  );
}
