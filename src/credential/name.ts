import { ConnectError } from '../errors.ts';

/** Whether a property or attribute is called like a secret: `secretKey`, `data-secret-key`, `API_KEY`, … */
export const isSecretName = (name: string): boolean =>
  /secret|(api|private)key|passw|(access|refresh)token|bearer/.test(
    name.toLowerCase().replace(/[^a-z]/g, ''),
  );

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
 * Refuses a text anywhere in a value whose property is named like a secret, such as a `client_secret` that a back
 * end passed on. Fields that *describe* a secret are objects, and pass.
 *
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path.
 */
export function checkLeaves(value: object, path: string): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const at = `${path}.${name}`;
    if (inner instanceof Object) checkLeaves(inner, at);
    else if (typeof inner === 'string' && isSecretName(name)) checkNames([at]);
  }
}
