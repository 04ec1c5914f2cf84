import { afterEach, describe, expect, it, vi } from 'vitest';
import * as listening from '../server/listen.ts';
import { startNango } from './index.ts';
import type { NangoOptions } from './index.ts';

vi.mock('../server/listen.ts', { spy: true });
afterEach(() => vi.restoreAllMocks());

const key = '0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10';
/** How many ports this process listens on. One that was closed is let go in the turn after. */
async function openPorts(): Promise<number> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise(setImmediate);
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
}

/** As code in JavaScript can call it. */
const start = (options: unknown) => startNango(options as NangoOptions);

describe('startNango', () => {
  it.each<[string, unknown, string]>([
    [
      'a port that is no number',
      { port: '4650' },
      'port cannot be used. Expected a whole number from 0 to 65535.',
    ],
    ['a port that there is not', { port: 99_999 }, 'port cannot be used.'],
    ['a key that is not a UUID', { publicKey: 'pk' }, 'publicKey cannot be used. Expected a UUID v4.'],
    ['an empty key', { secretKey: '' }, 'secretKey cannot be used. Expected a UUID v4.'],
    ['one key for both', { publicKey: key, secretKey: key }, 'publicKey and secretKey cannot be the same.'],
    ['an option that there is not', { keys: [] }, 'startNango has no option “keys”. It has port, publicKey,'],
    ['no object', null, 'The argument of startNango cannot be used. Expected an object.'],
    [
      'a list of integrations',
      { integrations: ['github'] },
      'integrations cannot be used. Expected an object',
    ],
    [
      'no integration',
      { integrations: { x: null } },
      'integrations.x cannot be used. Expected an object with an auth_mode',
    ],
    ['an undefined one', { integrations: { x: undefined } }, 'integrations.x cannot be used.'],
    [
      'an integration without an id',
      { integrations: { '': { auth_mode: 'OAUTH2' } } },
      'An id of integrations cannot be used.',
    ],
    [
      'one without an auth mode',
      { integrations: { x: {} } },
      'integrations.x.auth_mode cannot be used. Expected a non-empty string.',
    ],
    [
      'one whose name is not a text',
      { integrations: { x: { auth_mode: 'OAUTH2', display_name: 1 } } },
      'integrations.x.display_name cannot be used.',
    ],
    [
      'one whose fields are not objects',
      { integrations: { x: { auth_mode: 'BASIC', credentials: { username: 'Name' } } } },
      'integrations.x.credentials cannot be used. Expected an object with an object for each field.',
    ],
    [
      'one whose configuration is a list',
      { integrations: { x: { auth_mode: 'BASIC', connection_config: [] } } },
      'integrations.x.connection_config cannot be used.',
    ],
    [
      'one that is not data',
      { integrations: { x: { auth_mode: 'OAUTH2', extra: 1n } } },
      'integrations.x cannot be used. Expected what JSON can hold.',
    ],
  ])('refuses %s, and leaves no port open', async (_what, options, message) => {
    const before = await openPorts();
    await expect(start(options)).rejects.toThrow(message);
    expect(await openPorts()).toBe(before);
  });

  it('leaves no port open where it cannot open the second', async () => {
    const before = await openPorts();
    const { listen } = await vi.importActual<typeof listening>('../server/listen.ts');
    vi.mocked(listening.listen)
      .mockImplementationOnce(listen)
      .mockRejectedValueOnce(new Error('too many files'));
    await expect(startNango()).rejects.toThrow('too many files');
    expect(await openPorts()).toBe(before);
  });

  it('says that a port is taken, and leaves no port open', async () => {
    const first = await startNango();
    const before = await openPorts();
    const port = Number(new URL(first.host).port);
    await expect(startNango({ port })).rejects.toThrow(`Port ${port} is taken: set port to a free one.`);
    expect(await openPorts()).toBe(before);
    await first.stop();
  });

  it('takes every option as undefined', async () => {
    const nango = await startNango({
      port: undefined,
      publicKey: undefined,
      secretKey: undefined,
      integrations: undefined,
    });
    await nango.stop();
  });
});

describe('what the server is asked for', () => {
  it.each<[string, unknown, string]>([
    [
      'an integration that it does not have',
      { integrations: ['test-oauth', 'nope'] },
      'There is no integration “nope”. The server has test-oauth, test-api-key, test-basic.',
    ],
    [
      'an id in the place of a list',
      { integrations: 'test-oauth' },
      'integrations cannot be used. Expected an array of non-empty strings.',
    ],
    ['nobody', { endUser: '' }, 'endUser cannot be used. Expected a non-empty string.'],
    ['a number', { endUser: 5 }, 'endUser cannot be used.'],
    [
      'an option that there is not',
      { user: 'jane' },
      'createSession has no option “user”. It has endUser, integrations.',
    ],
    ['no object', 'jane', 'The argument of createSession cannot be used.'],
  ])('createSession refuses %s', async (_what, options, message) => {
    const nango = await startNango();
    expect(() => nango.createSession(options as object)).toThrow(message);
    await nango.stop();
  });

  it.each<[string, unknown[], string]>([
    ['a code that is not a text', [404], 'code cannot be used. Expected a non-empty string.'],
    ['an empty code', [''], 'code cannot be used.'],
    ['a message that is not a text', ['token_err', new Error('x')], 'message cannot be used.'],
  ])('failSignIn refuses %s', async (_what, words, message) => {
    const nango = await startNango();
    await expect(nango.failSignIn(...(words as string[]))).rejects.toThrow(message);
    await nango.stop();
  });
});
