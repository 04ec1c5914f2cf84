import type { Field } from '../flow/fields.ts';
import type { WidgetMessages } from '../locales/messages.ts';
import { withoutPrototype } from '../record.ts';
import type { ShownFault } from './useForm.ts';

/** What a value of each format looks like. */
const formatExamples: Readonly<Partial<Record<string, string>>> = withoutPrototype({
  email: 'name@example.com',
  hostname: 'example.com',
  uri: 'https://example.com',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
});

/** What a value of the field looks like; `undefined` where nobody knows, and for a secret, which no example may resemble. */
export const exampleOf = ({ example, format = '', secret }: Field): string | undefined =>
  secret ? undefined : example || formatExamples[format];

/** The example for a field's help, unless its description or its choices show it already. */
export function helpfulExample(field: Field): string | undefined {
  const example = exampleOf(field);
  if (!example || field.enum || field.fixed) return undefined;
  return field.description?.includes(example) ? undefined : example;
}

/** What is said about a field that is wrong: one sentence or two, with `{…}` to fill in. */
export function faultSentences(fault: ShownFault, field: Field, copy: WidgetMessages['form']): string[] {
  const sentence = copy.faults[fault];
  // The sentences about the other formats have an example of their own.
  const isAsked = fault === 'pattern' || (fault in formatExamples && Boolean(field.example));
  return isAsked && exampleOf(field) ? [sentence, copy.example] : [sentence];
}
