import { useEffect, useState } from 'preact/hooks';
import type { ConnectEvent, PolicyRow } from '../../src/entry/index.ts';
import type { LoggedRequest } from '../server/requestLog.ts';
import { policy } from './library.ts';

/** One line of the log. */
export interface Entry {
  id: number;
  /** When it happened: milliseconds since 1970. */
  at: number;
  kind: 'event' | 'request' | 'back end' | 'refused';
  /** An event's name, a method with a path, or an error code. */
  text: string;
  detail: string;
  /** The row of the policy that allowed the request. */
  row?: PolicyRow | undefined;
  /** How many requests in a row this line stands for. Default: 1. */
  count?: number;
}

const kept = 200;
let entries: readonly Entry[] = [];
let lastId = 0;
const listeners = new Set<(entries: readonly Entry[]) => void>();

function publish(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener(entries);
}

/** Adds a line. The lines are sorted by time, because the server reports a request a moment after it arrived. */
export function note(entry: Omit<Entry, 'id' | 'at'>, at = Date.now()): void {
  publish([{ ...entry, id: ++lastId, at }, ...entries].sort((a, b) => b.at - a.at).slice(0, kept));
}

export const clearLog = (): void => publish([]);

/** The lines of the log, the latest first. */
export function useLog(): readonly Entry[] {
  const [shown, show] = useState(entries);
  useEffect(() => {
    show(entries);
    listeners.add(show);
    return () => void listeners.delete(show);
  }, []);
  return shown;
}

export function noteEvent(from: string, event: ConnectEvent): void {
  const { type } = event;
  const detail =
    type === 'view'
      ? [event.view, event.integration].filter(Boolean).join(' · ')
      : type === 'connect'
        ? [event.integration, event.connectionId, event.isPending && 'pending'].filter(Boolean).join(' · ')
        : type === 'error'
          ? event.error.code
          : '';
  note({ kind: 'event', text: type, detail: [from, detail].filter(Boolean).join(' · ') });
}

const toPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace('*', '/images/.*').replaceAll(/:\w+/g, '[^/]+')}$`);

/** The first row of the policy with the method and the path of a request: the server cannot know its transport. */
const findRow = ({ method, path }: LoggedRequest): PolicyRow | undefined =>
  policy.find(
    (row) => row.transport !== 'websocket' && row.method === method && toPattern(row.path).test(path),
  );

function noteRequest(request: LoggedRequest): void {
  const { at, method, path, status, authorization, publicKey, origin } = request;
  if (method === 'OPTIONS') return;
  // The demo's back end is not a browser, so it sends no origin. It reads the list of connections all the time.
  const isBackEnd = authorization === 'secret key' && origin === null;
  if (isBackEnd && path === '/connections') return;
  const row = isBackEnd ? undefined : findRow(request);
  const how = row?.transport ?? (isBackEnd ? 'your back end' : 'the app’s redirect');
  const credential =
    authorization ?? publicKey ?? ('connect_session_token' in request.query ? 'session token' : null);
  const [latest, ...earlier] = entries;
  if (row?.transport === 'image' && latest?.row === row) {
    publish([
      { ...latest, text: `GET ${path.replace(/[^/]+$/, '…')}`, count: (latest.count ?? 1) + 1 },
      ...earlier,
    ]);
    return;
  }
  note(
    {
      kind: isBackEnd ? 'back end' : 'request',
      text: `${method} ${path}`,
      detail: [status, how, credential].filter(Boolean).join(' · '),
      row,
    },
    at,
  );
}

/**
 * Follows the server's log, in which keys are redacted. It has no WebSockets: those are noted when this page opens
 * them.
 */
export function followRequests(): void {
  let source: EventSource | null = null;
  const follow = (): void => {
    source?.close();
    source = null;
    // A tab in the background should keep no connection open.
    if (document.hidden) return;
    source = new EventSource('/demo/requests');
    source.onmessage = ({ data }) => noteRequest(JSON.parse(String(data)) as LoggedRequest);
  };
  document.addEventListener('visibilitychange', follow);
  follow();

  const row = policy.find(({ transport }) => transport === 'websocket');
  globalThis.WebSocket = new Proxy(WebSocket, {
    construct(target, [address, ...rest]: [string | URL, ...string[]]) {
      const { pathname, protocol, searchParams } = new URL(address, location.href);
      // The development server's own WebSocket has a token in its address.
      if (/^wss?:$/.test(protocol) && !searchParams.has('token'))
        note({ kind: 'request', text: `GET ${pathname}`, detail: 'websocket', row });
      return Reflect.construct(target, [address, ...rest]) as WebSocket;
    },
  });
}
