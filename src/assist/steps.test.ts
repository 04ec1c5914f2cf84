// A paste and a form can both come from a stranger: looking at them may not hold up the page.
import { expect, it } from 'vitest';
import { countSteps } from '../../scripts/count-steps.ts';
import type { Field } from '../flow/fields.ts';
import { fillingsOf } from './fillings.ts';
import { appWords, meaningsOf } from './names.ts';

const field = (name: string, more: Partial<Field> = {}): Field => ({
  group: 'credentials',
  name,
  title: name,
  secret: true,
  ...more,
});

const app = appWords({ unique_key: 'a', provider: 'a', display_name: 'A' });
const range = (length: number) => Array.from({ length }, (_, at) => at);
const stepsOf = (text: string, fields: readonly Field[]): number =>
  countSteps(() => fillingsOf(text, { fields, landing: undefined, app }));

const oneField = [field('apiKey')];
const spelledAlike = range(8).map((at) => field(`api${'_'.repeat(at)}key`));
const many = range(100).map((at) => field(`a_${'field_'.repeat(12)}${at}`));

it.each<[what: string, text: string, fields: readonly Field[], most: number]>([
  // The text itself is looked at a few times, and so is its value.
  ['a long value with a line break at its end', `{"apiKey":"${'.'.repeat(19_900)}\\nx"}`, oneField, 45_000],
  ['a long value', `{"apiKey":"${'.'.repeat(19_900)}"}`, oneField, 45_000],
  [
    'a long value for fields that are spelled alike',
    `{"token":"${'.'.repeat(19_900)}\\nx"}`,
    spelledAlike,
    45_000,
  ],
  [
    'many values of one meaning',
    range(200)
      .map((at) => `a_token=${'v'.repeat(70)}${at}`)
      .join('\n'),
    spelledAlike,
    250_000,
  ],
  [
    'many fields and many names',
    range(200)
      .map((at) => `${'a_'.repeat(29)}${at % 10}=v${at}`)
      .join('\n'),
    many,
    500_000,
  ],
  [
    'a long example of an address',
    'https://acme.example.com',
    [field('host', { format: 'hostname', example: `${':'.repeat(500_000)}\n` })],
    10_000,
  ],
])('%s is taken or refused in bounded steps', (_, text, fields, most) => {
  expect(stepsOf(text, fields)).toBeLessThan(most);
});

it('a name has few meanings', () => {
  expect(meaningsOf('a_'.repeat(40), app).length).toBeLessThan(10);
});
