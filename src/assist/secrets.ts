import { keyKindOf } from '../credential/keyKinds.ts';
import { isSecretName } from '../credential/name.ts';
import { secretRuleOf } from '../credential/quote.ts';
import { compact } from './names.ts';

/** What a name has in it that may mean a secret, though it is not called one. */
const secretParts =
  /token|key|pass|pwd|cookie|credential|signature|authorization|hmac|assertion|mnemonic|recovery|dsn|[cx]srf|conn(ection)?str|(auth(entication)?|code|creds?|jwt|pat|ps[kw]|sig|otp|pw|seed)$|^pin$/;

/** A session is a secret by its ID as well. */
const sessionParts = /session|sess(id)?$|^sid$/;

/** Whether a name says which one it is: the ID of a token or key is not a secret, and neither is the code of a country. */
const isNameOfId = (letters: string): boolean =>
  /id$|(area|company|country|integration|post(al)?|store|subscriber|zip)code$/.test(letters);

/** Whether a name says nothing: what the value is stands elsewhere, as in `{ "type": "password", "value": … }`. */
const isBlank = (letters: string): boolean => /^(content|data|text|val|value)$/.test(letters);

/** Whether a value of this name may be a secret. */
const isNameOfSecret = (letters: string): boolean =>
  isSecretName(letters) || sessionParts.test(letters) || (secretParts.test(letters) && !isNameOfId(letters));

/** Whether what has this name may be a secret, with all that is in it. */
export const isCalledSecret = (name: string): boolean => isNameOfSecret(compact(name));

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
const holdsNamedSecret = (value: string): boolean => (value.match(innerNames) ?? []).some(isCalledSecret);

/**
 * Whether an address, with its scheme or without, may have a secret in its path: that of a webhook, one with a colon in
 * it, as of a bot at Telegram, and one with a word that is as long as keys are.
 */
export function holdsSecretPath(value: string): boolean {
  if (!value.includes('/')) return false;
  const place = value.replace(/^([a-z][a-z\d+.-]*:)?\/\//i, '');
  const slash = place.indexOf('/');
  const isAddress = slash > 0 && (place !== value || place.slice(0, slash).includes('.'));
  return isAddress && (/hook/i.test(place) || /:|\w{16}/.test(place.slice(slash)));
}

/**
 * Whether a named value is a secret, by its name or by what is in it.
 *
 * @param meanings What its name can stand for.
 */
export function isSecretSetting(meanings: readonly string[], value: string): boolean {
  const isSchemed = /^(bearer|basic|token)\s/i.test(value);
  const isId = meanings.some(isNameOfId) && isIdOfKey(value);
  const holdsSecret = holdsMore(value) || holdsNamedSecret(value) || holdsSecretPath(value);
  const isNamed = meanings.some((letters) => isBlank(letters) || isNameOfSecret(letters));
  return isNamed || isSchemed || holdsSecret || (!isId && isKey(value));
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
