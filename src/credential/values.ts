import { ConnectError } from '../errors.ts';
import { isSecretName, secretNameError } from './name.ts';
import { normalizeValue } from './normalize.ts';
import { refusalRules, type RefusalRule } from './refusalRules.ts';

/** Where in a value something is. */
interface Place {
  /** The name of the property that holds it, or that holds the list that it is in. */
  readonly name: string;
  /** The name of the property around that one. */
  readonly parent: string;
  readonly path: string;
}

/** A text or number somewhere in a value. */
interface Leaf extends Place {
  readonly value: string | number;
}

/** Objects that were looked at, each under the names that it has had. */
type Seen = Map<object, Set<string>>;

/** A provider fills some password fields in with a letter, since it ignores them. */
const longestHarmlessDefault = 7;

/** Every text and number in a value, which may contain itself. */
function* leavesIn(value: unknown, place: Place, seen: Seen = new Map()): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { ...place, value };
  if (typeof value !== 'object' || value === null) return;
  const names = seen.get(value) ?? new Set();
  if (names.has(place.name)) return;
  seen.set(value, names.add(place.name));
  if (Array.isArray(value)) for (const one of value as unknown[]) yield* leavesIn(one, place, seen);
  else
    for (const [name, inner] of Object.entries(value)) {
      const path = place.path === '' ? name : `${place.path}.${name}`;
      yield* leavesIn(inner, { name, parent: place.name, path }, seen);
    }
}

const leavesOf = (value: object, path: string): Generator<Leaf> =>
  leavesIn(value, { name: '', parent: '', path });

/** The rule for a secret that a text is or has in it, wherever it stands. */
function secretRuleOf(value: string | number): RefusalRule | undefined {
  const bare = normalizeValue(String(value));
  return refusalRules.find(({ anywhere }) => anywhere?.test(bare));
}

function checkValue({ value, path }: Leaf): void {
  const rule = secretRuleOf(value);
  if (!rule) return;
  throw new ConnectError(
    'secret_key_refused',
    `“${path}” is ${rule.kind}. It would leave this page. ${rule.advice}`,
  );
}

/**
 * Refuses a text or number anywhere in an option that is called like a secret or that looks like one: what is in
 * `params`, `authorizationParams`, `connectionId`, `userScope` or `hmac` ends up in addresses.
 *
 * What cannot be told from a harmless value passes: a UUID, a digest, a `client_id`. Only the first 500 characters
 * of a value are looked at.
 *
 * @param path What the names in the error begin with; empty for none.
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
 * `client_secret` that a back end passed on, or with a secret as a field's `default_value`. Fields that *describe* a
 * secret are objects, and pass.
 *
 * @throws {ConnectError} `secret_key_refused`, naming the property by its path, never its value.
 */
export function checkLeaves(value: object, path: string): void {
  for (const leaf of leavesOf(value, path)) {
    // Its properties are the names of fields, its texts what people call them.
    if (leaf.parent === 'credentials_label') continue;
    if (isSecretName(leaf.name)) throw secretNameError(leaf.path);
    if (leaf.name !== 'default_value') continue;
    const isLong = String(leaf.value).length > longestHarmlessDefault;
    if (isSecretName(leaf.parent) && isLong) throw secretNameError(leaf.path);
    checkValue(leaf);
  }
}
