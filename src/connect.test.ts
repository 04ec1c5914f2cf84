import { describe, expect, it } from 'vitest';
import { createConnect } from './connect.ts';
import type { Integration } from './types.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const integration = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };

/** An integration as a careless back end passes it on, and the path of the property that says so. */
const leaks: [path: string, leak: object][] = [
  ['client_secret', { client_secret: 'hunter2' }],
  ['credentials.client_secret', { credentials: { client_id: 'me', client_secret: 'hunter2' } }],
  ['credentials.private_key', { credentials: { private_key: ['hunter2'] } }],
  ['credentials.client_secret', { credentials: [[{ type: 'OAUTH2' }, { client_secret: 'hunter2' }]] }],
  ['definition.client_secret', { definition: { auth_mode: 'OAUTH2', client_secret: 'hunter2' } }],
  [
    'definition.connection_config.apiKey',
    { definition: { auth_mode: 'OAUTH2', connection_config: { apiKey: 'hunter2' } } },
  ],
  [
    'definition.credentials.apiKey.enum.password',
    { definition: { auth_mode: 'API_KEY', credentials: { apiKey: { enum: [{ password: 42 }] } } } },
  ],
  ['preconfigured_credentials.access_token', { preconfigured_credentials: [{ access_token: 'hunter2' }] }],
];

/** What only describes a secret. */
const harmless: object[] = [
  {
    definition: {
      auth_mode: 'OAUTH2_CC',
      credentials: { client_secret: { type: 'string', title: 'Client secret', secret: true } },
    },
    credentials_label: { client_secret: 'Secret of the workspace' },
    preconfigured_credentials: ['client_secret'],
  },
];

const refused = (name: string) =>
  expect.objectContaining({
    code: 'secret_key_refused',
    message: expect.stringMatching(
      new RegExp(`^“${name.replace(/[[\].]/g, '\\$&')}” is called like a secret\\.`),
    ) as string,
  }) as Error;

describe('a whole integration that carries a secret', () => {
  it.each(leaks)(
    'as %s is refused by name where Latchkey is started: nothing opens or mounts',
    (path, leak) => {
      for (const others of [[], [integration]]) {
        const integrations = [...others, { ...integration, ...leak }];
        expect(() => createConnect({ publicKey, integrations })).toThrow(
          refused(`integrations[${others.length}].${path}`),
        );
      }
    },
  );

  it.each(leaks)('as %s is refused by name in auth, before a window', async (path, leak) => {
    const connect = createConnect({ publicKey });
    const reason: unknown = await connect.auth({ ...integration, ...leak }).catch((error: unknown) => error);
    expect(reason).toEqual(refused(`integration.${path}`));
    expect(String(reason)).not.toMatch(/hunter2|42/);
  });

  it('is told from one that only describes it', () => {
    for (const more of harmless)
      expect(() => createConnect({ publicKey, integrations: [{ ...integration, ...more }] })).not.toThrow();
  });
});

describe('auth', () => {
  it.each([null, undefined, 42, '', {}, { unique_key: 'github' }, { unique_key: 1, provider: 'x' }, []])(
    'takes no integration that is %j',
    async (given) => {
      const connect = createConnect({ publicKey });
      await expect(connect.auth(given as unknown as Integration)).rejects.toMatchObject({
        code: 'invalid_option',
      });
    },
  );
});
