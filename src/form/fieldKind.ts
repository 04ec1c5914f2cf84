import type { Field } from '../flow/fields.ts';
import { withoutPrototype } from '../record.ts';

/** Names of keys that have several lines. The ID of one is in one line. */
const longNames = /private.?key(?!.?id$)|certificate$/i;

/** Whether a value has several lines, as certificates, private keys and JSON do. */
export const hasManyLines = ({ name, pattern = '', example = '' }: Field): boolean =>
  pattern || example ? `${pattern} ${example}`.includes('BEGIN') : longNames.test(name);

/** Whether a file can be put into a field. */
export const takesFile = (field: Field): boolean => hasManyLines(field) && !field.enum && !field.fixed;

type InputMode = 'email' | 'url' | 'numeric';

/** The keyboard of a touch screen for each format or type. */
const keyboards: Readonly<Partial<Record<string, InputMode>>> = withoutPrototype({
  email: 'email',
  hostname: 'url',
  uri: 'url',
  number: 'numeric',
  integer: 'numeric',
});

/** The keyboard that fits; `undefined` for the usual one. */
export const inputModeOf = ({ format = '', type = '', secret }: Field): InputMode | undefined =>
  secret ? undefined : (keyboards[format] ?? keyboards[type]);

/** How a value is read: a key or an address from left to right in every language, anything else by its first letter. */
export const valueDirection = ({ format, secret }: Field): 'ltr' | 'auto' =>
  secret || format ? 'ltr' : 'auto';

const loginNames = ['username', 'password'];

/** Whether a form asks for a login: a person knows it by heart, and finds it in no settings. */
export const asksForLogin = (fields: readonly Field[]): boolean =>
  loginNames.every((name) => fields.some((field) => field.name === name));

/** Whether a field of such a form is a part of the login. */
export const isOfLogin = ({ name }: Field): boolean => loginNames.includes(name);
