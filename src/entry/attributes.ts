import { checkNames } from '../credential/name.ts';
import type { ConnectOptions, OpenOptions } from '../options.ts';

const texts = ['public-key', 'host', 'websockets-path', 'support', 'lang', 'theme', 'accent'];
const lists = ['integrations', 'logo-origins', 'refused-fingerprints'];
const optionNames = [...texts, ...lists];

/** Every attribute that Latchkey reads from an element of its own. */
export const attributeNames = [...optionNames, 'integration'];

/**
 * The options in an element's attributes.
 *
 * @param prefix `data-` for an element that is not Latchkey's own.
 * @throws {ConnectError} `secret_key_refused` for an attribute that is called like a secret.
 */
export function optionsIn(element: Element, prefix: '' | 'data-'): ConnectOptions {
  checkNames(element.getAttributeNames());
  return Object.fromEntries(
    optionNames.flatMap((attribute) => {
      const value = element.getAttribute(prefix + attribute);
      const name = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      return value === null ? [] : [[name, lists.includes(attribute) ? value.match(/[^\s,]+/g) : value]];
    }),
  );
}

/** Which integration an element asks for; none: the list. */
export function requestIn(element: Element, attribute: string): OpenOptions {
  checkNames(element.getAttributeNames());
  const integration = element.getAttribute(attribute);
  return integration ? { integration } : {};
}
