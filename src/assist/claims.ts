import type { Field } from '../flow/fields.ts';
import { answerIn, asksForAddress, placeFor } from './addresses.ts';
import { addressOf } from './formats/address.ts';
import { addressNames, compact, otherNames, pairs } from './names.ts';
import type { Pasted } from './pasted.ts';
import { isPlaceholder } from './placeholder.ts';
import { holdsHiddenSecret, isKey } from './secrets.ts';
import type { Setting } from './setting.ts';

/** A value that may belong to a field. */
export interface Claim {
  field: Field;
  value: string;
  /** Whether only a masked field may hold it. */
  isSecret: boolean;
}

/** What was pasted, and the form that it was pasted into. */
export interface Paste extends Pasted {
  settings: readonly Setting[];
  fields: readonly Field[];
  /** The fields by their own names and by their titles, without what differs from one notation to another. */
  byName: ReadonlyMap<string, readonly Field[]>;
  byTitle: ReadonlyMap<string, readonly Field[]>;
  /** The field with the focus; `undefined` when it is elsewhere. */
  landing: Field | undefined;
  /** Whether it is an address in a masked field: all of it but its host may be a secret, as the address of a webhook is. */
  isOfSecret: boolean;
  /** The words that the app goes by. */
  app: ReadonlySet<string>;
}

/** The fields by something that they are called. */
export function indexOf(
  fields: readonly Field[],
  called: (field: Field) => string,
): ReadonlyMap<string, readonly Field[]> {
  const index = new Map<string, Field[]>();
  for (const field of fields) {
    const name = compact(called(field));
    const known = index.get(name);
    if (known) known.push(field);
    else index.set(name, [field]);
  }
  return index;
}

/** By its own name or title, the longest meaning of the name first. */
function byNameOrTitle({ settings, bare, landing, byName, byTitle }: Paste): Claim[] {
  // In a field, `password:1234` may be a password as it is.
  if (bare && landing) return [];
  return settings.flatMap(({ meanings, value, isSecret }): Claim[] => {
    for (const meaning of meanings) {
      const [field, ...others] = byName.get(meaning) ?? byTitle.get(meaning) ?? [];
      if (field) return others.length > 0 ? [] : [{ field, value, isSecret }];
    }
    return [];
  });
}

/** By another name that the field goes by. */
function byOtherName({ settings, bare, byName }: Paste): Claim[] {
  if (bare) return [];
  return [...otherNames].flatMap(([own, names]) => {
    const [field, ...others] = byName.get(own) ?? [];
    if (!field || others.length > 0) return [];
    const found = settings.filter(({ meanings }) => meanings.some((meaning) => names.includes(meaning)));
    return found.map(({ value, isSecret }): Claim => ({ field, value, isSecret }));
  });
}

/** The field that a single secret belongs to. */
function onlySecret(fields: readonly Field[]): Field | undefined {
  const [only, ...others] = fields.filter(({ secret }) => secret);
  return others.length > 0 ? undefined : only;
}

/** What stands in the place of a password where the user is a key. */
const noPassword = /^(\s*|x+|api_token|none|unused|x-oauth-basic)$/i;

/** Whether a value is one word as long as keys are. */
const isLong = (value: string): boolean => /^[^\W_]{20,}$/.test(value);

/** A user and a password, or what stands in their place. */
function byLogin({ login, bare, landing, isOfSecret, fields, byName }: Paste): Claim[] {
  if (!login) return [];
  const { user, password } = login;
  const isAlone = noPassword.test(password) || isPlaceholder(password);
  const isUserKey = isKey(user) || (isLong(user) && !isLong(password));
  const present = pairs.flatMap((names) => {
    const [who, secret] = names.map((name) => byName.get(name)?.at(0));
    return who && secret ? [[who, secret] as const] : [];
  });
  const [pair, ...others] = present;
  if (pair && others.length === 0) {
    const [who, secret] = pair;
    // Anywhere else, a text with a colon in it may be a value as it is.
    if (bare && landing !== undefined && landing !== who) return [];
    // Some APIs take a key as the user, mostly without a real password: it may be neither shown nor in an address. Its
    // password alone would be half a login.
    if ((isUserKey || isAlone || isOfSecret) && !who.secret) return [];
    const first = { field: who, value: user, isSecret: who.group === 'params' };
    return password === '' ? [first] : [first, { field: secret, value: password, isSecret: true }];
  }
  const key = bare || !isAlone ? undefined : onlySecret(fields);
  return key ? [{ field: key, value: user, isSecret: true }] : [];
}

function byToken({ token, fields }: Paste): Claim[] {
  const field = token === undefined ? undefined : onlySecret(fields);
  return field && token !== undefined ? [{ field, value: token, isSecret: true }] : [];
}

/** The address in a setting that says where the account is. */
function addressSaid(settings: readonly Setting[]): URL | null {
  const said = settings.filter(({ meanings }) => meanings.some((meaning) => addressNames.has(meaning)));
  const [only, ...others] = said;
  if (!only || others.length > 0 || only.isInSecret || isKey(only.value)) return null;
  // The address of a database, say, is left out: it often has a password in it.
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(only.value);
  return addressOf(hasScheme || /^https?:/i.test(only.value) ? only.value : `https://${only.value}`);
}

/** The address of the text itself, or of a setting. */
function addressIn({ address, settings }: Paste): URL | null {
  const found = address ?? addressSaid(settings);
  return found && !holdsHiddenSecret(found) ? found : null;
}

function byAddress(paste: Paste): Claim[] {
  const { fields, app, isOfSecret } = paste;
  const address = addressIn(paste);
  if (!address) return [];
  const places = isOfSecret ? fields.filter(({ format }) => format !== 'uri') : fields;
  const sure = places.flatMap((field): Claim[] => {
    const value = answerIn(field, address, app);
    return value === null ? [] : [{ field, value, isSecret: false }];
  });
  if (sure.length > 0) return sure.length === 1 ? sure : [];
  const [only, ...others] = places.filter(asksForAddress);
  // One that shows what its addresses look like has been asked already.
  const isOpen = only && others.length === 0 && !only.example && !only.suffix;
  return isOpen ? [{ field: only, value: placeFor(only, address), isSecret: false }] : [];
}

/** A field that an earlier step has filled is left alone by the later ones. */
export const steps: readonly ((paste: Paste) => Claim[])[] = [
  byNameOrTitle,
  byOtherName,
  byLogin,
  byToken,
  byAddress,
];
