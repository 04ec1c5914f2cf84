import { ConnectError } from '../errors.ts';
import { shownName } from './quote.ts';

/** Words that mean a secret in a name, however it is written. */
export const secretWords: readonly string[] = [
  'secret',
  'apikey',
  'privatekey',
  'passw',
  'accesstoken',
  'refreshtoken',
  'bearer',
];

/** So much of a path is shown. */
const longestShown = 200;

/** Whether a property or attribute is called like a secret: `secretKey`, `data-secret-key`, `API_KEY`, … */
export function isSecretName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  return secretWords.some((word) => letters.includes(word));
}

/** The refusal of a property by its path, as it may be shown; its value is not in it. */
export const secretNameError = (path: string): ConnectError =>
  new ConnectError(
    'secret_key_refused',
    `“${path.slice(-longestShown)}” is called like a secret. ` +
      'Keep it on your server; rotate it if it was ever published.',
  );

/**
 * Refuses names that mean a secret, whatever they hold.
 *
 * @throws {ConnectError} `secret_key_refused`, naming the property unless its name may be a key, and never its value.
 */
export function checkNames(names: readonly string[]): void {
  const found = names.find(isSecretName);
  if (found !== undefined) throw secretNameError(shownName(found));
}
