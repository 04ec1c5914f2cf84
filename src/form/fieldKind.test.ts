import { expect, it } from 'vitest';
import { hasManyLines } from './fieldKind.ts';

const isLong = (name: string): boolean => hasManyLines({ group: 'credentials', name, title: name });

it.each(['privateKey', 'private_key', 'client_private_key', 'privateKeyPem', 'client_certificate'])(
  'a key of several lines is one by its name: %s',
  (name) => {
    expect(isLong(name)).toBe(true);
  },
);

// Else a file with the key, dropped anywhere on a form, would go into it.
it.each(['privateKeyId', 'private_key_id', 'certificateThumbprint', 'apiKey'])(
  'what is about a key has one line: %s',
  (name) => {
    expect(isLong(name)).toBe(false);
  },
);
