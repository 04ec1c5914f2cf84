import type { RouteFault } from '../../demo/server/faults.ts';
import type { Part } from './row.ts';

/** A failure before the answer, and so before the window goes to the provider. */
const slowProof: RouteFault = { route: { path: '/oauth/connect/latchkey-key-check' }, delayMs: 1_000 };

/** The WebSocket and the callback page's message. */
export const channel: Part = {
  title: 'The result channel',
  text: 'The result arrives over the WebSocket, and while that is alive, only there. The callback page’s message is the second way: it counts once the WebSocket is lost, or has been silent for three seconds since, and it carries no id. A sign-in whose WebSocket is lost may have worked all the same: the person is told so, because a second sign-in makes a second connection. A heartbeat every 20 seconds keeps proxies from closing it.',
  rows: [
    {
      name: 'The WebSocket is refused',
      way: 'window',
      faults: [{ websocket: 'refuse' }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'The WebSocket is refused to `auth`',
      way: 'auth',
      faults: [{ websocket: 'refuse' }],
      ending: { rejected: 'connection_lost' },
    },
    {
      name: 'It drops before its acknowledgement',
      way: 'window',
      faults: [{ websocket: 'dropBeforeAck' }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'It drops after its acknowledgement, before the window goes to the provider',
      way: 'window',
      faults: [{ websocket: 'dropAfterAck' }, slowProof],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'It drops when the result is due',
      way: 'window',
      faults: [{ websocket: 'dropAtResult' }],
      after: ['the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'It drops when the result is due, and the callback page is silent',
      way: 'window',
      faults: [{ websocket: 'dropAtResult' }, { callback: 'silent' }],
      after: ['the person signs in', 'the person closes the window'],
      ending: { choice: 'interrupted' },
    },
    {
      name: 'The same, and the person does nothing about it',
      way: 'window',
      faults: [{ websocket: 'dropAtResult' }, { callback: 'silent' }],
      after: ['the person signs in', 'the person closes the window', { pass: 32 }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'The same to `auth`',
      way: 'auth',
      faults: [{ websocket: 'dropAtResult' }, { callback: 'silent' }],
      after: ['the person signs in', 'the person closes the window', { pass: 32 }],
      ending: { rejected: 'connection_lost' },
    },
    {
      name: 'It drops, and an app finishes the sign-in in another tab',
      way: 'window',
      after: ['the login is shown', 'the server restarts', 'the person signs in in another tab'],
      ending: { choice: 'interrupted' },
    },
    {
      name: 'It is silent for ever',
      way: 'window',
      faults: [{ websocket: 'silent' }],
      after: [{ pass: 10 }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'A malformed message comes instead of the acknowledgement',
      way: 'window',
      faults: [{ websocket: 'malformed' }],
      after: [{ pass: 10 }],
      ending: { panel: 'connection_lost' },
    },
    {
      name: 'A malformed message comes instead of the result',
      way: 'window',
      faults: [{ websocket: 'malformedResult' }],
      after: ['the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'Bytes come that are not a frame',
      way: 'window',
      faults: [{ websocket: 'brokenFrame' }],
      after: ['the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'Messages of unknown types come',
      way: 'window',
      faults: [{ websocket: 'unknownMessage' }],
      after: ['the person signs in'],
      ending: { connected: 'with its id' },
    },
    {
      name: 'Two results come, and an error after them',
      way: 'window',
      faults: [{ websocket: 'manyResults' }],
      after: ['the person signs in'],
      ending: { connected: 'with its id' },
    },
    {
      name: 'Only the callback page tells the result',
      way: 'window',
      faults: [{ websocket: 'noResult' }],
      after: ['the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'Only the callback page tells an error',
      way: 'window',
      faults: [{ websocket: 'noResult' }],
      after: ['the person cancels at the provider'],
      ending: { panel: 'connection_validation_failed' },
    },
    {
      name: 'Nobody tells the result',
      way: 'window',
      faults: [{ websocket: 'noResult' }, { callback: 'silent' }],
      after: ['the person signs in', 'the person closes the window'],
      ending: { choice: 'unfinished' },
    },
    {
      name: 'The connection waits for approval',
      way: 'window',
      faults: [{ websocket: 'pending' }],
      after: ['the person signs in'],
      ending: { connected: 'waiting for approval' },
    },
  ],
};
