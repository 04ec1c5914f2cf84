import type { Account, AccountName } from '../server/accounts.ts';

/** What the page knows of the server that it runs against. */
export interface Facts {
  api: string;
  openid: string;
  accounts: Record<AccountName, Account>;
  /** Ids of the apps, those first that this demo is about. */
  apps: string[];
  /** Bytes, by the names in `scripts/size.mjs`; `null` when they could not be measured. */
  sizes: Record<string, number> | null;
  /** What the back end signed for the account that demands it. */
  signed: { connectionId: string; hmac: string };
}

/** A connection as the back end tells of it. */
export interface HeldConnection {
  integration: string;
  connectionId: string;
  created: string;
}

/** Nango's hosted Connect UI and the SDK that opens it, measured in the same way: brotli 11, all scripts. */
export const peer = 145_800;

const connectionId = 'demo-user';

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return (await answer.json()) as Answer;
}

export async function readFacts(): Promise<Facts> {
  const [config, sizes, { hmac }] = await Promise.all([
    ask<Pick<Facts, 'api' | 'openid' | 'accounts' | 'apps'>>('/demo-config.json'),
    ask<Record<string, number>>('/demo/sizes.json').catch(() => null),
    ask<{ hmac: string }>(`/demo/hmac?account=hmac&integration=demo-openid&connectionId=${connectionId}`),
  ]);
  return { ...config, sizes, signed: { connectionId, hmac } };
}

export const readConnections = async (account: AccountName): Promise<HeldConnection[]> =>
  (await ask<{ connections: HeldConnection[] }>(`/demo/connections?account=${account}`)).connections;

export async function readToken(account: AccountName): Promise<string> {
  const answer = await fetch(`/demo/token?account=${account}`, { method: 'POST' });
  return answer.text();
}

/** As the size script writes it: 1 kB is 1000 bytes. */
export const inKilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1000).toFixed(1)} kB`;
