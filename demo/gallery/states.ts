import { serverError } from '../../src/api/serverError.ts';
import { ConnectError } from '../../src/errors.ts';
import type { Field } from '../../src/flow/fields.ts';
import { initialState, type State, type StateOf } from '../../src/flow/state.ts';
import type { Integration } from '../../src/types.ts';
import { drawMark } from '../marks.ts';

const drawn = (shape: number, hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(drawMark(shape, hue))}`;

/** The logo of the site that shows the gallery's widgets. */
export const siteLogo = drawn(6, 250);

const app = (display_name: string, logo?: string, auth_mode?: string): Integration => ({
  unique_key: display_name.toLowerCase(),
  provider: display_name.toLowerCase(),
  display_name,
  ...(logo === undefined ? {} : { logo }),
  ...(auth_mode === undefined ? {} : { definition: { auth_mode } }),
});

const github = app('GitHub', drawn(5, 215));
const slack = app('Slack', drawn(1, 310));
const algolia = app('Algolia', undefined, 'API_KEY');
const stripe = app('Stripe', drawn(3, 265));
const few = [slack, github, algolia, app('HubSpot', drawn(2, 15)), app('Zendesk', drawn(7, 160))];
const words = ['Acme', 'Blue', 'Calendário', 'Drive', 'Évora', 'Forms', 'Grid', 'Hello', 'Ink', 'Jolt'];
const many = (count: number): Integration[] =>
  Array.from({ length: count }, (_, at) =>
    app(`${words[at % words.length]} ${at}`, undefined, at % 4 === 0 ? 'BASIC' : undefined),
  );
const hostile = [
  app('<img src=x onerror=alert(1)>'),
  app(`\u202Eevil\u202C ${'x'.repeat(400)}`),
  app('نظام الفوترة العربي'),
  app('👩‍👩‍👧‍👦 Family'),
];

const at = Date.UTC(2026, 7, 21, 12, 34, 56);
const connection = { integration: 'github', connectionId: 'b4d6', isPending: false, confirmed: true };
const failed = (error: ConnectError, integration: Integration | null = null): State => ({
  view: 'failed',
  busy: null,
  list: integration && few,
  integration,
  error,
  at,
  previous: initialState('list'),
});
/** A failure with a code of the server's, from an HTTP answer. */
const refused = (code: string, status = 401, path = '/oauth/connect/latchkey-key-check') =>
  failed(serverError(code, undefined, (text) => text, { status, path }));
/** A failure with a code of the server's, from the WebSocket. */
const declined = (code: string) =>
  failed(
    serverError(code, undefined, (text) => text, {}),
    github,
  );

/** Every kind of field. */
const fields: readonly Field[] = [
  {
    group: 'params',
    name: 'subdomain',
    title: 'Subdomain',
    description: 'The name of your workspace.',
    example: 'acme',
    prefix: 'https://',
    suffix: '.example.com',
    doc_section: '#subdomain',
  },
  { group: 'params', name: 'region', title: 'Region', enum: ['eu', 'us'] },
  {
    group: 'credentials',
    name: 'apiKey',
    title: 'API key',
    description: 'Made in your settings.',
    secret: true,
  },
  { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true, optional: true },
];
const loginFields: readonly Field[] = [
  { group: 'credentials', name: 'username', title: 'Username' },
  { group: 'credentials', name: 'password', title: 'Password', secret: true },
];
const roleFields: readonly Field[] = [
  {
    group: 'params',
    name: 'external_id',
    title: 'External ID',
    description: 'Add this ID to the trust policy of your role.',
    default_value: 'b4a6f2d0-6a3e-4a54-9a0e-2f6d3d4c8b1a',
    fixed: true,
  },
  {
    group: 'credentials',
    name: 'role_arn',
    title: 'Role ARN',
    example: 'arn:aws:iam::123456789012:role/Reader',
  },
];
const form = (changes: Partial<Extract<State, { view: 'form' }>> = {}): State => ({
  view: 'form',
  busy: null,
  list: few,
  integration: algolia,
  form: { fields, hidden: {} },
  values: {},
  sending: false,
  error: null,
  docs: 'https://example.com/docs',
  ...changes,
});

const authorizing = (step: StateOf<'authorizing'>['step']): StateOf<'authorizing'> => ({
  view: 'authorizing',
  busy: null,
  list: few,
  integration: github,
  step,
  front: true,
  filled: null,
});

/** Examples of each state. A state without one does not compile. */
export const states: Readonly<Record<State['view'], Readonly<Record<string, State>>>> = {
  loading: { loading: initialState('list'), integration: initialState('integration') },
  list: {
    two: { view: 'list', list: few.slice(0, 2), busy: null },
    few: { view: 'list', list: few, busy: 'github' },
    many: { view: 'list', list: [...few, ...many(37)], busy: null },
    thousand: { view: 'list', list: many(1000), busy: null },
    crowd: { view: 'list', list: many(5000), busy: null },
    hostile: { view: 'list', list: hostile, busy: null },
    empty: { view: 'list', list: [], busy: null },
  },
  form: {
    form: form(),
    busy: form({ sending: true, values: { 'credentials.apiKey': 'abc' } }),
    refused: form({ error: serverError('connection_test_failed', undefined, String, { status: 400 }) }),
    reason: form({
      error: serverError('two_step_credentials_fetch_error', undefined, String, {
        status: 400,
        reason: 'The API key has been revoked by an administrator.',
      }),
      values: { 'params.subdomain': 'acme', 'credentials.apiKey': 'abc' },
    }),
    login: form({ form: { fields: loginFields, hidden: {} }, docs: undefined }),
    generated: form({ form: { fields: roleFields, hidden: {} } }),
    faulty: form({
      error: serverError('invalid_body', undefined, String, {
        status: 400,
        fields: ['subdomain', 'apiKey', 'privateKey'],
      }),
      values: { 'params.subdomain': 'acme', 'credentials.apiKey': 'abc' },
    }),
    nothing: form({ form: { fields: [], hidden: {} } }),
    pasted: form(),
    offer: form(),
    hint: form({
      form: { fields: [...loginFields, ...fields.slice(2, 3)], hidden: {} },
      integration: stripe,
      values: { 'credentials.password': 'ghp_0123456789', 'credentials.apiKey': 'sk_test_0123456789' },
    }),
  },
  authorizing: {
    preparing: authorizing('preparing'),
    waiting: authorizing('waiting'),
    isolated: { ...authorizing('waiting'), front: false },
    lasting: authorizing('lasting'),
    outside: authorizing('outside'),
    unfinished: authorizing('unfinished'),
    interrupted: authorizing('interrupted'),
  },
  blocked: {
    blocked: {
      view: 'blocked',
      busy: null,
      list: null,
      integration: github,
      reason: 'browser',
      filled: null,
    },
    gesture: {
      view: 'blocked',
      busy: null,
      list: null,
      integration: github,
      reason: 'gesture',
      filled: null,
    },
  },
  connected: {
    connected: {
      view: 'connected',
      list: null,
      busy: null,
      integration: github,
      connection,
      windowLeft: false,
    },
    left: { view: 'connected', list: null, busy: null, integration: github, connection, windowLeft: true },
    pending: {
      view: 'connected',
      list: null,
      busy: null,
      integration: github,
      connection: { ...connection, isPending: true, confirmed: true },
      windowLeft: false,
    },
    unconfirmed: {
      view: 'connected',
      list: null,
      busy: null,
      integration: github,
      connection: { ...connection, connectionId: null, confirmed: false },
      windowLeft: false,
    },
  },
  failed: {
    unknown_account: refused('unknown_account'),
    list_closed: refused('unknown_account', 401, '/integrations'),
    deprecated: refused('deprecated_authentication'),
    expired: refused('unknown_connect_session_token', 401, '/connect/session'),
    secret: failed(
      new ConnectError(
        'secret_key_refused',
        'This is a live secret key, not the public key. Everybody who opened the page could read it: rotate it now.',
      ),
    ),
    unheard_of: refused('a_code_nobody_has_heard_of', 418),
    network: failed(
      new ConnectError(
        'network_error',
        'api.nango.dev cannot be reached: it is down, the browser is offline, or `connect-src` forbids it.',
        { path: '/integrations' },
      ),
    ),
    declined: declined('callback_err'),
    windowless: failed(
      new ConnectError(
        'blocked_by_browser',
        'The browser blocked the sign-in window. In a sandboxed iframe it needs `allow-popups allow-popups-to-escape-sandbox`.',
      ),
      github,
    ),
    too_many: failed(
      new ConnectError('too_many_request', 'The account’s requests a minute are used up.', {
        status: 429,
        path: '/integrations',
        retryAt: Date.now() + 42_000,
      }),
    ),
    long: failed(new ConnectError('x'.repeat(64), `The server says: ${'y'.repeat(280)}`, { status: 400 }), {
      ...github,
      display_name: 'An app with a name that is long enough to wrap twice, and then some',
    }),
    token: declined('token_err'),
  },
};
