import type { Part } from './row.ts';

/** The WebSocket and the callback page's message. */
export const channel: Part = {
  title: 'The result channel',
  text: 'The result comes by WebSocket; the message of the callback page is the second way, and carries no id.',
  rows: [
    {
      name: 'The WebSocket is refused',
      way: 'window',
      faults: [{ websocket: 'refuse' }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'It drops before its acknowledgement',
      way: 'window',
      faults: [{ websocket: 'dropBeforeAck' }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'It drops after its acknowledgement',
      way: 'window',
      faults: [{ websocket: 'dropAfterAck' }],
      after: ['the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'The WebSocket is refused to `auth`',
      way: 'auth',
      faults: [{ websocket: 'refuse' }],
      ending: { rejected: 'connection_lost' },
    },
  ],
};
