import { expect, test } from 'vitest';
import type { Integration } from '../types.ts';
import { fold, highlight, search } from './search.ts';

const list: Integration[] = [
  { unique_key: 'my-drive', provider: 'google-drive', display_name: 'Drive' },
  { unique_key: 'cal', provider: 'google-calendar', display_name: 'Calendário' },
  {
    unique_key: 'hub',
    provider: 'hubspot',
    display_name: 'HubSpot',
    definition: { auth_mode: 'OAUTH2', categories: ['crm', 'marketing'] },
  },
  { unique_key: 'gh', provider: 'github', display_name: 'GitHub' },
];
const found = (query: string) => search(list, query).map(({ unique_key }) => unique_key);

test.each([
  ['nothing finds all', '', ['my-drive', 'cal', 'hub', 'gh']],
  ['white space finds all', '  ', ['my-drive', 'cal', 'hub', 'gh']],
  ['the case does not matter', 'GITHUB', ['gh']],
  ['accents do not matter', 'calendario', ['cal']],
  ['accents in the query do not matter', 'drivé', ['my-drive']],
  ['the provider is searched', 'google', ['my-drive', 'cal']],
  ['the id is searched', 'my-drive', ['my-drive']],
  ['the categories are searched', 'marketing', ['hub']],
  ['what an app has not is not searched', 'undefined', []],
  ['every word counts, in any order', 'calendar google', ['cal']],
  ['a name that begins with it comes first', 'hub', ['hub', 'gh']],
  ['nothing is found', 'zzz', []],
  ['a pattern is text', '.*', []],
])('%s', (_fact, query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('folding keeps letters of every script', () => {
  expect(fold('Ünïcode Ελλάδα 日本')).toBe('unicode ελλαδα 日本');
});

test.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Stra\u1e9ee', 'strasse'],
  ['Ærø', 'aero'],
  ['œuvre', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'da nang'],
  ['Işık', 'isik'],
])('“%s” is searched as “%s”', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['nothing marks nothing', 'Drive', '', ['Drive']],
  ['the beginning', 'GitHub', 'git', ['', 'Git', 'Hub']],
  ['each place of each word', 'Google Go', 'go le', ['', 'Go', 'og', 'le', ' ', 'Go']],
  [
    'with its accents, in one letter or in two',
    'Calenda\u0301rio É',
    'ari e',
    ['Cal', 'e', 'nd', 'ári', 'o ', 'É'],
  ],
  ['letters that folding makes longer stay whole', 'İstanbul', 'i', ['', 'İ', 'stanbul']],
  ['a letter that is written as two', 'Straße', 'ass', ['Str', 'aß', 'e']],
  ['a letter by the first of its two', 'Ærø', 'a', ['', 'Æ', 'rø']],
  ['a letter with a stroke', 'Øresund', 'ore', ['', 'Øre', 'sund']],
  ['what only the id has marks nothing', 'Drive', 'my', ['Drive']],
  ['pictures are whole', '👩 Go', 'go', ['👩 ', 'Go']],
  ['no end of letters', 'aaa', 'aa', ['', 'aaa']],
])('highlight: %s', (_fact, name, query, pieces) => {
  expect(highlight(name, query)).toEqual(pieces);
});
