import { expect, it } from 'vitest';
import type { Calls } from '../api/calls.ts';
import { readConfig } from '../options/config.ts';
import { loadList } from './list.ts';
import type { Proof } from './proof.ts';

const ids = Array.from({ length: 400 }, (_, at) => `app-${at}`);

/** A list that counts how often it is read. */
function counted(list: readonly string[], onRead: () => void): readonly string[] {
  return new Proxy(list, {
    get(target, name, receiver) {
      onRead();
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

it('a session that allows as many apps as there are is compared with the list once, not with each app', async () => {
  let reads = 0;
  const session = { allowed: counted(ids, () => (reads += 1)), websocketsPath: undefined };
  const calls = {
    integrations: async () =>
      ids.map((unique_key) => ({ unique_key, provider: 'a', display_name: unique_key })),
  };
  const { list } = await loadList(
    readConfig({ sessionToken: `nango_connect_session_${'0a'.repeat(32)}`, integrations: ids.slice(0, 3) }),
    calls as Partial<Calls> as Calls,
    { verify: async () => session } as Partial<Proof> as Proof,
    new AbortController().signal,
  );
  expect(list.map(({ unique_key }) => unique_key)).toEqual(ids.slice(0, 3));
  expect(reads).toBeLessThan(3 * ids.length);
});

it('an app that the page names twice is shown once, where it is named first', async () => {
  const listed = ['a', 'b'].map((unique_key) => ({ unique_key, provider: 'a', display_name: unique_key }));
  const session = { allowed: null, websocketsPath: undefined };
  const { list } = await loadList(
    readConfig({
      sessionToken: `nango_connect_session_${'0a'.repeat(32)}`,
      integrations: ['b', 'a', 'b', 'b'],
    }),
    { integrations: async () => listed } as Partial<Calls> as Calls,
    { verify: async () => session } as Partial<Proof> as Proof,
    new AbortController().signal,
  );
  expect(list.map(({ unique_key }) => unique_key)).toEqual(['b', 'a']);
});
