import { expect, it } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { ConnectEvent } from '../types.ts';
import { connectUIEventOf } from './connectUIEvent.ts';
import type { ConnectUIEvent } from './connectUITypes.ts';

const made = { integration: 'github', connectionId: 'c-1', isPending: true, confirmed: true };

it.each<[ConnectEvent, ConnectUIEvent | null]>([
  [{ type: 'open' }, { type: 'ready' }],
  [{ type: 'close' }, { type: 'close' }],
  [{ type: 'view', view: 'list' }, null],
  [{ type: 'window', state: 'closed', integration: 'github' }, null],
  [
    { type: 'connect', ...made },
    { type: 'connect', payload: { providerConfigKey: 'github', connectionId: 'c-1', isPending: true } },
  ],
  [
    { type: 'error', error: new ConnectError('window_closed', 'It was closed.') },
    { type: 'error', payload: { errorType: 'window_closed', errorMessage: 'It was closed.' } },
  ],
])('%j is the Connect UI’s %j', (event, expected) => {
  expect(connectUIEventOf(event)).toEqual(expected);
});

it('a success that only the window reported is an error, since its id is not known', () => {
  expect(connectUIEventOf({ type: 'connect', ...made, connectionId: null, confirmed: false })).toMatchObject({
    type: 'error',
    payload: { errorType: 'connection_lost' },
  });
});
