import { checkNames } from '../credential/name.ts';
import { shownName } from '../credential/quote.ts';
import { checkValues } from '../credential/values.ts';
import type { ConnectOptions, OpenOptions } from '../options.ts';
import type { Theme } from '../types.ts';
import { warnOnce } from '../warn.ts';

/** Turns the text of an attribute into the value of an option. */
type Read = (text: string) => unknown;

const asText: Read = (text) => text;
const asList: Read = (text) => text.match(/[^\s,]+/g) ?? [];
const asBoolean: Read = (text) => (text === '' || text === 'true' ? true : text === 'false' ? false : text);

/** The attributes of `<latchkey-connect>`, as text. Those of options mean the same as in {@link ConnectOptions}. */
export interface LatchkeyConnectAttributes {
  /** `publicKey`. */
  'public-key'?: string | undefined;
  /** `user`. */
  user?: string | undefined;
  /** `host`. */
  host?: string | undefined;
  /** `websocketsPath`. */
  'websockets-path'?: string | undefined;
  /** `support`. */
  support?: string | undefined;
  /** `lang`. */
  lang?: string | undefined;
  /** `theme`. */
  theme?: Theme | undefined;
  /** `accent`. */
  accent?: string | undefined;
  /** `logo`. */
  logo?: string | undefined;
  /** `preload`. */
  preload?: 'intent' | 'idle' | undefined;
  /** `developerDetails`. Without a value, it means `true`. */
  'developer-details'?: 'auto' | 'true' | 'false' | '' | undefined;
  /** `isolateWindow`. Without a value, it means `true`. */
  'isolate-window'?: 'true' | 'false' | '' | undefined;
  /** `fallbackPage`, as a URL. */
  'fallback-page'?: string | undefined;
  /** `help`. Without a value, it means `true`. */
  help?: 'true' | 'false' | '' | undefined;
  /** `integrations`: ids, separated by commas or spaces. */
  integrations?: string | undefined;
  /** `logoOrigins`, separated by commas or spaces. */
  'logo-origins'?: string | undefined;
  /** `connected`: ids, separated by commas or spaces. */
  connected?: string | undefined;
  /** `refusedFingerprints`, separated by commas or spaces. */
  'refused-fingerprints'?: string | undefined;
  /** Goes straight to the integration with this id. Default: the list. */
  integration?: string | undefined;
}

/** The options that an attribute can say, by the name of the attribute. */
const optionAttributes = {
  'public-key': { option: 'publicKey', read: asText },
  user: { option: 'user', read: asText },
  host: { option: 'host', read: asText },
  'websockets-path': { option: 'websocketsPath', read: asText },
  support: { option: 'support', read: asText },
  lang: { option: 'lang', read: asText },
  theme: { option: 'theme', read: asText },
  accent: { option: 'accent', read: asText },
  logo: { option: 'logo', read: asText },
  preload: { option: 'preload', read: asText },
  'developer-details': { option: 'developerDetails', read: asBoolean },
  'isolate-window': { option: 'isolateWindow', read: asBoolean },
  'fallback-page': { option: 'fallbackPage', read: asText },
  help: { option: 'help', read: asBoolean },
  integrations: { option: 'integrations', read: asList },
  connected: { option: 'connected', read: asList },
  'logo-origins': { option: 'logoOrigins', read: asList },
  'refused-fingerprints': { option: 'refusedFingerprints', read: asList },
} satisfies Record<
  Exclude<keyof LatchkeyConnectAttributes, 'integration'>,
  { option: keyof ConnectOptions; read: Read }
>;

/** Every attribute of `<latchkey-connect>`. */
export const attributeNames = [...Object.keys(optionAttributes), 'integration'];

/** Attributes that any element can have, by their beginnings. Frameworks mark theirs with a sign of their own. */
const foreign = /^(aria-|data-|on|v-|x-|ng-|hx-|up-|_|:|@|\[|\()|[:@.]/;
/** What Turbo, Livewire, Astro, Swup, Next and Cloudflare write on script tags. */
const foreignOnScripts = /^data-(turbo|navigate|astro|swup|nscript$|cfasync$)/;
const general = new Set([
  'class',
  'dir',
  'exportparts',
  'hidden',
  'id',
  'inert',
  'is',
  'key',
  'nonce',
  'part',
  'ref',
  'role',
  'slot',
  'style',
  'suppresshydrationwarning',
  'tabindex',
  'title',
  'translate',
]);

const joinNames = (names: readonly string[], prefix: string): string =>
  names.map((name) => prefix + name).join(', ');

/** Svelte, on a server, renders the property `options` as an attribute; in the browser it sets the property. */
const isRenderedOptions = (element: Element, name: string): boolean =>
  name === 'options' && element.getAttribute(name) === '[object Object]';

/** An attribute that is not known is most often one that was misspelled. */
function warnOfUnknownAttributes(element: Element, prefix: '' | 'data-'): void {
  const known = prefix ? Object.keys(optionAttributes) : attributeNames;
  for (const name of element.getAttributeNames()) {
    const isOurs = known.includes(name.slice(prefix.length)) && name.startsWith(prefix);
    const isForeign = prefix
      ? !name.startsWith(prefix) || foreignOnScripts.test(name)
      : foreign.test(name) || general.has(name) || isRenderedOptions(element, name);
    if (!isOurs && !isForeign)
      warnOnce(
        `<${element.localName}> has an attribute “${shownName(name)}” that Latchkey does not know. It knows ${joinNames(known, prefix)}.`,
      );
  }
}

/**
 * The options in an element's attributes.
 *
 * @param prefix `data-` for an element that is not Latchkey's own.
 * @throws {ConnectError} `secret_key_refused` for an attribute that is called like a secret.
 */
export function optionsIn(element: Element, prefix: '' | 'data-'): ConnectOptions {
  checkNames(element.getAttributeNames());
  warnOfUnknownAttributes(element, prefix);
  const options: Record<string, unknown> = {};
  for (const [name, { option, read }] of Object.entries(optionAttributes)) {
    const text = element.getAttribute(prefix + name);
    if (text !== null) options[option] = read(text);
  }
  return options;
}

/**
 * The integration that an element asks for. Without one, it asks for the list.
 *
 * @throws {ConnectError} `secret_key_refused` for an attribute that is called like a secret, or a secret in its place.
 */
export function requestIn(element: Element, attribute: string): OpenOptions {
  checkNames(element.getAttributeNames());
  const integration = element.getAttribute(attribute);
  const request = integration ? { integration } : {};
  checkValues(request, '');
  return request;
}
