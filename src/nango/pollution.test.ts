import { describe, expect, it, vi } from 'vitest';
import { pollute } from '../../scripts/pollute.ts';
import { propertyNames } from '../../scripts/propertyNames.ts';
import { ConnectError } from '../errors.ts';
import { errorTypeOf } from './authError.ts';
import { ownOptionsOf } from './authOptions.ts';
import { Nango } from './nango.ts';

const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

/** Credentials of every kind, and none. */
const credentials: readonly Record<string, string>[] = [
  {},
  { apiKey: 'k' },
  { username: 'jane' },
  { privateKey: 'k' },
  { token_id: 'a', token_secret: 'b' },
  { type: 'TWO_STEP', pin: '1' },
  { type: 'JWT' },
];

/** What an application's options come to. With `debug`, the address of the API is told. */
function readAll(): unknown {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const nango = new Nango({ connectSessionToken: sessionToken, debug: true });
    return JSON.stringify([
      nango.win,
      said.mock.calls,
      ownOptionsOf(undefined, {}),
      ...credentials.map((given) => ownOptionsOf(undefined, { credentials: given })),
      errorTypeOf(new ConnectError('odd', '')),
    ]);
  } catch (error) {
    return String(error);
  } finally {
    said.mockRestore();
  }
}

/** Vitest's own spies read these. */
const readByVitest: ReadonlySet<string> = new Set(['get', 'set']);

function readWhilePolluted(names: readonly string[], value: unknown): unknown {
  const undo = pollute(names, value);
  try {
    return readAll();
  } finally {
    undo();
  }
}

const groupsOf = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe('an `Object.prototype` polluted by any name that the sources read', () => {
  const clean = readAll();
  const tried = propertyNames.filter((name) => !readByVitest.has(name));

  it('is tried with what an application says', () => {
    expect(clean).toContain('https://api.nango.dev');
    expect(tried).toEqual(
      expect.arrayContaining(['host', 'params', 'credentials', 'installation', 'publicKey', 'apiURL']),
    );
  });

  it.each([['evil'], ['https://evil.example'], [{ evil: 'evil' }], [['evil']]])(
    'changes nothing, with %j',
    (value) => {
      expect(groupsOf(tried, 16).filter((group) => readWhilePolluted(group, value) !== clean)).toEqual([]);
    },
  );
});

it.each(['constructor', 'toString', '__proto__'])('a server’s code “%s” stays a text', (code) => {
  expect(errorTypeOf(new ConnectError(code, ''))).toBe(code);
});
