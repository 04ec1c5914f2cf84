import { ConnectError } from '../errors.ts';

/** Words in a name that say secret, however they are written. */
export const secretWords: readonly string[] =
  'secret apikey privatekey passw accesstoken refreshtoken bearer'.split(' ');

/** Whether a property or attribute is called like a secret: `secretKey`, `data-secret-key`, `API_KEY`, … */
export function isSecretName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  return secretWords.some((word) => letters.includes(word));
}

/**
 * Refuses names that say secret, whatever they hold.
 *
 * @throws {ConnectError} `secret_key_refused`, naming the property, never its value.
 */
export function checkNames(names: readonly string[]): void {
  const found = names.find(isSecretName);
  if (found)
    throw new ConnectError(
      'secret_key_refused',
      `“${found}” is called like a secret. Keep it on your server; rotate it if it was ever published.`,
    );
}

/**
 * Refuses a text or number anywhere in a value whose property is named like a secret, such as a `client_secret`
 * that a back end passed on. Fields that *describe* a secret are objects, and pass.
 *
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path.
 */
export function checkLeaves(value: object, path: string, seen = new Set<unknown>()): void {
  for (const [name, inner] of Object.entries(value)) {
    // The names of fields, with what people call them.
    if (name === 'credentials_label') continue;
    const at = `${path}.${name}`;
    for (const leaf of [inner].flat(Infinity)) {
      if (typeof leaf === 'object' && leaf && !seen.has(leaf)) checkLeaves(leaf, at, seen.add(leaf));
      else if (/string|number/.test(typeof leaf) && isSecretName(name)) checkNames([at]);
    }
  }
}
