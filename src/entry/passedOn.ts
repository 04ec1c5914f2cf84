import { isSecretName } from '../credential/name.ts';
import type { ConnectOptions } from '../options.ts';
import { warnOnce } from '../warn.ts';

/** Everybody who reads the page's markup would have it. */
const isToken = (name: string): boolean => /^(data-?)?session-?token$/i.test(name);

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
      warnOnce('A session token is no attribute. Pass `sessionToken` in the options of the component.');
    else (isSecretName(name) ? refused : attributes).push([name, value]);
  return {
    attributes: Object.fromEntries(attributes) as Given,
    options: { ...options, ...Object.fromEntries(refused) },
  };
}
