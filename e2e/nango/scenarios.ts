import type { Page } from '@playwright/test';
import type { EmbeddedServer } from '../../demo/server/start.ts';
import { signIn } from '../stage/person.ts';
import type { Outcome } from './outcome.ts';

/** What a page is started with. */
export interface Started {
  server: EmbeddedServer;
  /** Of the account *today*. */
  sessionToken: string;
}

export interface Scenario {
  /** Ends the sentence “with both libraries, …”. */
  name: string;
  /** The argument of `new Nango`. Default: the session token. */
  config?(started: Started): object;
  /** What is called in a click; `nango` is there. */
  call: string;
  /** What a person does in the window that opens. */
  person?(popup: Page, page: Page): Promise<unknown>;
  /** What the server does otherwise. */
  fault?: Parameters<EmbeddedServer['faults']['add']>[0];
  /** It ends after two minutes of the page's own time. */
  takesTime?: true;
  /** Runs where pop-ups are blocked without a gesture. */
  blocked?: true;
  /** What comes of it. */
  outcome: Outcome;
  /** What comes of it with the original, where that is something else. */
  original?: Outcome;
  /** Why it is better. */
  better?: string;
  /** The integration that has a connection at the end. */
  connects?: string;
}

async function closes(popup: Page): Promise<void> {
  await popup.getByLabel('Name').waitFor();
  await popup.close();
}

const openid = "'demo-openid'";
const withPublicKey = ({ server }: Started) => ({ publicKey: server.accounts.today.publicKey });
const signedIn: Outcome = {
  resolves: { providerConfigKey: 'demo-openid', connectionId: 'some id', isPending: false },
};
const connected = (integration: string): Outcome => ({
  resolves: { providerConfigKey: integration, connectionId: 'some id' },
});

/** The same for both. */
const same: Scenario[] = [
  {
    name: 'a sign-in that is allowed resolves with the connection',
    call: `nango.auth(${openid})`,
    person: (popup) => signIn(popup),
    outcome: signedIn,
    connects: 'demo-openid',
  },
  {
    name: 'a public key connects under an id of the application',
    config: withPublicKey,
    call: `nango.auth(${openid}, 'mine')`,
    person: (popup) => signIn(popup),
    outcome: { resolves: { providerConfigKey: 'demo-openid', connectionId: 'mine', isPending: false } },
    connects: 'demo-openid',
  },
  {
    name: 'a sign-in that is declined rejects with the server’s type',
    call: `nango.auth(${openid}, { user_scope: ['read'], authorization_params: { prompt: 'login' } })`,
    person: (popup) => signIn(popup, 'cancel'),
    outcome: { rejects: 'callback_err' },
  },
  {
    name: 'a parameter that the provider needs goes to its address',
    config: withPublicKey,
    call: `nango.auth('demo-workspace', { params: { subdomain: 'acme' } })`,
    person: (popup) => signIn(popup),
    outcome: { resolves: { providerConfigKey: 'demo-workspace', connectionId: 'some id', isPending: false } },
    connects: 'demo-workspace',
  },
  {
    name: 'a parameter that is missing rejects with the server’s type',
    config: withPublicKey,
    call: `nango.auth('demo-workspace')`,
    outcome: { rejects: 'url_param_err' },
  },
  {
    name: 'an OAuth client of the person’s own is used',
    call: `nango.auth(${openid}, { credentials: { oauth_client_id_override: 'nango-override', oauth_client_secret_override: 'override-secret' } })`,
    person: (popup) => signIn(popup),
    outcome: signedIn,
    connects: 'demo-openid',
  },
  {
    name: 'an API key resolves with what the server answers',
    call: `nango.auth('demo-api-key', { credentials: { apiKey: 'good-key' } })`,
    outcome: connected('demo-api-key'),
    connects: 'demo-api-key',
  },
  {
    name: 'an API key that the provider refuses rejects',
    call: `nango.auth('demo-api-key', { credentials: { apiKey: 'wrong' } })`,
    outcome: { rejects: 'connection_test_failed' },
  },
  {
    name: 'a login resolves',
    call: `nango.auth('demo-basic', { credentials: { username: 'good', password: 'good' } })`,
    outcome: connected('demo-basic'),
    connects: 'demo-basic',
  },
  {
    name: 'a login without a password is refused by the server',
    call: `nango.auth('demo-basic', { credentials: { username: 'good' } })`,
    outcome: { rejects: 'invalid_body' },
  },
  {
    name: 'what a login does not have is not sent',
    call: `nango.auth('demo-basic', { credentials: { username: 'good', password: 'good', tenant: 'acme' } })`,
    outcome: connected('demo-basic'),
    connects: 'demo-basic',
  },
  {
    name: 'a private key in two parts resolves',
    call: `nango.auth('ghost-admin', { credentials: { privateKey: { id: 'good', secret: 'good' } } })`,
    outcome: connected('ghost-admin'),
    connects: 'ghost-admin',
  },
  {
    name: 'an integration without credentials is created',
    call: `nango.create('unauthenticated')`,
    outcome: connected('unauthenticated'),
    connects: 'unauthenticated',
  },
  {
    name: 'credentials for an integration that does not exist reject',
    call: `nango.auth('typo', { credentials: { apiKey: 'good-key' } })`,
    outcome: { rejects: 'unknown_provider_config' },
  },
  {
    name: 'an installation from the provider’s side resolves',
    call: `nango.auth('github', { installation: 'outbound', credentials: {} })`,
    outcome: connected('github'),
    connects: 'github',
  },
  {
    name: 'auth without key and token throws at once',
    config: () => ({}),
    call: `nango.auth(${openid})`,
    outcome: { throws: 'missing_auth_token' },
  },
  {
    name: 'create without key and token rejects',
    config: () => ({}),
    call: `nango.create('unauthenticated')`,
    outcome: { rejects: 'missing_auth_token' },
  },
  {
    name: 'reconnect with a public key throws at once',
    config: withPublicKey,
    call: `nango.reconnect(${openid})`,
    outcome: { throws: 'missing_connect_session_token' },
  },
  {
    name: 'a host that is not an address throws at once',
    call: `(async () => {}, new Nango({ host: 'nango', publicKey: 'x' }).auth(${openid}))`,
    outcome: { throws: 'invalid_host_url' },
  },
  {
    name: 'a window that is closed rejects, where the application wants to know',
    call: `nango.auth(${openid}, { detectClosedAuthWindow: true })`,
    person: closes,
    outcome: { rejects: 'window_closed' },
  },
  {
    name: 'a window that the browser blocks rejects',
    call: `new Promise((resolve) => setTimeout(resolve, 6000)).then(() => nango.auth(${openid}))`,
    blocked: true,
    outcome: { rejects: 'blocked_by_browser' },
  },
];

/** Otherwise, and better. */
const better: Scenario[] = [
  {
    name: 'a window that is closed ends the sign-in',
    call: `nango.auth(${openid})`,
    person: closes,
    takesTime: true,
    outcome: { rejects: 'window_closed' },
    original: 'nothing',
    better: 'A promise that no longer hangs.',
  },
  {
    name: 'a token that the server does not know is an error',
    config: () => ({ connectSessionToken: `nango_connect_session_${'0'.repeat(64)}` }),
    call: `nango.auth(${openid})`,
    outcome: { rejects: 'unknown_connect_session_token' },
    original: 'nothing',
    better: 'The original shows the raw answer in the window, and its promise hangs.',
  },
  {
    name: 'a public key past the cut-off is an error',
    config: ({ server }) => ({ publicKey: server.accounts.pastCutOff.publicKey }),
    call: `nango.auth(${openid})`,
    outcome: { rejects: 'deprecated_authentication' },
    original: 'nothing',
    better: 'The original shows the raw answer in the window, and its promise hangs.',
  },
  {
    name: 'a secret key instead of the public one is refused',
    config: ({ server }) => ({ publicKey: server.accounts.today.secretKey }),
    call: `nango.auth(${openid})`,
    outcome: { rejects: 'secret_key_refused' },
    original: 'nothing',
    better: 'The original puts the secret key into the address of a window.',
  },
  {
    name: 'a sign-in ends when another begins',
    call: `(attempt(() => nango.auth(${openid})), new Promise(() => {}))`,
    person: (_popup, page) => page.evaluate(`void nango.auth('demo-openid').catch(() => {})`),
    outcome: { rejects: 'window_closed' },
    original: 'nothing',
    better: 'A promise that no longer hangs.',
  },
  {
    name: 'a sign-in ends when the application clears it',
    call: `nango.auth(${openid})`,
    person: (_popup, page) => page.evaluate('nango.clear()'),
    outcome: { rejects: 'window_closed' },
    original: 'nothing',
    better: 'A promise that no longer hangs.',
  },
  {
    name: 'an installation from the provider’s side needs no credentials',
    call: `nango.auth('github', { installation: 'outbound' })`,
    outcome: connected('github'),
    connects: 'github',
    original: { throws: 'missing_credentials' },
    better: 'There are no credentials to give.',
  },
  {
    name: 'credentials with a public key go nowhere',
    config: withPublicKey,
    call: `nango.auth('demo-api-key', { credentials: { apiKey: 'good-key' } })`,
    outcome: { rejects: 'session_token_required' },
    original: connected('demo-api-key'),
    better: 'A public key is read-only; the error points to session tokens.',
  },
  {
    name: 'an id of the application beside a session token is refused',
    call: `nango.auth(${openid}, 'mine')`,
    outcome: { rejects: 'invalid_option' },
    original: 'nothing',
    better:
      'The server refuses it, which the original shows as raw text in the window, and its promise hangs.',
  },
  {
    name: 'an integration that does not exist is an error before the window goes anywhere',
    call: `nango.auth('typo')`,
    outcome: { rejects: 'unknown_integration' },
    original: { rejects: 'provider_config_err' },
    better: 'The window does not show an error page of the server.',
  },
  {
    name: 'an integration that takes credentials is an error before the window goes anywhere',
    call: `nango.auth('demo-api-key')`,
    outcome: { rejects: 'credentials_required' },
    original: { rejects: 'provider_config_err' },
    better: 'The error names what has to be passed.',
  },
  {
    name: 'credentials of no known kind are an AuthError',
    call: `nango.auth('demo-api-key', { credentials: { secret: 'x' } })`,
    outcome: { rejects: 'missing_credentials' },
    original: { rejects: 'Error' },
    better: 'Every error is an AuthError with a type.',
  },
  {
    name: 'a 200 with an error in it is an error',
    call: `nango.auth('netsuite-tba', { params: { accountId: 'acme' }, credentials: { token_id: 'i', token_secret: 'bad', oauth_client_id_override: 'i', oauth_client_secret_override: 's' } })`,
    outcome: { rejects: 'invalid_credentials' },
    original: {
      resolves: {
        error: {
          code: 'invalid_credentials',
          message: 'The provided credentials did not succeed in a test API call',
        },
      },
    },
    better: 'The original resolves with the error.',
  },
  {
    name: 'a server that is out of reach is an AuthError',
    fault: { route: { method: 'POST', path: '/api-auth/*' }, cut: 'reset' },
    call: `nango.auth('demo-api-key', { credentials: { apiKey: 'good-key' } })`,
    outcome: { rejects: 'network_error' },
    original: { rejects: 'TypeError' },
    better: 'Every error is an AuthError with a type.',
  },
];

export const scenarios: readonly Scenario[] = [...same, ...better];
