import type { AuthOptions, ConnectOptions, HelpOptions, OpenOptions, UpdateOptions } from '../options.ts';
import { isRecord } from '../record.ts';
import type { ConnectionOptions } from '../types.ts';
import {
  abortSignal,
  boolean,
  callable,
  checkedElsewhere,
  object,
  oneOf,
  pageOrFunction,
  positive,
  recordOfTexts,
  anyText,
  text,
  texts,
  textLike,
  textsLike,
  textsOrLabels,
  type Rule,
} from './rules.ts';

/** A rule for each option of a call: one that is missing does not compile. */
export type Rules<Options> = Readonly<Record<keyof Options, Rule>>;

/** A colour as CSS writes it. On a server, where nothing can tell, any text will do. */
const isColour = (value: string): boolean =>
  !/currentcolor/i.test(value) && (typeof CSS === 'undefined' || CSS.supports('color', value));

const colour: Rule = {
  expected: 'a CSS colour other than currentColor',
  accepts: (value) => typeof value === 'string' && isColour(value),
};

const size: Rule = {
  expected: '{ width, height } in pixels',
  accepts: (value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([name, pixels]) =>
        (name === 'width' || name === 'height') && (pixels === undefined || positive.accepts(pixels)),
    ),
};

/** The kinds of help: one that is missing does not compile. */
const helpKinds = { paste: true, keys: true, finding: true, waiting: true } satisfies Record<
  keyof HelpOptions,
  true
>;

const help: Rule = {
  expected: `true, false, or an object with true or false for ${Object.keys(helpKinds).join(', ')}`,
  accepts: (value) =>
    boolean.accepts(value) ||
    (isRecord(value) &&
      Object.entries(value).every(
        ([kind, isOn]) => Object.hasOwn(helpKinds, kind) && (isOn === undefined || boolean.accepts(isOn)),
      )),
};

const connectionRules: Rules<ConnectionOptions> = {
  params: recordOfTexts,
  connectionId: text,
  hmac: text,
  userScope: texts,
  authorizationParams: recordOfTexts,
};

/** The names of the options of a connection. */
export const connectionNames: readonly string[] = Object.keys(connectionRules);

/** The options of `open` and `mount`. */
export const openRules: Rules<OpenOptions> = { ...connectionRules, integration: text, reconnect: text };

/** The options of `auth`. */
export const authRules: Rules<AuthOptions> = {
  ...connectionRules,
  signal: abortSignal,
  credentials: object,
  closedTimeout: positive,
  reconnect: text,
};

/** The options of `update`. */
export const updateRules: Rules<UpdateOptions> = {
  support: textLike('an https: URL or an e-mail address', /^(https:\/\/|[^\s@:/]+@)\S+$/),
  lang: textLike('a language tag such as "en" or "pt-BR"', /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i),
  theme: oneOf('light', 'dark', 'system'),
  accent: colour,
  logo: textLike(
    'a path such as "/logo.svg", a data:image URL or an https: URL',
    /^(\/(?![/\\])|data:image\/|https:\/\/)\S+$/,
  ),
  messages: object,
  connected: textsOrLabels,
  developerDetails: oneOf('auto', true, false),
  onEvent: callable,
};

/** The options of `createConnect`. */
export const connectRules: Rules<ConnectOptions> = {
  ...connectionRules,
  ...updateRules,
  publicKey: checkedElsewhere,
  sessionToken: checkedElsewhere,
  user: anyText,
  host: checkedElsewhere,
  integrations: checkedElsewhere,
  websocketsPath: textLike('a path that begins with one slash', /^\/(?!\/)/),
  logoOrigins: textsLike(
    'an array of https: origins such as "https://cdn.example.com"',
    /^https:\/\/[^/?#@;,*\s]+$/,
  ),
  refusedFingerprints: textsLike('an array of "sha256-" and a base64 digest', /^sha256-[\w+/]{43}=$/),
  preload: oneOf('intent', 'idle'),
  popup: size,
  openWindow: callable,
  isolateWindow: boolean,
  fallbackPage: pageOrFunction,
  help,
};
