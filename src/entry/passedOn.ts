import { isSecretName } from '../credential/name.ts';
import type { ConnectOptions } from '../options.ts';
import { warnOnce } from '../warn.ts';

/** Whether an attribute holds a session token, by this package's name for it or by Nango's, or the HMAC of a connection. Everybody can read a page's markup. */
const isToken = (name: string): boolean =>
  /^(data)?((connect)?sessiontoken|token|hmac)$/.test(name.toLowerCase().replace(/[^a-z]/g, ''));

/** What becomes of the attributes that a component was given. */
interface PassedOn<Given> {
  /** Those for its element. */
  attributes: Given;
  options: ConnectOptions;
}

/**
 * Keeps what must not be in a page out of the attributes that a component passes on to its element. One that is called
 * like a secret becomes an option of that name: it is refused as such an option is.
 */
export function passOn<Given extends object>(options: ConnectOptions, given: Given): PassedOn<Given> {
  const attributes: [name: string, value: unknown][] = [];
  const refused: typeof attributes = [];
  for (const [name, value] of Object.entries(given) as typeof attributes)
    if (isToken(name))
      warnOnce(
        'A token or an HMAC is no attribute. Pass `sessionToken` or `hmac` in the options of the component.',
      );
    else (isSecretName(name) ? refused : attributes).push([name, value]);
  return {
    attributes: Object.fromEntries(attributes) as Given,
    options: { ...options, ...Object.fromEntries(refused) },
  };
}
