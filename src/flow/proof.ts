import type { Calls, Session } from '../api/calls.ts';
import type { Config } from '../options.ts';

/** Shows that the credential is what it says, before a list is painted and before a window is navigated. */
export interface Proof {
  verify(signal?: AbortSignal): Promise<Session>;
  /** The next proof is made anew: a window came back with nothing, and a refused credential may be why. */
  forget(): void;
}

/** Milliseconds for which a session's answer is good enough to open a window on. */
const freshFor = 60_000;

/** Public keys that their server recognised: once per page and key, in memory. */
const recognised = new Set<string>();

export function createProof({ kind, credential, host, websocketsPath }: Config, calls: Calls): Proof {
  const id = `${host} ${credential}`;
  let asked: { session: Promise<Session>; at: number } | undefined;

  async function verifyKey(signal?: AbortSignal): Promise<Session> {
    if (!recognised.has(id)) await calls.verifyKey(signal);
    recognised.add(id);
    return { allowed: null, websocketsPath };
  }

  /** Shared by all who ask, so nobody's leaving ends it. */
  function verifySession(): Promise<Session> {
    if (asked && Date.now() - asked.at < freshFor) return asked.session;
    const latest = { session: calls.session(), at: Date.now() };
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
