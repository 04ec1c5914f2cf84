import { ConnectError } from '../errors.ts';
import { isSecretName, secretNameError } from './name.ts';
import { secretRuleOf, shownName } from './quote.ts';

/** Where in a value something is. */
interface Place {
  /** The name of the property that holds it, or that holds the list that it is in. */
  readonly name: string;
  /** The name of the property around that one. */
  readonly parent: string;
  /** As an error may show it. */
  readonly path: string;
  /** Whether it is in a part of a definition whose names are the provider's. */
  readonly isTheirs: boolean;
}

/** A text or number somewhere in a value. */
interface Leaf extends Place {
  readonly value: string | number;
}

/** Objects that were looked at, each in the kinds of places and under the names that it has had; a list under that of the object around it as well. */
export type Seen = Map<object, Set<string>>;

/** The parts of a definition that describe fields. */
const fieldParts = /^(credentials|assertion_option|(connection|integration)_config)$/;

/**
 * Whether a part of a definition says how Nango calls the provider, in the provider's own names: `proxy.headers` may
 * have an `x-api-key`, and `alternate_access_token_response_path` says where in an answer a token is.
 */
const isForeign = (part: string, value: unknown): boolean =>
  typeof value === 'object' ? !fieldParts.test(part) : part.endsWith('_path');

/** A provider fills some password fields in with a letter, since it ignores them. */
const longestHarmlessDefault = 7;

/** @param what Begins the error. */
function checkText(text: string, what: string): void {
  const rule = secretRuleOf(text);
  if (!rule) return;
  throw new ConnectError(
    'secret_key_refused',
    `${what} is ${rule.kind}. It would leave this page. ${rule.advice}`,
  );
}

const checkValue = ({ value, path }: Leaf): void => checkText(String(value), `“${path}”`);

/**
 * Every text and number in a value, which may contain itself.
 *
 * @throws {ConnectError} `secret_key_refused` for a name that is a secret: names leave the page as values do.
 */
function* leavesIn(value: unknown, place: Place, seen: Seen = new Map()): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { ...place, value };
  if (typeof value !== 'object' || value === null) return;
  const names = seen.get(value) ?? new Set();
  // What is in an object has this name around it. What is in a list is in the place of the list.
  const name = Array.isArray(value) ? `${place.parent}.${place.name}` : place.name;
  const kind = `${place.isTheirs} ${name}`;
  if (names.has(kind)) return;
  seen.set(value, names.add(kind));
  if (Array.isArray(value)) for (const one of value as unknown[]) yield* leavesIn(one, place, seen);
  else
    for (const [name, inner] of Object.entries(value)) {
      checkText(name, `The name of a property in “${place.path}”`);
      const shown = shownName(name);
      const path = place.path === '' ? shown : `${place.path}.${shown}`;
      const isPart = place.name === 'definition' && place.parent === '';
      const isTheirs = place.isTheirs || (isPart && isForeign(name, inner));
      yield* leavesIn(inner, { name, parent: place.name, path, isTheirs }, seen);
    }
}

const leavesOf = (value: object, path: string, seen?: Seen): Generator<Leaf> =>
  leavesIn(value, { name: '', parent: '', path, isTheirs: false }, seen);

/**
 * Refuses an unmistakable secret anywhere in an option, as a name or as a value. That a property is called like a secret
 * means nothing where its name is an id: there is a provider `stripe-api-key`.
 *
 * @param path Prefix of the names in the error; may be empty.
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path, never its value.
 */
export function checkLooks(value: object, path: string): void {
  for (const leaf of leavesOf(value, path)) checkValue(leaf);
}

/**
 * Refuses a text, a number or a name anywhere in an option that is called like a secret or that looks like one: most
 * options end up in addresses, in requests or in the widget.
 *
 * What cannot be told from a harmless value passes: a UUID, a digest, a `client_id`. Only the first 500 characters
 * of a value are looked at.
 *
 * @param path Prefix of the names in the error; may be empty.
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path, never its value.
 */
export function checkValues(value: object, path: string): void {
  for (const leaf of leavesOf(value, path)) {
    if (isSecretName(leaf.name)) throw secretNameError(leaf.path);
    checkValue(leaf);
  }
}

/**
 * Refuses an inline integration with a text or number whose property is called like a secret, such as a
 * `client_secret` that a back end passed on; or with a secret as a name, as one of its own texts (an id or a name), or as
 * a field's `default_value`. Fields that *describe* a secret are objects, and pass. So do the provider's own names in a
 * definition, over anything that is not unmistakably a secret.
 *
 * @param seen What was looked at with other integrations, which may have parts in common.
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path, never its value.
 */
export function checkLeaves(value: object, path: string, seen?: Seen): void {
  for (const leaf of leavesOf(value, path, seen)) {
    // Its properties are the names of fields, its texts what people call them.
    if (leaf.parent === 'credentials_label') continue;
    if (!leaf.isTheirs && isSecretName(leaf.name)) throw secretNameError(leaf.path);
    const isDefault = leaf.name === 'default_value';
    const isLong = String(leaf.value).length > longestHarmlessDefault;
    if (isDefault && isLong && isSecretName(leaf.parent)) throw secretNameError(leaf.path);
    if (leaf.isTheirs || isDefault || leaf.parent === '') checkValue(leaf);
  }
}
