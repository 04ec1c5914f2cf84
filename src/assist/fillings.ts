import type { Field } from '../flow/fields.ts';
import { hasManyLines } from '../form/fieldKind.ts';
import { formBudget } from '../form/pattern.ts';
import { cleanOf, faultOf } from '../form/validation.ts';
import { withoutPrototype } from '../record.ts';
import { indexOf, steps, type Claim, type Paste } from './claims.ts';
import { compact, onePieceNames } from './names.ts';
import { isPlaceholder } from './placeholder.ts';
import { readPasted } from './readPasted.ts';
import { settingsOf } from './setting.ts';

/** A value, and the field that it clearly belongs to. */
export type Filling = readonly [field: Field, value: string];

/** The form that something is pasted into. */
export type Place = Pick<Paste, 'fields' | 'landing' | 'app'>;

/** Longer than a private key in PEM, or any other credential. */
const longestValue = 10_000;

/** With more values for one field, nobody can tell which is meant. */
const mostClaims = 5;

/** Whether a field takes the text as it is. */
function takesWhole(field: Field, text: string): boolean {
  const { name, title, description = '', pattern, format, enum: choices } = field;
  if (/\b(json|jwk)\b/i.test(`${name} ${title} ${description}`)) return true;
  const isOneWord = !/\s/.test(text.trim());
  const isChecked = pattern ?? format ?? choices;
  const budget = formBudget();
  return Boolean(isOneWord && isChecked) && faultOf(field, cleanOf(field, text, budget), budget) === null;
}

/** Whether more stands in a value than what it is called. After a user or an ID, say, a line often has the password. */
const isInPieces = ({ name, enum: choices }: Field, value: string): boolean =>
  (!choices && /[\s,;|]/.test(value.trim())) || (onePieceNames.has(compact(name)) && /[:/]/.test(value));

/** Whether a value may be put into a field at all, whatever the field says about its values. */
const isPossible = ({ field, value, isSecret }: Claim): boolean =>
  (field.secret === true || !(isSecret || isInPieces(field, value))) &&
  value.length <= longestValue &&
  (!value.includes('\n') || hasManyLines(field)) &&
  !isPlaceholder(value);

/** The possible values of each field. */
function valuesByField(claims: readonly Claim[]): Map<Field, Set<string>> {
  const values = new Map<Field, Set<string>>();
  for (const claim of claims) {
    const known = values.get(claim.field) ?? new Set();
    if (known.size <= mostClaims && isPossible(claim)) values.set(claim.field, known.add(claim.value));
  }
  return values;
}

/**
 * What a text fills in, in the order of the fields; nothing where it is a value of the field that it was pasted into, or
 * where it is not clear what belongs where.
 */
export function fillingsOf(text: string, place: Place): readonly Filling[] {
  const { landing, app } = withoutPrototype(place);
  const pasted = readPasted(text);
  if (!pasted || (landing && takesWhole(landing, text))) return [];
  const fields = place.fields.filter(({ fixed }) => !fixed);
  const isOfSecret = Boolean(pasted.isAddress && landing?.secret);
  const paste = withoutPrototype<Paste>({
    ...pasted,
    settings: settingsOf(pasted.named, app, isOfSecret),
    fields,
    byName: indexOf(fields, ({ name }) => name),
    byTitle: indexOf(fields, ({ title }) => title),
    landing,
    isOfSecret,
    app,
  });
  const budget = formBudget();
  const filled = new Map<Field, string>();
  const unclear = new Set<Field>();

  /** The value as the field takes it; none when it does not. */
  function accepted(field: Field, value: string): string[] {
    const clean = cleanOf(field, value, budget);
    return clean !== '' && faultOf(field, clean, budget) === null ? [clean] : [];
  }

  for (const step of steps) {
    for (const [field, values] of valuesByField(step(paste))) {
      if (filled.has(field) || unclear.has(field)) continue;
      const isCrowded = values.size > mostClaims;
      const [value, ...others] = isCrowded ? [] : new Set([...values].flatMap((one) => accepted(field, one)));
      // Two values for one field: nobody can tell which.
      if (isCrowded || others.length > 0) unclear.add(field);
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
