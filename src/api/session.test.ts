import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callsWith, json, settled, token } from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a session whose properties are of another kind has none of them', async () => {
  const unspeakable: unknown = JSON.parse('{ "toString": 1, "valueOf": 1 }');
  const data = {
    allowed_integrations: [unspeakable, null, 'github', 1],
    websocketsPath: unspeakable,
    connectUISettings: { theme: { light: 1, dark: unspeakable }, defaultTheme: unspeakable },
    integrations_config_defaults: unspeakable,
    overrides: { github: { docs_connect: unspeakable }, gitlab: { docs_connect: 'javascript:alert(1)' } },
    isReconnecting: unspeakable,
  };
  const { calls } = callsWith({ sessionToken: token('a') }, () => json(200, { data }));
  const session = await settled(calls.session());
  expect(session).toMatchObject({ allowed: ['github'], websocketsPath: undefined, reconnects: false });
  expect(session.look).toEqual({ theme: undefined, accent: undefined });
  expect(session.preset?.('github')).toEqual({});
  expect([session.docs?.('github'), session.docs?.('gitlab')]).toEqual([undefined, undefined]);
});

it('a session with an empty path for the WebSocket has none, as in the Connect UI', async () => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(200, { data: { websocketsPath: '' } }),
  );
  expect((await settled(calls.session())).websocketsPath).toBeUndefined();
});

it('a session presets as many values as a form can have fields', async () => {
  const connection_config = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`name${at}`, 'x']));
  const data = {
    integrations_config_defaults: {
      many: { connection_config },
      long: { connection_config: { ['x'.repeat(200)]: 'x', region: 'eu' } },
    },
  };
  const { calls } = callsWith({ sessionToken: token('a') }, () => json(200, { data }));
  const session = await settled(calls.session());
  expect(Object.keys(session.preset?.('many') ?? {})).toHaveLength(50);
  expect(session.preset?.('long')).toEqual({ region: 'eu' });
});

describe('the look of a session', () => {
  const lookWith = async (light: unknown, dark: unknown) => {
    const connectUISettings = { theme: { light: { primary: light }, dark: { primary: dark } } };
    const { calls } = callsWith({ sessionToken: token('a') }, () =>
      json(200, { data: { connectUISettings } }),
    );
    return (await settled(calls.session())).look;
  };

  it('has the colours that were set in Nango', async () => {
    expect(await lookWith('#112233', '#AABBCC')).toEqual({
      theme: undefined,
      accent: 'light-dark(#112233, #AABBCC)',
    });
    expect(await lookWith('#00B2E3', '#aabbcc')).toMatchObject({ accent: 'light-dark(#00B2E3, #aabbcc)' });
  });

  it.each([
    ['#00B2E3', '#00B2E3'],
    ['#00b2e3', '#00B2E3'],
  ])('has no colour where the server answers with its own default (%s, %s)', async (light, dark) => {
    expect(await lookWith(light, dark)).toEqual({ theme: undefined, accent: undefined });
  });

  it.each([
    ['#112233', undefined],
    ['#112233', 'red'],
    ['#112233', '#1122334'],
    ['#112233', '0#112233'],
    ['#112233', { toString: 1, valueOf: 1 }],
    [`#${'1'.repeat(1_000_000)}`, '#112233'],
  ])('has no colour where one side has none (%#)', async (light, dark) => {
    expect((await lookWith(light, dark))?.accent).toBeUndefined();
  });
});

it.each(['light', 'dark', 'system'])('the theme of a session is %s', async (defaultTheme) => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(200, { data: { connectUISettings: { defaultTheme } } }),
  );
  expect((await settled(calls.session())).look?.theme).toBe(defaultTheme);
});

it('a session says what it allows', async () => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(200, {
      data: {
        allowed_integrations: ['github'],
        websocketsPath: '/ws',
        connectUISettings: { defaultTheme: 'dark' },
        integrations_config_defaults: { github: { connection_config: { subdomain: 'acme' } } },
        overrides: { github: { docs_connect: 'https://docs.example/' } },
        isReconnecting: true,
      },
    }),
  );
  const session = await settled(calls.session());
  expect(session).toMatchObject({
    allowed: ['github'],
    websocketsPath: '/ws',
    look: { theme: 'dark', accent: undefined },
    reconnects: true,
  });
  expect(session.preset?.('github')).toEqual({ subdomain: 'acme' });
  expect(session.docs?.('github')).toBe('https://docs.example/');
});
