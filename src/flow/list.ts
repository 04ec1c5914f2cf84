import type { Calls, Session } from '../api/calls.ts';
import { shownName } from '../credential/quote.ts';
import { integrationsOf } from '../integration.ts';
import type { Config } from '../options.ts';
import type { Integration } from '../types.ts';
import { warnOnce } from '../warn.ts';
import type { Proof } from './proof.ts';

interface Listed {
  list: readonly Integration[];
  /** `null` when the page gave whole integrations, and the server was not asked. */
  session: Session | null;
}

/** The integrations that the page asked for, in its order, each once. */
function chosenFrom(usable: readonly Integration[], ids: readonly (string | Integration)[]): Integration[] {
  const byId = new Map<unknown, Integration>(usable.map((one) => [one.unique_key, one]));
  const chosen = new Set<Integration>();
  ids.forEach((id, at) => {
    const found = byId.get(id);
    if (found) chosen.add(found);
    else
      warnOnce(
        `integrations[${at}] is “${shownName(String(id))}”, which the server does not list or the session does not allow: it is not shown.`,
      );
  });
  return [...chosen];
}

/** The integrations to show: the page's own, or those of the server's list that the session allows and the page asked for. */
export async function loadList(
  { integrations: given }: Config,
  calls: Calls,
  proof: Proof,
  signal: AbortSignal,
): Promise<Listed> {
  if (given && typeof given[0] !== 'string') return { list: integrationsOf(given), session: null };
  const listed = calls.integrations(signal);
  // Requested at the same time as the proof, but read after it: the proof's error explains more than the list's.
  listed.catch(() => {});
  const session = await proof.verify(signal);
  // A set: the server may send thousands of each, which would take seconds to compare one by one.
  const allowed = session.allowed && new Set(session.allowed);
  const usable = (await listed).filter(({ unique_key }) => allowed?.has(unique_key) ?? true);
  return { list: given ? chosenFrom(usable, given) : usable, session };
}
