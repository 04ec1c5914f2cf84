import type { Field } from '../flow/fields.ts';
import { hasManyLines } from '../form/fieldKind.ts';
import { formBudget } from '../form/pattern.ts';
import { cleanOf, faultOf } from '../form/validation.ts';
import { withoutPrototype } from '../record.ts';
import { answerIn, asksForAddress } from './addresses.ts';
import { addressOf } from './formats/address.ts';
import { addressNames, compact, meaningsOf, otherNames, pairs } from './names.ts';
import type { Pasted } from './pasted.ts';
import { readPasted } from './readPasted.ts';

/** A value, and the field that it clearly belongs to. */
export type Filling = readonly [field: Field, value: string];

/** The form that something is pasted into. */
export interface Place {
  fields: readonly Field[];
  /** The field with the focus; `undefined` when it is elsewhere. */
  landing: Field | undefined;
  /** The words that the app goes by. */
  app: ReadonlySet<string>;
}

/** What stands in documentation where a value belongs, and what a page shows of a secret. */
const placeholder = /^(<.*>|\[.*\]|\$?\{.*\}|\$\w+|%\w+%|your[_-].*|x{4,}|.*(\*{3}|•{3}|\.{3}|…).*)$/i;

const isNamed = (field: Field, name: string): boolean => compact(field.name) === name;

/** By its own name or title, the longest meaning of the name first. */
function byName({ named, bare }: Pasted, { fields, landing, app }: Place): Filling[] {
  // In a field, `password:1234` may be a password as it is.
  if (bare && landing) return [];
  return named.flatMap(([name, value]): Filling[] => {
    for (const meaning of meaningsOf(name, app)) {
      const byTitle = fields.filter((field) => compact(field.title) === meaning);
      const own = fields.filter((field) => isNamed(field, meaning));
      const [field, ...others] = own.length > 0 ? own : byTitle;
      if (field) return others.length > 0 ? [] : [[field, value]];
    }
    return [];
  });
}

/** By another name that the field goes by. */
const byOtherName = ({ named, bare }: Pasted, { fields, app }: Place): Filling[] =>
  fields.flatMap((field) => {
    const names = bare ? [] : (otherNames.get(compact(field.name)) ?? []);
    const found = named.filter(([name]) => meaningsOf(name, app).some((meaning) => names.includes(meaning)));
    return found.map(([, value]): Filling => [field, value]);
  });

/** The field that a single secret belongs to. */
function onlySecret(fields: readonly Field[]): Field | undefined {
  const secrets = fields.filter(({ secret }) => secret);
  const candidates = secrets.length > 0 ? secrets : fields.filter(({ group }) => group === 'credentials');
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A user and a password, or what stands in their place. */
function byLogin({ login, bare }: Pasted, { fields, landing }: Place): Filling[] {
  if (!login) return [];
  const { user, password } = login;
  const present = pairs.flatMap((names) => {
    const [who, secret] = names.map((name) => fields.find((field) => isNamed(field, name)));
    return who && secret ? [[who, secret] as const] : [];
  });
  const [pair] = present;
  if (pair && present.length === 1) {
    const [who, secret] = pair;
    // Anywhere else, a text with a colon in it may be a value as it is.
    if (bare && landing !== undefined && landing !== who) return [];
    return password === ''
      ? [[who, user]]
      : [
          [who, user],
          [secret, password],
        ];
  }
  // Some APIs take a key as the user, with an empty password.
  const key = bare || password !== '' ? undefined : onlySecret(fields);
  return key ? [[key, user]] : [];
}

function byToken({ token }: Pasted, { fields }: Place): Filling[] {
  const field = token === undefined ? undefined : onlySecret(fields);
  return field && token !== undefined ? [[field, token]] : [];
}

/** The address of the text itself, or of a setting that says where the account is. */
function addressIn({ address, named }: Pasted, app: ReadonlySet<string>): URL | undefined {
  if (address) return address;
  const said = named.filter(([name]) => meaningsOf(name, app).some((meaning) => addressNames.has(meaning)));
  const hosts = said.map(([, value]) => addressOf(/^https?:/i.test(value) ? value : `https://${value}`));
  return hosts.length === 1 ? (hosts[0] ?? undefined) : undefined;
}

function byAddress(pasted: Pasted, { fields, app }: Place): Filling[] {
  const address = addressIn(pasted, app);
  if (!address) return [];
  const sure = fields.flatMap((field): Filling[] => {
    const answer = answerIn(field, address, app);
    return answer === null ? [] : [[field, answer]];
  });
  if (sure.length > 0) return sure.length === 1 ? sure : [];
  const [only, ...others] = fields.filter(asksForAddress);
  // One that shows what its addresses look like has been asked already.
  return only && others.length === 0 && !only.example && !only.suffix ? [[only, address.href]] : [];
}

/** A field that an earlier step has filled is left alone by the later ones. */
const steps = [byName, byOtherName, byLogin, byToken, byAddress];

/** Whether a field takes the text as it is. */
function takesWhole(field: Field, text: string): boolean {
  const { name, title, description = '', pattern, format, enum: choices } = field;
  if (/\b(json|jwk)\b/i.test(`${name} ${title} ${description}`)) return true;
  const isOneWord = !/\s/.test(text.trim());
  const isChecked = pattern ?? format ?? choices;
  const budget = formBudget();
  return Boolean(isOneWord && isChecked) && faultOf(field, cleanOf(field, text, budget), budget) === null;
}

/**
 * What a text fills in, in the order of the fields; nothing where it is a value of the field that it was pasted into, or
 * where it is not clear what belongs where.
 */
export function fillingsOf(text: string, place: Place): readonly Filling[] {
  const { landing } = place;
  const found = readPasted(text);
  if (!found || (landing && takesWhole(landing, text))) return [];
  const pasted = withoutPrototype(found);
  const fields = place.fields.filter(({ fixed }) => !fixed);
  const budget = formBudget();
  const filled = new Map<Field, string>();
  const unclear = new Set<Field>();

  /** The value as the field takes it; `null` when it does not. */
  function accepted(field: Field, value: string): string | null {
    if (placeholder.test(value) || (value.includes('\n') && !hasManyLines(field))) return null;
    const clean = cleanOf(field, value, budget);
    return clean !== '' && faultOf(field, clean, budget) === null ? clean : null;
  }

  for (const step of steps) {
    const claims = new Map<Field, Set<string>>();
    for (const [field, value] of step(pasted, { ...place, fields })) {
      const clean = filled.has(field) || unclear.has(field) ? null : accepted(field, value);
      if (clean !== null) claims.set(field, (claims.get(field) ?? new Set()).add(clean));
    }
    for (const [field, [value, ...others]] of claims) {
      // Two values for one field: nobody can tell which.
      if (others.length > 0) unclear.add(field);
      else if (value !== undefined) filled.set(field, value);
    }
  }
  const isPlain = filled.size === 1 && landing !== undefined && filled.get(landing) === text.trim();
  return isPlain
    ? []
    : fields.flatMap((field): Filling[] => {
        const value = filled.get(field);
        return value === undefined ? [] : [[field, value]];
      });
}
