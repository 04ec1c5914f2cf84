import type { Calls, Session } from '../api/calls.ts';
import { reconnectSessionRequired } from '../api/ownErrors.ts';
import type { Config } from '../options.ts';
import { withoutPrototype } from '../record.ts';

/** Shows, for one flow, that the credential is what it claims to be, before a list is painted and before a window is navigated. */
export interface Proof {
  verify(signal?: AbortSignal): Promise<Session>;
  /** Asks again the next time: a window came back with nothing, and a refused credential may be why. */
  forget(): void;
}

/** Milliseconds for which a session's answer is good enough to open a window on. */
const freshFor = 60_000;

/** Public keys that their server recognised: asked once per page and key, and kept in memory for all flows. */
const recognised = new Set<string>();

/** @param reconnect Id of the connection that the flow is to renew. */
export function createProof(
  { kind, credential, host, websocketsPath }: Config,
  calls: Calls,
  reconnect?: string,
): Proof {
  const id = `${host} ${credential}`;
  let asked: { session: Promise<Session>; at: number } | undefined;

  async function verifyKey(signal?: AbortSignal): Promise<Session> {
    if (!recognised.has(id)) await calls.verifyKey(signal);
    recognised.add(id);
    return withoutPrototype<Session>({ allowed: null, websocketsPath });
  }

  async function askSession(): Promise<Session> {
    const session = await calls.session();
    // It would make a second connection, unnoticed.
    if (reconnect !== undefined && !session.reconnects) throw reconnectSessionRequired();
    return session;
  }

  /** Shared by all callers of the flow: one caller's abort does not end it for the others. */
  function verifySession(): Promise<Session> {
    const age = asked ? Date.now() - asked.at : freshFor;
    // A clock that was set back does not tell how old it is.
    if (asked && age >= 0 && age < freshFor) return asked.session;
    const latest = { session: askSession(), at: Date.now() };
    asked = latest;
    latest.session.catch(() => {
      if (asked === latest) asked = undefined;
    });
    return latest.session;
  }

  return {
    verify: kind === 'publicKey' ? verifyKey : verifySession,
    forget() {
      recognised.delete(id);
      asked = undefined;
    },
  };
}
