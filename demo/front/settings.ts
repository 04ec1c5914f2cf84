import type { ConnectOptions, CredentialKind, Theme } from '../../src/entry/index.ts';
import { inlineIntegrations } from '../inlineIntegrations.ts';
import type { AccountName } from '../server/accounts.ts';
import { readToken, type Facts } from './facts.ts';

/** What the whole page is set to. */
export interface Settings {
  account: AccountName;
  credential: CredentialKind;
  theme: Theme;
  /** `null`: the page's own. */
  accent: string | null;
}

export const firstSettings: Settings = {
  account: 'documented',
  // With it every app that is listed connects.
  credential: 'sessionToken',
  theme: 'system',
  accent: null,
};

export const accountTitles: Record<AccountName, string> = {
  documented: 'Documented',
  today: 'Today',
  pastCutOff: 'Past cut-off',
  hmac: 'HMAC',
};

export const credentialTitles: Record<CredentialKind, string> = {
  publicKey: 'Public key',
  sessionToken: 'Session token',
};

/** What a public key does on each account. */
export const publicKeyStories: Record<AccountName, string> = {
  documented: 'A server as Nango documents it: the public key reads the list of apps and starts the sign-in.',
  today:
    'A Nango server of today: the public key starts a sign-in and reads nothing, so this page names its apps itself.',
  pastCutOff:
    'An account newer than the server’s cut-off: public keys are refused. This is what people are told.',
  hmac: 'An environment that demands HMAC: the back end signed one app and one connection id.',
};

export const tokenStory =
  'A back end made a session token with its secret key, which this page never sees. Every account takes it, and apps that ask for a key open their form.';

/** The demo's integrations that a page can name itself, with their logos. */
export const inlineWithLogos = (api: string) =>
  inlineIntegrations.map((integration) => ({
    ...integration,
    logo: `${api}/images/template-logos/${integration.provider}.svg`,
  }));

/** How the widget looks on this page: like the page, whatever colour a session comes with. */
export const looksOf = ({ theme, accent }: Settings): ConnectOptions => ({
  theme,
  accent: accent ?? 'light-dark(#4f46e5, #818cf8)',
});

/** What starts Latchkey on the account that is chosen. */
export function optionsFor(facts: Facts, settings: Settings): ConnectOptions {
  const { account, credential } = settings;
  const shared = { host: facts.api, ...looksOf(settings) };
  const listed = { ...shared, integrations: facts.apps };
  if (credential === 'sessionToken') return { ...listed, sessionToken: () => readToken(account) };
  const { publicKey } = facts.accounts[account];
  const inline = inlineWithLogos(facts.api);
  if (account === 'today') return { ...shared, publicKey, integrations: inline };
  if (account === 'hmac') return { ...shared, publicKey, integrations: inline.slice(0, 1), ...facts.signed };
  return { ...listed, publicKey };
}
