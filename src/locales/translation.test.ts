import { expect, test } from 'vitest';
import { messages as german } from './de.ts';
import { failed as germanFailures } from './failed/de.ts';
import { messages as polish } from './pl.ts';
import type { FailureTranslation, Translation } from './translation.ts';

type GermanPlural = Translation<'de'>['list']['found'];

test('a table that lacks or adds a sentence, a plural form or a name does not compile', () => {
  const { done: _, ...incomplete } = german;
  const { few: __, ...twoForms } = polish.list.found;
  const tables = [
    // @ts-expect-error -- a sentence is missing
    incomplete satisfies Translation<'de'>,
    // @ts-expect-error -- English has no such sentence
    { title: '{app} verbinden', more: 'Mehr' } satisfies Translation<'de'>['again']['form'],
    // @ts-expect-error -- `few` is missing
    { ...polish, list: { ...polish.list, found: twoForms } } satisfies Translation<'pl'>,
    // @ts-expect-error -- German has no `few`
    { one: '{count} App', few: '{count} Apps', other: '{count} Apps' } satisfies GermanPlural,
    // @ts-expect-error -- `{app}` is missing
    { title: 'Verbinden' } satisfies Translation<'de'>['again']['form'],
    // @ts-expect-error -- `{seconds}` is missing
    { ...germanFailures, retry_in: 'Gleich erneut' } satisfies FailureTranslation<'de'>,
  ];
  expect(tables).toHaveLength(6);
});
