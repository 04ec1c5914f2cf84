import { ConnectError, type ErrorFacts } from '../errors.ts';
import { lineOf, textOf } from '../integration.ts';
import { isRecord, recordOf, withoutPrototype } from '../record.ts';
import { adviceFor } from './advice.ts';
import { isKnownCode } from './codes.ts';
import { reasonOf } from './reason.ts';
import { codeOf, invalidResponse, isToken, type Reply } from './reply.ts';

/** Characters of a server's words that are looked at, and that are shown. */
const longestWords = { read: 4_000, shown: 300 };
/** Names of fields that are looked at, of those that a server complains about. */
const mostFields = 50;

/** Whether a value is a token in which nothing is redacted. */
const isSafeToken = (value: unknown, redact: (text: string) => string): value is string =>
  isToken(value) && redact(value) === value;

/** A server's words as they may be shown: bounded, cleaned, searched for what was typed, cut, and in one line. */
export function wordsOf(said: unknown, redact: (text: string) => string, length: number): string | undefined {
  const bounded = textOf(said, longestWords.read);
  return bounded === undefined ? undefined : lineOf(redact(bounded), length);
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
function refusedFields(error: unknown, redact: (text: string) => string): readonly string[] | undefined {
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
  const { status, path, body, retryAt } = reply;
  const error = isRecord(body) ? recordOf(recordOf(body).error) : undefined;
  const facts = { status, path, retryAt, integration, fields: refusedFields(error, redact) };
  const code = codeOf(body);
  if (!code) return invalidResponse(reply, facts);
  const { message, payload } = recordOf(error);
  const reason = reasonOf(code, payload, (said, length) => wordsOf(said, redact, length));
  const found = serverError(code, message, redact, { ...facts, reason });
  const id = supportIdOf(found.code, payload, redact);
  return id ? new ConnectError(found.code, `${found.message} Support id: ${id}`, facts) : found;
}
