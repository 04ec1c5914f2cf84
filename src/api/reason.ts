import { parseJson } from '../json.ts';
import { recordOf } from '../record.ts';

/** Codes whose `payload` has the answer of a provider that refused a credential. */
const codesWithReason: ReadonlySet<string> = new Set([
  'client_credentials_fetch_error',
  'two_step_credentials_fetch_error',
]);

/** Characters of a payload that is looked at, and of a reason that is shown. */
const longest = { payload: 20_000, reason: 200 };

const providerErrorOf = (payload: unknown): unknown => {
  const isText = typeof payload === 'string';
  if (isText && payload.length > longest.payload) return undefined;
  // The server writes the payload as a JSON text.
  return recordOf(isText ? parseJson(payload) : payload).provider_error_payload;
};

/**
 * The provider's own reason for refusing a credential.
 *
 * @param wordsOf Turns the server's words into words that may be shown.
 */
export function reasonOf(
  code: string,
  payload: unknown,
  wordsOf: (said: unknown, length: number) => string | undefined,
): string | undefined {
  if (!codesWithReason.has(code)) return undefined;
  const { error_description, error, message } = recordOf(providerErrorOf(payload));
  const said = [error_description, error, message].find((one) => typeof one === 'string' && one !== '');
  const words = wordsOf(said, longest.reason)?.trim();
  // An HTML page is not a reason that a person can read.
  return words && !words.startsWith('<') ? words : undefined;
}
