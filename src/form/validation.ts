import type { Field } from '../flow/fields.ts';
import { matches, type Budget } from './pattern.ts';

/** What can be wrong with a value. */
export type Fault = 'required' | 'choice' | 'pattern' | 'hostname' | 'uri' | 'uuid' | 'email';

const formats: Partial<Record<string, RegExp>> = {
  hostname: /^[\p{L}\d_]([\p{L}\d_.-]*[\p{L}\d])?(:\d{1,5})?$/u,
  uri: /^[a-z][a-z\d+.-]*:\/\/\S+$/i,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  email: /^[^\s@]+@[^\s@]+$/,
};

/**
 * The error of a clean value; `null` if it is valid.
 *
 * @param budget Shared by all that is looked at in one go: a pattern that exceeds it is not looked at.
 */
export function faultOf(field: Field, value: string, budget?: Budget): Fault | null {
  if (value === '') return field.optional ? null : 'required';
  if (field.enum && !field.enum.includes(value)) return 'choice';
  const matched = field.pattern ? matches(field.pattern, value, budget) : null;
  if (matched !== null) return matched ? null : 'pattern';
  const format = field.format && Object.hasOwn(formats, field.format) ? field.format : undefined;
  const shape = format && formats[format];
  const whole = format === 'uri' ? (field.prefix ?? '') + value : value;
  return shape && !shape.test(whole) ? (format as Fault) : null;
}

/** The value without the prefix and suffix that the field shows. */
function bareOf({ prefix, suffix }: Field, value: string): string {
  const begins = prefix && value.toLowerCase().startsWith(prefix.toLowerCase());
  const rest = begins ? value.slice(prefix.length) : value;
  const ends = suffix && rest.toLowerCase().endsWith(suffix.toLowerCase());
  return ends ? rest.slice(0, -suffix.length) : rest;
}

/** The value as it was typed: a space at the edge of a password belongs to it. */
function typedValueOf(typed: string): string {
  if (typed.trim() === '') return '';
  // A key that is copied as a whole line ends in a line break; a key of several lines is kept to the letter.
  const line = typed.replace(/\r?\n$/, '');
  return line.includes('\n') ? typed : line;
}

/**
 * The value as the server wants it, out of what was typed or pasted. Where a format, a pattern, a prefix or a suffix
 * says what it should look like, it is the first of its meanings that passes; elsewhere it stays as it was typed. A secret
 * is not cut as an address is: its field is masked, so nobody would see it.
 */
export function cleanOf(field: Field, typed: string, budget?: Budget): string {
  const value = typed.trim();
  const asTyped = typedValueOf(typed);
  if (!field.format && !field.pattern && !field.prefix && !field.suffix) return asTyped;
  const bare = bareOf(field, value);
  const address = value.replace(/^[a-z]+:\/\//i, '');
  const meanings = [
    ...(field.secret
      ? [asTyped, bare]
      : [
          bare,
          // A whole address, copied out of the browser's own field.
          bareOf(field, address.replace(/\/$/, '')),
          bareOf(field, address.replace(/[/?#].*/s, '')),
        ]),
    // A key in a JSON file has its line breaks written out; some providers want it so, some do not.
    value.replace(/\\n/g, '\n'),
    value.replace(/\r?\n/g, '\\n'),
  ];
  return meanings.find((meaning) => meaning && !faultOf(field, meaning, budget)) ?? bare;
}
