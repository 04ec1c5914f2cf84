import { expect, it } from 'vitest';
import { Nango } from './nango.ts';
import type { NangoOptions } from './types.ts';

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
