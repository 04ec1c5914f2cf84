import { expect, it, vi } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import type { ConnectOptions } from './index.ts';
import { useConnect } from './vue.ts';

const optionsOf = (user: string, asked: (user: string) => void): ConnectOptions => ({
  user,
  sessionToken() {
    asked(user);
    throw new Error('No token.');
  },
});

it('a call in the handler that changes the user is made for that user, and not ended by the change', async () => {
  const asked = vi.fn();
  const options = shallowRef(optionsOf('jane', asked));
  const scope = effectScope();
  const connect = scope.run(() => useConnect(options));
  options.value = optionsOf('john', asked);
  const connection = connect?.auth('github', { credentials: { type: 'API_KEY', apiKey: 'k' } });
  await nextTick();
  await expect(connection).rejects.toMatchObject({ code: 'session_token_failed' });
  expect(asked.mock.calls).toEqual([['john']]);

  scope.stop();
  await expect(connect?.open()).rejects.toMatchObject({ code: 'destroyed' });
});
