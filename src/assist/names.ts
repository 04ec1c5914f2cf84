import type { Integration } from '../types.ts';

/** So much of a name is looked at: a longer one belongs to no field. */
const longestName = 80;

/** No app goes by more words than stand before the rest of a name. */
const mostMeanings = 8;

/** The words of a name: `apiKey`, `API_KEY`, `api-key` and “API key” have the same. */
const wordsOf = (name: string): string[] =>
  name
    .slice(0, longestName)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A name without what differs from one notation to another. */
export const compact = (name: string): string => wordsOf(name).join('');

/** The words that an app goes by. */
export const appWords = ({ provider, unique_key, display_name = '' }: Integration): ReadonlySet<string> =>
  new Set([provider, unique_key, display_name].flatMap(wordsOf));

/**
 * What a name can stand for in the settings of an app, the whole first: `ACME_API_KEY` is the API key of Acme, and
 * `X-API-Key` a header of that name.
 */
export function meaningsOf(name: string, app: ReadonlySet<string>): string[] {
  const words = wordsOf(name);
  const meanings = [words.join('')];
  for (let at = 0; at + 1 < words.length && meanings.length < mostMeanings; at += 1) {
    const word = words[at] ?? '';
    if (!app.has(word) && !(at === 0 && word === 'x')) break;
    meanings.push(words.slice(at + 1).join(''));
  }
  return meanings;
}

/** Other names for a field, by its own name. They count only where no field has such a name itself. */
export const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'apikey',
    [
      'apitoken',
      'accesstoken',
      'personalaccesstoken',
      'authtoken',
      'bearertoken',
      'secretkey',
      'token',
      'key',
    ],
  ],
  ['username', ['user', 'login']],
  ['password', ['pass', 'passwd', 'pwd']],
  ['clientid', ['consumerkey']],
  ['clientsecret', ['consumersecret']],
]);

/** Two fields that are asked for together: who, and the secret. */
export const pairs: readonly (readonly [string, string])[] = [
  ['username', 'password'],
  ['clientid', 'clientsecret'],
  ['tokenid', 'tokensecret'],
  ['apikey', 'apisecret'],
  ['consumerkey', 'consumersecret'],
];

/** Names of fields whose values are in one piece: users, and IDs that have a secret beside them. */
export const onePieceNames: ReadonlySet<string> = new Set([
  ...pairs.map(([who]) => who),
  'email',
  'login',
  'user',
]);

/** Names of settings that say where an account is. */
export const addressNames: ReadonlySet<string> = new Set([
  'url',
  'baseurl',
  'apiurl',
  'instanceurl',
  'siteurl',
  'serverurl',
  'host',
  'hostname',
  'domain',
  'site',
  'instance',
  'endpoint',
]);
