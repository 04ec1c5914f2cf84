import type { Calls, Session } from '../api/calls.ts';
import { integrationsOf } from '../integration.ts';
import type { Config } from '../options.ts';
import type { Integration } from '../types.ts';
import type { Proof } from './proof.ts';

interface Listed {
  list: readonly Integration[];
  /** What the session says; `null` where the page names its integrations itself, and nothing was asked. */
  session: Session | null;
}

/** The integrations to show: the page's own, or the server's as far as the session allows and the page wants them. */
export async function listOf(
  { integrations: given }: Config,
  calls: Calls,
  proof: Proof,
  signal: AbortSignal,
): Promise<Listed> {
  if (given && typeof given[0] !== 'string') return { list: integrationsOf(given), session: null };
  const listed = calls.integrations(signal);
  // Beside the proof, and not looked at before it: why a proof failed says more than why a list did.
  listed.catch(() => {});
  const session = await proof.verify(signal);
  const { allowed } = session;
  const usable = (await listed).filter(({ unique_key }) => allowed?.includes(unique_key) ?? true);
  const list = given?.flatMap((id) => usable.find(({ unique_key }) => unique_key === id) ?? []) ?? usable;
  return { list, session };
}
