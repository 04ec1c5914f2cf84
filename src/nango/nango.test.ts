import { expect, it, vi } from 'vitest';
import { ConnectUI } from './connectUI.ts';
import { Nango } from './nango.ts';
import type { NangoOptions } from './types.ts';

it('refuses a secret in an address, and says nothing of it', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const secret = 'sk_live_zebra012345';
  for (const address of [
    { host: `https://api.example.com/${secret}` },
    { host: 'https://api.example.com', websocketsPath: `/${secret}` },
  ])
    expect(() => new Nango({ ...address, debug: true })).toThrow(
      expect.objectContaining({ type: 'secret_key_refused', message: expect.not.stringContaining('zebra') }),
    );
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

it.each(['secretKey', 'secret_key', 'apiKey'])('refuses a key that is called %s', (name) => {
  const options = { host: 'https://api.example.com', [name]: 'hunter2' } as NangoOptions;
  expect(() => new Nango(options)).toThrow(
    expect.objectContaining({
      name: 'AuthError',
      type: 'secret_key_refused',
      message: `“${name}” is called like a secret. Keep it on your server; rotate it if it was ever published.`,
    }),
  );
});

it('refuses such a key in the options of the Connect UI as well', () => {
  const props = { sessionToken: 'x', secretKey: 'hunter2' };
  expect(() => new ConnectUI(props)).toThrow(
    expect.objectContaining({ name: 'AuthError', type: 'secret_key_refused' }),
  );
});

it('refuses a host that is a URL object', () => {
  const host = new URL('https://api.example.com') as unknown as string;
  expect(() => new Nango({ host })).toThrow(
    expect.objectContaining({ name: 'AuthError', type: 'invalid_host_url' }),
  );
});
