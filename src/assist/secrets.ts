import { keyKindOf } from '../credential/keyKinds.ts';
import { isSecretName } from '../credential/name.ts';
import { secretRuleOf } from '../credential/quote.ts';
import { compact } from './names.ts';

/** What a name has in it that may mean a secret, though it is not called one. */
const secretParts =
  /token|key|pass|pwd|cookie|credential|signature|authorization|hmac|assertion|mnemonic|recovery|dsn|connectionstring|(auth|jwt|pat|sig|otp|pw|seed)$|^(code|pin)$/;

/** A session is a secret by its ID as well. */
const sessionParts = /session|^sid$/;

/** Whether a name is that of an ID. The ID of a token or key is not a secret. */
const isNameOfId = (letters: string): boolean => letters.endsWith('id');

/** Whether a value of this name may be a secret. */
const isNameOfSecret = (letters: string): boolean =>
  isSecretName(letters) || sessionParts.test(letters) || (secretParts.test(letters) && !isNameOfId(letters));

/** IDs that are written as keys are: those of an access key of AWS, and of an application of Square. */
const isIdOfKey = (value: string): boolean => /^(A[KS]IA[A-Z\d]{16}|sq0idp-[\w-]+)$/.test(value);

/** Whether a value is written as the keys of some provider are, or as an `Authorization` header. */
export const isKey = (value: string): boolean =>
  keyKindOf(value) !== undefined || secretRuleOf(value) !== undefined;

/** Whether an address may hold a login, or a key in its query, beside the place that it stands for. */
function holdsMore(value: string): boolean {
  const colon = value.indexOf(':');
  const hasLogin = colon >= 0 && value.includes('@', colon);
  const hasQuery =
    (value.includes('?') || value.includes('#')) && (value.includes('://') || value.includes('='));
  return hasLogin || hasQuery;
}

/** What may name another value inside of a value: `Password` in `jane, Password: 1234`, and in `jane/Password 1234`. */
const innerNames = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+(?=\s|["']?\s*[:=：])/gu;

/** Whether a value has another one in it that may be a secret: two that stand in one line, or the parts of a connection. */
const holdsNamedSecret = (value: string): boolean =>
  (value.match(innerNames) ?? []).some((name) => isNameOfSecret(compact(name)));

/** Whether a named value is a secret, by its name or by what is in it. */
export function isSecretSetting(name: string, value: string): boolean {
  const letters = compact(name);
  const isSchemed = /^(bearer|basic|token)\s/i.test(value);
  const isId = isNameOfId(letters) && isIdOfKey(value);
  const holdsSecret = holdsMore(value) || holdsNamedSecret(value);
  return isNameOfSecret(letters) || isSchemed || holdsSecret || (!isId && isKey(value));
}

/** Whether an address has more of a secret in it than its login, query and fragment: a key, a named value, or a login that a browser takes for a path. */
export function holdsHiddenSecret(address: URL): boolean {
  const shown = publicAddress(address);
  return shown.includes('@') || holdsNamedSecret(shown) || shown.split(/[^\w-]+/).some(isKey);
}

/** An address without what may be a secret in it: its login, query and fragment. */
export function publicAddress({ href }: URL): string {
  const address = new URL(href);
  address.username = '';
  address.password = '';
  address.search = '';
  address.hash = '';
  return address.href;
}
