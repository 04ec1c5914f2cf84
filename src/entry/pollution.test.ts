import { describe, expect, it } from 'vitest';
import { pollute } from '../../scripts/pollute.ts';
import { propertyNames } from '../../scripts/propertyNames.ts';
import type { ConnectOptions } from '../options.ts';
import { compareOptions, updatesIn } from '../options/changes.ts';
import { readConfig } from '../options/config.ts';
import { hasCredential, withLatestFunctions } from './liveConnect.ts';
import { sharedFor } from './sharedOptions.ts';

const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;
const shared: ConnectOptions = { host: 'https://api.example.com', sessionToken, params: { tenant: 'acme' } };

/** What the ways into a page make of options that say little. */
const readAll = (value: unknown): string =>
  JSON.stringify([
    hasCredential({}),
    sharedFor({}, shared),
    Object.keys(withLatestFunctions({}, () => ({}))),
    updatesIn({}),
    compareOptions({}, { user: String(value) }, 'the same function'),
    readConfig({ sessionToken }).popup,
    readConfig({ sessionToken, popup: { width: 500 } }).popup?.height,
  ]);

function readWhilePolluted(names: readonly string[], value: unknown): string {
  const undo = pollute(names, value);
  try {
    return readAll(value);
  } finally {
    undo();
  }
}

const groupsOf = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe('an `Object.prototype` polluted by any name that the sources read', () => {
  it('is tried with options', () => {
    expect(propertyNames).toEqual(
      expect.arrayContaining(['host', 'height', 'openWindow', 'publicKey', 'sessionToken', 'theme', 'user']),
    );
  });

  it.each(['evil', 'https://evil.example'])(
    'changes nothing of what a page or a framework says, with %j',
    (value) => {
      const clean = readAll(value);
      expect(
        groupsOf(propertyNames, 16).filter((group) => readWhilePolluted(group, value) !== clean),
      ).toEqual([]);
    },
  );
});
