import { checkNames } from '../credential/name.ts';
import { shownName } from '../credential/quote.ts';
import { checkValues } from '../credential/values.ts';
import { isConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
import { readHost } from '../options/host.ts';
import { connectRules } from '../options/table.ts';
import { isRecord } from '../record.ts';
import { Refusal } from './refusal.ts';

/** Options of the widget that a deployment may set. */
const looks = [
  'theme',
  'accent',
  'support',
  'logo',
  'logoOrigins',
  'messages',
  'developerDetails',
  'help',
] as const;

/** What `config.json` says, checked. */
export interface Settings {
  /** The APIs that tokens and credentials may go to. The first is used where the address names none. */
  apiURLs: readonly [string, ...string[]];
  /** The origins whose pages may show this one in a frame. */
  parents: readonly string[];
  /** The languages to choose from; `null`: every one that the widget has. */
  languages: readonly string[] | null;
  options: Pick<ConnectOptions, (typeof looks)[number]>;
}

/** The answer to the request for `config.json`. */
interface SettingsFile {
  status: number;
  text: string;
}

/** Milliseconds until the file is given up, as every file of the widget is. */
const patience = 30_000;

const known = ['apiURLs', 'parents', 'languages', ...looks];

const invalid = (message: string): Refusal => new Refusal('settings_invalid', `config.json: ${message}`);

/** Everybody can read the file, and the page shows what is wrong with it. The words of the page may show what a key looks like. */
function refuseSecrets(given: Record<string, unknown>): void {
  const { messages: _words, ...settings } = given;
  try {
    checkNames(Object.keys(settings));
    checkValues(settings, '');
  } catch (error) {
    throw isConnectError(error) ? invalid(error.message) : error;
  }
}

function checkTexts(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
  throw invalid(`${name} has to be an array of strings.`);
}

/** The address of an API in its normal form; `null` for what cannot be one. */
export function apiOf(address: string): string | null {
  try {
    return readHost(address.replace(/\/+$/, '')).href;
  } catch (error) {
    if (isConnectError(error)) return null;
    throw error;
  }
}

function readApis(value: unknown): Settings['apiURLs'] {
  // By its place: a text that is no address may be a secret in the wrong one.
  const apis = checkTexts(value, 'apiURLs').map((address, at) => {
    const api = apiOf(address);
    if (api === null) throw invalid(`apiURLs[${at}] cannot be the address of an API.`);
    return api;
  });
  const [first, ...others] = apis;
  if (first === undefined) throw invalid('apiURLs names no API.');
  return [first, ...others];
}

function readParents(value: unknown): string[] {
  return checkTexts(value, 'parents').map((parent, at) => {
    const isOrigin =
      /^https?:$/.test(URL.parse(parent)?.protocol ?? '') && URL.parse(parent)?.origin === parent;
    if (isOrigin) return parent;
    throw invalid(`parents[${at}] is not an origin such as “https://app.example.com”.`);
  });
}

function readLooks(given: Record<string, unknown>): Settings['options'] {
  for (const name of looks)
    if (given[name] !== undefined && !connectRules[name].accepts(given[name]))
      throw invalid(`${name} has to be ${connectRules[name].expected}.`);
  return Object.fromEntries(looks.map((name) => [name, given[name]]));
}

/**
 * Checks what the file says.
 *
 * @throws {Refusal} `settings_invalid`.
 */
export function settingsOf(value: unknown): Settings {
  if (!isRecord(value)) throw invalid('it has to be an object.');
  refuseSecrets(value);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw invalid(`there is no setting “${shownName(unknown)}”. There are ${known.join(', ')}.`);
  return {
    apiURLs: readApis(value.apiURLs),
    parents: readParents(value.parents ?? []),
    languages: value.languages === undefined ? null : checkTexts(value.languages, 'languages'),
    options: readLooks(value),
  };
}

/**
 * Loads the file beside the page.
 *
 * @returns A promise that rejects with the browser's error where the file is lost on its way, or does not arrive in time.
 */
export async function loadSettings(): Promise<SettingsFile> {
  // Browsers refuse an address with a login in it, which the page can have been opened with.
  const file = new URL('config.json', location.href);
  file.username = '';
  file.password = '';
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(file, { cache: 'no-cache', signal });
  return { status: response.status, text: await response.text() };
}

/**
 * Reads the file.
 *
 * @throws {Refusal} `settings_invalid`.
 */
export function readSettings({ status, text }: SettingsFile): Settings {
  if (status !== 200) throw invalid(`the server answered ${status}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('it is not JSON.');
  }
  return settingsOf(value);
}

/**
 * The API that the page is to use.
 *
 * @throws {Refusal} `api_not_allowed`: a token and what a person types would go there.
 */
export function allowedApi({ apiURLs }: Settings, asked: string | null): string {
  if (!asked) return apiURLs[0];
  const api = apiOf(asked);
  const found = apiURLs.find((one) => one === api);
  if (found !== undefined) return found;
  const host = URL.parse(asked)?.host || 'no address of an API';
  throw new Refusal(
    'api_not_allowed',
    `The address asks for the API ${host}, which is not in apiURLs of config.json.`,
  );
}
