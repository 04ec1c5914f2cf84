import { runInNewContext } from 'node:vm';
import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import { countSteps } from '../../scripts/count-steps.ts';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import { isConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
import type { Definition } from '../types.ts';
import {
  checkUpdateOptions,
  readAuthRequest,
  readConfig,
  readIntegrationId,
  readLogoOrigins,
  readOpenRequest,
} from './config.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

describe('readConfig', () => {
  it('fills in the defaults', () => {
    expect(readConfig({ publicKey })).toMatchObject({
      kind: 'publicKey',
      credential: publicKey,
      host: new URL('https://api.nango.dev'),
      logoOrigins: [],
      refusedFingerprints: [],
      connection: {},
    });
  });

  it('keeps the options of a connection apart', () => {
    const config = readConfig({ publicKey, connectionId: 'mine', params: { subdomain: 'acme' } });
    expect(config.connection).toEqual({ connectionId: 'mine', params: { subdomain: 'acme' } });
  });

  it('keeps what it has checked, whatever the page writes into the same objects later', () => {
    class Model {
      [name: string]: string;
    }
    const userScope = ['read'];
    for (const params of [{}, new Model(), runInNewContext('({})')] as Record<string, string>[]) {
      params.subdomain = 'acme';
      const { connection } = readConfig({ publicKey, params, userScope: [...userScope] });
      params.client_secret = 'hunter2';
      expect(connection.params).toEqual({ subdomain: 'acme' });
    }
    const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
    const { integrations } = readConfig({ publicKey, integrations: [github] });
    github.unique_key = 'sk_live_4242hunter';
    expect(integrations).toMatchObject([{ unique_key: 'github' }]);
    const { connection } = readConfig({ publicKey, userScope });
    userScope.push('sk_live_4242hunter');
    expect(connection).toEqual({ userScope: ['read'] });
  });

  it.each<[string, unknown, string]>([
    ['no key at all', {}, 'missing_public_key'],
    ['both keys', { publicKey, sessionToken }, 'invalid_option'],
    ['a secret by name', { publicKey, secretKey: 'x' }, 'secret_key_refused'],
    ['a secret by shape', { publicKey: 'sk_live_4242' }, 'secret_key_refused'],
    ['an unknown option', { publicKey, hots: 'x' }, 'invalid_option'],
    ['no object', 'x', 'invalid_option'],
    ['a host that is no URL', { publicKey, host: 'api.nango.dev' }, 'invalid_host'],
    ['an IPv6 address, which no policy can say', { publicKey, host: 'http://[::1]:3003' }, 'invalid_host'],
    ['a host with a wildcard', { publicKey, host: 'https://*.nango.example' }, 'invalid_host'],
    ['a host over http', { publicKey, host: 'http://nango.example' }, 'invalid_host'],
    ['a host with a user', { publicKey, host: 'https://a:b@nango.example' }, 'invalid_host'],
    ['a host with a query', { publicKey, host: 'https://nango.example?x' }, 'invalid_host'],
    ['a host with a fragment', { publicKey, host: 'https://nango.example#x' }, 'invalid_host'],
    ['a WebSocket elsewhere', { publicKey, websocketsPath: 'wss://evil.example' }, 'invalid_option'],
    ['a theme of its own', { publicKey, theme: 'pink' }, 'invalid_option'],
    ['a language that is not a tag', { publicKey, lang: 'a\nb' }, 'invalid_option'],
    ['support by script', { publicKey, support: 'javascript:alert(1)' }, 'invalid_option'],
    ['a logo origin with a path', { publicKey, logoOrigins: ['https://cdn.example/x'] }, 'invalid_option'],
    ['a logo origin with a wildcard', { publicKey, logoOrigins: ['https://*.example'] }, 'invalid_option'],
    ['an accent that inherits', { publicKey, accent: 'currentColor' }, 'invalid_option'],
    ['a secret among params', { publicKey, params: { client_secret: 'x' } }, 'secret_key_refused'],
    ['a secret as a param', { publicKey, params: { workspace: 'sk_live_4242' } }, 'secret_key_refused'],
    ['a secret as the name of a param', { publicKey, params: { sk_live_4242: 'x' } }, 'secret_key_refused'],
    ['a secret as an id', { publicKey, integrations: ['github', 'sk_live_4242'] }, 'secret_key_refused'],
    ['a secret in the host', { publicKey, host: 'https://x.example/sk_live_4242' }, 'secret_key_refused'],
    ['a secret in a path', { publicKey, websocketsPath: '/sk_live_4242' }, 'secret_key_refused'],
    ['a secret in a link', { publicKey, support: 'https://x.example/?k=sk_live_4242' }, 'secret_key_refused'],
    ['a secret as an accent', { publicKey, accent: 'var(--x, sk_live_4242)' }, 'secret_key_refused'],
    ['a secret as a language', { publicKey, lang: 'sk-proj-hunter42-hunter42' }, 'secret_key_refused'],
    ['a secret as a logo origin', { publicKey, logoOrigins: ['https://sk_live_4242'] }, 'secret_key_refused'],
    ['a time-out of auth', { publicKey, closedTimeout: 1 }, 'invalid_option'],
    ['a popup without a size', { publicKey, popup: { width: 0 } }, 'invalid_option'],
    [
      'a connected app with a secret as its id',
      { publicKey, connected: { sk_live_4242: 'x' } },
      'secret_key_refused',
    ],
    [
      'a connected app with a secret as its label',
      { publicKey, connected: { x: 'sk_live_4242' } },
      'secret_key_refused',
    ],
    ['connected apps by number', { publicKey, connected: [1] }, 'invalid_option'],
    ['a connected app with an empty label', { publicKey, connected: { github: '' } }, 'invalid_option'],
    ['a window by name', { publicKey, openWindow: '_blank' }, 'invalid_option'],
    [
      'an isolated window that the page opens itself',
      { publicKey, openWindow: () => {}, isolateWindow: true },
      'invalid_option',
    ],
    ['a logo origin over http', { publicKey, logoOrigins: ['http://cdn.example'] }, 'invalid_option'],
    ['a fingerprint in hex', { publicKey, refusedFingerprints: ['sha256-00ff'] }, 'invalid_option'],
    ['params that are not strings', { publicKey, params: { a: 1 } }, 'invalid_option'],
    [
      'ids and objects mixed',
      { publicKey, integrations: ['a', { unique_key: 'b', provider: 'b' }] },
      'invalid_option',
    ],
    ['an integration without provider', { publicKey, integrations: [{ unique_key: 'b' }] }, 'invalid_option'],
    [
      'an integration with a secret',
      { publicKey, integrations: [{ unique_key: 'b', provider: 'b', client_secret: 'x' }] },
      'secret_key_refused',
    ],
    ['a connection id beside a token', { sessionToken, connectionId: 'x' }, 'invalid_option'],
    ['an hmac beside a token', { sessionToken, hmac: 'x' }, 'invalid_option'],
  ])('refuses %s', (_, options, code) => {
    expect(() => readConfig(options as ConnectOptions)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    'https://nango.example/base',
    'http://localhost:3003',
    'http://127.0.0.1:3003',
    'http://api.localhost',
  ])('takes the host %s', (host) => {
    expect(readConfig({ publicKey, host }).host.href).toBe(new URL(host).href);
  });

  it('names the option and not its value', () => {
    expect(() => readConfig({ publicKey, theme: 'hunter2' as 'dark' })).toThrow(
      'theme cannot be used. Expected one of "light", "dark", "system".',
    );
  });

  it('does not quote an option whose name may be a key', () => {
    for (const name of ['3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f', 'sk_live_hunter', 'x'.repeat(41)])
      expect(() => readConfig({ publicKey, [name]: 'x' })).toThrow(
        expect.objectContaining({ message: expect.stringMatching(/^createConnect has no option “…”\. /) }),
      );
  });

  it('takes words of the page that show what a key looks like', () => {
    const messages = { form: { example: 'For example sk_live_4242hunter' } };
    expect(readConfig({ publicKey, messages }).messages).toEqual(messages);
  });

  it('reads nothing from Object.prototype when that is polluted', () => {
    const polluted = { connectionId: 'victim', host: 'https://evil.example', integrations: [{}] };
    Object.assign(Object.prototype, polluted);
    try {
      const config = readConfig({ publicKey });
      expect(config.host.href).toBe('https://api.nango.dev/');
      expect(config.integrations).toBeUndefined();
      expect(config.connection.connectionId).toBeUndefined();
      expect(readOpenRequest(config, {}, 'open').connection.connectionId).toBeUndefined();
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('reads nothing from a polluted prototype', () => {
    const polluted = Object.create({ host: 'https://evil.example', hmac: 'x' }) as ConnectOptions;
    const config = readConfig(Object.assign(polluted, { publicKey }));
    expect(config.host.href).toBe('https://api.nango.dev/');
    expect(config.connection).toEqual({});
  });
});

/** The code and the message of a refusal. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isConnectError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('the credential', () => {
  it('can be a function, which is asked later', () => {
    const ask = () => sessionToken;
    expect(readConfig({ sessionToken: ask })).toMatchObject({ kind: 'sessionToken', credential: ask });
  });

  it('is a session token without the white space around it', () => {
    expect(readConfig({ sessionToken: ` ${sessionToken}\n` })).toMatchObject({
      kind: 'sessionToken',
      credential: sessionToken,
    });
  });

  it.each<[string, object, string]>([
    [
      'missing',
      {},
      'missing_public_key: There is no key. Expected publicKey or sessionToken (data-public-key on the script tag, public-key on the element).',
    ],
    [
      'missing where both are undefined',
      { publicKey: undefined, sessionToken: undefined },
      'missing_public_key: There is no key. Expected publicKey or sessionToken (data-public-key on the script tag, public-key on the element).',
    ],
    [
      'two',
      { publicKey, sessionToken },
      'invalid_option: publicKey and sessionToken cannot be used. Expected one of the two.',
    ],
    [
      'two, one of them a function',
      { publicKey, sessionToken: () => sessionToken },
      'invalid_option: publicKey and sessionToken cannot be used. Expected one of the two.',
    ],
    [
      'a public key with white space around it',
      { publicKey: ` ${publicKey}` },
      'invalid_public_key: publicKey is not in the expected format. Remove what is around it. Expected a UUID v4, from Nango’s environment settings.',
    ],
    [
      'a session token that is not a text',
      { sessionToken: 5 },
      'invalid_session_token: sessionToken is not a string. Pass the credential itself. Expected nango_connect_session_ and 64 hexadecimal digits.',
    ],
    [
      'a public key that is a function',
      { publicKey: () => publicKey },
      'invalid_public_key: publicKey is not a string. Pass the credential itself. Expected a UUID v4, from Nango’s environment settings.',
    ],
  ])('is refused where it is %s', (_what, options, refusal) => {
    expect(refusalOf(() => readConfig(options as ConnectOptions))).toBe(refusal);
  });

  it('of one kind may stand beside an undefined one of the other', () => {
    expect(readConfig({ publicKey, sessionToken: undefined }).kind).toBe('publicKey');
    expect(readConfig({ publicKey: undefined, sessionToken }).kind).toBe('sessionToken');
  });
});

describe('integrations', () => {
  const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
  const whole = '{ unique_key, provider, display_name }, or ids only';

  it.each<[unknown]>([[['github', 'slack']], [[github]], [[]], [undefined]])('can be %j', (integrations) => {
    expect(refusalOf(() => readConfig({ publicKey, integrations } as ConnectOptions))).toBe('accepted');
  });

  it.each<[unknown, string]>([
    ['github', 'integrations cannot be used. Expected an array of ids or of whole integrations.'],
    [github, 'integrations cannot be used. Expected an array of ids or of whole integrations.'],
    [null, 'integrations cannot be used. Expected an array of ids or of whole integrations.'],
    [['github', github], `integrations[0] cannot be used. Expected ${whole}.`],
    [[github, 'github'], `integrations[1] cannot be used. Expected ${whole}.`],
    [[''], `integrations[0] cannot be used. Expected ${whole}.`],
    [[null], `integrations[0] cannot be used. Expected ${whole}.`],
    [[{ ...github, unique_key: '' }], `integrations[0] cannot be used. Expected ${whole}.`],
    [[{ ...github, unique_key: 5 }], `integrations[0] cannot be used. Expected ${whole}.`],
    [[github, { ...github, provider: undefined }], `integrations[1] cannot be used. Expected ${whole}.`],
  ])('cannot be %j', (integrations, message) => {
    expect(refusalOf(() => readConfig({ publicKey, integrations } as ConnectOptions))).toBe(
      `invalid_option: ${message}`,
    );
  });

  it('that have parts in common are checked in few looks', () => {
    const workspace = { integrations: [] as object[] };
    const integrations = Array.from({ length: 200 }, (_, at) => ({
      unique_key: `app-${at}`,
      provider: 'github',
      display_name: 'GitHub',
      workspace,
    }));
    workspace.integrations.push(...integrations);
    expect(countSteps(() => readConfig({ publicKey, integrations }))).toBeLessThan(2_000_000);
  });

  it('with a secret in one of them are refused by its place', () => {
    const integrations = [github, { ...github, client_secret: 'hunter2' }];
    expect(refusalOf(() => readConfig({ publicKey, integrations }))).toBe(
      'secret_key_refused: “integrations[1].client_secret” is called like a secret. Keep it on your server; rotate it if it was ever published.',
    );
  });

  it('are named by an id, or by a whole integration that has one', () => {
    expect(readIntegrationId('github')).toBe('github');
    expect(readIntegrationId({ ...github, unique_key: 'mine' })).toBe('mine');
  });

  it.each<[unknown, string]>([
    ['', `invalid_option: integration cannot be used. Expected ${whole}.`],
    [5, `invalid_option: integration cannot be used. Expected ${whole}.`],
    [null, `invalid_option: integration cannot be used. Expected ${whole}.`],
    [{ provider: 'github' }, `invalid_option: integration cannot be used. Expected ${whole}.`],
    [
      { ...github, client_secret: 'hunter2' },
      'secret_key_refused: “integration.client_secret” is called like a secret. Keep it on your server; rotate it if it was ever published.',
    ],
  ])('are not named by %j', (given, refusal) => {
    expect(refusalOf(() => readIntegrationId(given as string))).toBe(refusal);
  });
});

describe('of every provider', () => {
  const providers = Object.entries(getProviders() ?? {});
  const refused = (optionsOf: (id: string, definition: object) => Partial<ConnectOptions>): string[] =>
    providers
      .map(([id, definition]) => {
        const options = { publicKey, ...optionsOf(id, definition) };
        return `${id}: ${refusalOf(() => readConfig(options))}`;
      })
      .filter((line) => !line.endsWith(': accepted'));

  it('the id can be marked as connected, with a label and without', () => {
    expect(providers.length).toBeGreaterThan(1000);
    expect(refused((id) => ({ connected: { [id]: 'jane@example.com' } }))).toEqual([]);
    expect(refused((id) => ({ connected: [id] }))).toEqual([]);
    const update = () => checkUpdateOptions({ connected: { 'stripe-api-key': 'jane@example.com' } });
    expect(refusalOf(update)).toBe('accepted');
  });

  it('the definition can be passed as the server returns it', () => {
    const inline = (name: string, definition: object): Partial<ConnectOptions> => {
      const integration = { unique_key: name, provider: name, display_name: name };
      const whole = {
        ...definition,
        name,
        logo_url: `https://api.nango.dev/images/template-logos/${name}.svg`,
      };
      return { integrations: [{ ...integration, definition: whole as unknown as Definition }] };
    };
    expect(refused(inline)).toEqual([]);
  });
});

describe('a connection beside a session token', () => {
  const refusal =
    'invalid_option: connectionId or hmac cannot be used. Expected neither of them beside a session token, in which your server says both.';
  const withToken = () => readConfig({ sessionToken, params: { subdomain: 'acme' }, userScope: ['read'] });

  it('has its other options', () => {
    expect(withToken().connection).toEqual({ params: { subdomain: 'acme' }, userScope: ['read'] });
  });

  it.each([{ connectionId: 'mine' }, { hmac: 'c0ffee' }, { connectionId: 'mine', hmac: 'c0ffee' }])(
    'has no %j, whichever call it is given to',
    (given) => {
      expect(refusalOf(() => readConfig({ sessionToken, ...given }))).toBe(refusal);
      expect(refusalOf(() => readOpenRequest(withToken(), given, 'open'))).toBe(refusal);
      expect(refusalOf(() => readAuthRequest(withToken(), given))).toBe(refusal);
    },
  );
});

describe('the names of the options', () => {
  it.each<[string, () => unknown, string]>([
    [
      'createConnect',
      () => readConfig({ publicKey, hots: 'x' } as ConnectOptions),
      'createConnect has no option “hots”. It has params, connectionId, hmac, userScope, authorizationParams, support, lang, theme, accent, logo, messages, connected, developerDetails, onEvent, publicKey, sessionToken, user, host, integrations, websocketsPath, logoOrigins, refusedFingerprints, preload, popup, openWindow, isolateWindow, fallbackPage, help.',
    ],
    [
      'open',
      () => readOpenRequest(config(), { hots: 'x' } as object, 'open'),
      'open has no option “hots”. It has params, connectionId, hmac, userScope, authorizationParams, integration, reconnect.',
    ],
    [
      'mount',
      () => readOpenRequest(config(), { hots: 'x' } as object, 'mount'),
      'mount has no option “hots”. It has params, connectionId, hmac, userScope, authorizationParams, integration, reconnect.',
    ],
    [
      'auth',
      () => readAuthRequest(config(), { hots: 'x' } as object),
      'auth has no option “hots”. It has params, connectionId, hmac, userScope, authorizationParams, signal, credentials, closedTimeout, reconnect.',
    ],
    [
      'update',
      () => checkUpdateOptions({ hots: 'x' } as object),
      'update has no option “hots”. It has support, lang, theme, accent, logo, messages, connected, developerDetails, onEvent.',
    ],
    [
      'a name of Object.prototype',
      () => checkUpdateOptions({ toString: 'x' } as object),
      'update has no option “toString”. It has support, lang, theme, accent, logo, messages, connected, developerDetails, onEvent.',
    ],
  ])('of %s are in the error about an unknown one', (_call, check, message) => {
    expect(refusalOf(check)).toBe(`invalid_option: ${message}`);
  });
});

describe('an argument that is not an object', () => {
  it.each(['x', 5, null, [], () => {}])('is refused: %j', (given) => {
    for (const [call, check] of [
      ['createConnect', () => readConfig(given as object)],
      ['open', () => readOpenRequest(config(), given as object, 'open')],
      ['mount', () => readOpenRequest(config(), given as object, 'mount')],
      ['auth', () => readAuthRequest(config(), given as object)],
      ['update', () => checkUpdateOptions(given as object)],
    ] as const)
      expect(refusalOf(check)).toBe(
        `invalid_option: The argument of ${call} cannot be used. Expected an object.`,
      );
  });
});

describe('origins for logos', () => {
  it('are none where the page names none', () => {
    expect(readLogoOrigins({})).toEqual([]);
    expect(readLogoOrigins({ logoOrigins: undefined })).toEqual([]);
  });

  it('are those that the page names', () => {
    const logoOrigins = ['https://cdn.example'];
    expect(readLogoOrigins({ logoOrigins })).toEqual(['https://cdn.example']);
    expect(readConfig({ publicKey, logoOrigins }).logoOrigins).toEqual(['https://cdn.example']);
  });
});

describe('the keys that must never run in a browser', () => {
  it('are those that the page names', () => {
    const refusedFingerprints = [`sha256-${'A'.repeat(43)}=`];
    expect(readConfig({ publicKey, refusedFingerprints }).refusedFingerprints).toEqual(refusedFingerprints);
  });
});

const config = () => readConfig({ publicKey, connectionId: 'first', params: { a: '1' } });

describe('a connection', () => {
  it('lets the later options win', () => {
    expect(readOpenRequest(config(), { connectionId: 'second' }, 'open').connection).toEqual({
      connectionId: 'second',
      params: { a: '1' },
    });
  });
});

describe('a request', () => {
  it('has the integration and the connection that it is for', () => {
    expect(readOpenRequest(config(), { integration: 'github' }, 'open')).toEqual({
      integration: 'github',
      connection: { connectionId: 'first', params: { a: '1' } },
    });
  });

  it('keep the credentials, whatever the page does with its own object afterwards', () => {
    const given = { type: 'BASIC' as const, username: 'jane', password: 'hunter2' };
    const { credentials } = readAuthRequest(config(), { credentials: given });
    given.password = '';
    expect(credentials).toEqual({ type: 'BASIC', username: 'jane', password: 'hunter2' });
  });

  it('has the signal, the credentials and the time-out that auth is given', () => {
    const { signal } = new AbortController();
    const credentials = { type: 'API_KEY', apiKey: 'sk_live_4242' } as const;
    expect(readAuthRequest(config(), { signal, credentials, closedTimeout: 5, params: { a: '2' } })).toEqual({
      signal,
      credentials,
      closedTimeout: 5,
      connection: { connectionId: 'first', params: { a: '2' } },
    });
  });

  it('keeps the options of createConnect where it has undefined ones', () => {
    expect(
      readOpenRequest(config(), { connectionId: undefined, params: undefined }, 'open').connection,
    ).toEqual({
      connectionId: 'first',
      params: { a: '1' },
    });
  });

  it('is refused for a secret among its options, by its path', () => {
    expect(refusalOf(() => readOpenRequest(config(), { params: { client_secret: 'x' } }, 'open'))).toBe(
      'secret_key_refused: “params.client_secret” is called like a secret. Keep it on your server; rotate it if it was ever published.',
    );
    expect(refusalOf(() => readOpenRequest(config(), { apiKey: 'x' } as object, 'open'))).toBe(
      'secret_key_refused: “apiKey” is called like a secret. Keep it on your server; rotate it if it was ever published.',
    );
  });
});

describe('a connection that is renewed', () => {
  it('is known to the flow', () => {
    const withToken = readConfig({ sessionToken });
    expect(readOpenRequest(withToken, { reconnect: 'c-1' }, 'open').reconnect).toBe('c-1');
    expect(readOpenRequest(withToken, {}, 'mount').reconnect).toBeUndefined();
    expect(readAuthRequest(withToken, { reconnect: 'c-1' }).reconnect).toBe('c-1');
  });

  it('needs a session token', () => {
    for (const read of [
      () => readOpenRequest(config(), { reconnect: 'c-1' }, 'open'),
      () => readAuthRequest(config(), { reconnect: 'c-1' }),
    ])
      expect(read).toThrow(
        'reconnect cannot be used. Expected a session token beside it, made with POST /connect/sessions/reconnect.',
      );
  });
});

describe('the options of a call', () => {
  it.each([{ integration: 5 }, { signal: 'x' }, { theme: 'dark' }, null, 'x'])('refuse %j', (given) => {
    for (const check of [
      () => readOpenRequest(config(), given as object, 'open'),
      () => readAuthRequest(config(), given as object),
    ])
      expect(check).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  });

  it('refuse a secret instead of an integration', () => {
    for (const check of [
      () => readOpenRequest(config(), { integration: 'sk_live_4242' }, 'open'),
      () => readIntegrationId('sk_live_4242'),
    ])
      expect(check).toThrow('“integration” is a secret key. It would leave this page.');
  });

  it('name the options that the call has', () => {
    expect(() => readOpenRequest(config(), { theme: 'dark' } as object, 'open')).toThrow(
      'open has no option “theme”. It has params, connectionId, hmac, userScope, authorizationParams, integration, reconnect.',
    );
  });

  it('explain an event in their place', () => {
    const event = { isTrusted: true, preventDefault() {} };
    expect(() => readOpenRequest(config(), event as object, 'open')).toThrow(
      'open was called with an event. Call it without one: onClick={() => connect.open()}.',
    );
    expect(() => checkUpdateOptions(new Event('click') as object)).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message: 'update was called with an event. Call it without one: onClick={() => connect.update()}.',
      }),
    );
    for (const other of [{ isTrusted: true }, { preventDefault() {} }])
      expect(() => readOpenRequest(config(), other as object, 'open')).toThrow(/^open has no option “/);
  });
});

describe('an OAuth client of the person’s own', () => {
  const client = { oauth_client_id_override: 'id', oauth_client_secret_override: 'shh' };

  it('goes with the sign-in window, and is not posted', () => {
    const request = readAuthRequest(config(), { credentials: { type: 'OAUTH2', ...client } });
    expect(request.credentials).toBeUndefined();
    expect(request.connection).toEqual({ connectionId: 'first', params: { a: '1' }, overrides: client });
  });

  it('may say that an optional part is undefined', () => {
    const credentials = { type: 'OAUTH2', ...client, oauth_refresh_token_override: undefined } as const;
    expect(readAuthRequest(config(), { credentials }).connection.overrides).toEqual(client);
    expect(Object.keys(readAuthRequest(config(), { credentials }).connection.overrides ?? {})).toHaveLength(
      2,
    );
  });

  it('is refused where a part of it is empty', () => {
    const credentials = { type: 'OAUTH2', ...client, oauth_client_secret_override: '' } as const;
    expect(() => readAuthRequest(config(), { credentials })).toThrow(
      'credentials cannot be used. Expected an object whose values are non-empty strings.',
    );
  });
});

describe('contentSecurityPolicy', () => {
  it('names the API for requests, its WebSocket and its logos', () => {
    expect(contentSecurityPolicy()).toBe(
      'connect-src https://api.nango.dev wss://api.nango.dev; img-src https://api.nango.dev',
    );
  });

  it('follows host and logo origins', () => {
    expect(
      contentSecurityPolicy({ host: 'http://localhost:3003/base', logoOrigins: ['https://cdn.example'] }),
    ).toBe(
      'connect-src http://localhost:3003 ws://localhost:3003; img-src http://localhost:3003 https://cdn.example',
    );
  });

  it.each([
    ['a path', '/logo.svg', "img-src https://api.nango.dev 'self'"],
    ['a data: URL', 'data:image/png;base64,AA', 'img-src https://api.nango.dev data:'],
    [
      'an address, whose origin is in logoOrigins',
      'https://cdn.example/a.svg',
      'img-src https://api.nango.dev',
    ],
  ])('allows the site’s own logo by %s', (_kind, logo, directive) => {
    expect(contentSecurityPolicy({ logo }).split('; ')).toContain(directive);
  });

  it('refuses a logo that would widen the policy', () => {
    expect(() => contentSecurityPolicy({ logo: '/x; script-src *' })).toThrow('logo cannot be used');
  });

  it('refuses an origin that would open another directive', () => {
    expect(() => contentSecurityPolicy({ logoOrigins: ['https://cdn.example; script-src *'] })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    );
  });
});
