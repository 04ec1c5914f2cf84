import { isSecretName } from '../credential/name.ts';
import { compact } from './names.ts';

/** What a name has in it that may mean a secret, though it is not called one. */
const secretParts = /token|key|pass|pwd|cookie|credential|signature|authorization|(auth|jwt|pat)$/;

/** Whether a value of this name may be a secret. The ID of a token or key is not a secret. */
function isNameOfSecret(name: string): boolean {
  const letters = compact(name);
  return isSecretName(letters) || (secretParts.test(letters) && !letters.endsWith('id'));
}

/** Whether an address may hold a login, or a key in its query, beside the place that it stands for. */
const holdsMore = (value: string): boolean =>
  value.includes('://') ? /[@?#]/.test(value) : value.includes('?') && value.includes('=');

/** Whether a named value is a secret, by its name or by what is in it. */
export const isSecretSetting = (name: string, value: string): boolean =>
  isNameOfSecret(name) || /^(bearer|basic|token)\s/i.test(value) || holdsMore(value);

/** An address without what may be a secret in it: its login, query and fragment. */
export function publicAddress({ href }: URL): string {
  const address = new URL(href);
  address.username = '';
  address.password = '';
  address.search = '';
  address.hash = '';
  return address.href;
}
