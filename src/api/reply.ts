import { ConnectError, type ErrorFacts } from '../errors.ts';
import { textOf } from '../integration.ts';
import { isRecord, parseJson, recordOf, withoutPrototype } from '../record.ts';
import { adviceFor, isKnownCode } from './advice.ts';
import { reasonOf } from './reason.ts';

/** An answer whose body was read. Nothing is known of it but that it came. */
export interface Reply {
  status: number;
  path: string;
  /** An opaque redirect: the answer redirects, and where to is not readable. */
  isRedirect: boolean;
  /** The body as text; empty when it was too long to be looked at. */
  text: string;
  /** The parsed JSON; `undefined` when the body is not JSON. */
  body: unknown;
  /** What the body is when it is not the expected JSON. */
  kind: 'HTML' | 'empty' | 'oversized' | 'unexpected';
  /** Of a 429: `X-RateLimit-Reset`, in milliseconds since the epoch. */
  retryAt: number | undefined;
}

/** Characters of a body that is looked at. The longest list of a real server comes nowhere near. */
const longestBody = 5_000_000;
/** Characters of a server's words that are looked at, and that are shown. */
const longestWords = { read: 4_000, shown: 300 };
/** Names of fields that are looked at, of those that a server complains about. */
const mostFields = 50;
/** A server that says "later" is not believed for longer than this many milliseconds. */
const longestWait = 5 * 60_000;

function kindOf(text: string, body: unknown): Reply['kind'] {
  const start = text.trimStart();
  if (!start) return 'empty';
  // JSON can have a `<` in its words, but does not begin with one.
  return body === undefined && start.startsWith('<') ? 'HTML' : 'unexpected';
}

function retryAtOf({ status, headers }: Response): number | undefined {
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  return status === 429 && reset > 0 ? Math.min(reset, Date.now() + longestWait) : undefined;
}

/** Reads an answer. */
export async function replyOf(response: Response, path: string): Promise<Reply> {
  const isRedirect = response.type === 'opaqueredirect';
  const whole = isRedirect ? '' : await response.text();
  const isOversized = whole.length > longestBody;
  const text = isOversized ? '' : whole;
  const body = parseJson(text);
  return withoutPrototype<Reply>({
    status: response.status,
    path,
    isRedirect,
    text,
    body,
    kind: isOversized ? 'oversized' : kindOf(text, body),
    retryAt: retryAtOf(response),
  });
}

/** A code, an id or the name of a field: short enough, and of letters that can be shown. The length is looked at first. */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 64 && /^[\w.-]+$/.test(value);

/** Whether a value is a token in which nothing is redacted. */
const isSafeToken = (value: unknown, redact: (text: string) => string): value is string =>
  isToken(value) && redact(value) === value;

/** The server's own code, when it gave one that looks like one. */
export function codeOf(body: unknown): string | undefined {
  const { code } = recordOf(recordOf(body).error);
  return isToken(code) ? code : undefined;
}

/** A server's words as they may be shown: bounded, cleaned, searched for what was typed, and cut. */
export function wordsOf(said: unknown, redact: (text: string) => string, length: number): string | undefined {
  const bounded = textOf(said, longestWords.read);
  return bounded === undefined ? undefined : textOf(redact(bounded), length);
}

/**
 * The server's own error, with our advice. What the server says is not trusted: credentials and typed values are
 * redacted.
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
  // A known code is compared exactly: it is nobody's value, though a word in it may be.
  const code = isKnownCode(found) || isSafeToken(found, redact) ? found : 'unknown_error';
  const words = wordsOf(said, redact, longestWords.shown);
  const message =
    adviceFor(code, withoutPrototype(facts).path) ??
    (words === undefined ? 'The server refused the request.' : `The server says: ${words}`);
  return new ConnectError(code, message, facts);
}

/** The names of the fields that a 400 complains about; a name that holds a typed value is left out. */
function fieldsOf(error: unknown, redact: (text: string) => string): readonly string[] | undefined {
  const { errors } = recordOf(error);
  if (!Array.isArray(errors)) return undefined;
  return errors.slice(0, mostFields).flatMap((one: unknown) => {
    const { path } = recordOf(one);
    const name: unknown = Array.isArray(path) ? path.at(-1) : undefined;
    return isSafeToken(name, redact) ? name : [];
  });
}

/** By which those who run the server find the reason in its log. */
function supportIdOf(code: string, payload: unknown, redact: (text: string) => string): string | undefined {
  const { id } = recordOf(payload);
  return code === 'generic_error_support' && isSafeToken(id, redact) ? id : undefined;
}

/** What went wrong, from an answer that is not the expected one. */
export function errorOf(reply: Reply, redact: (text: string) => string, integration?: string): ConnectError {
  const { status, path, body, kind, retryAt } = reply;
  const error = isRecord(body) ? recordOf(recordOf(body).error) : undefined;
  const facts = { status, path, retryAt, integration, fields: fieldsOf(error, redact) };
  const code = codeOf(body);
  if (!code)
    return new ConnectError(
      'invalid_response',
      `${status} with an ${kind} body is not an answer of the Nango API. Check that \`host\` is its address.`,
      facts,
    );
  const { message, payload } = recordOf(error);
  const reason = reasonOf(code, payload, (said, length) => wordsOf(said, redact, length));
  const found = serverError(code, message, redact, { ...facts, reason });
  const id = supportIdOf(found.code, payload, redact);
  return id ? new ConnectError(found.code, `${found.message} Support id: ${id}`, facts) : found;
}
