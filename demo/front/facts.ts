import type { Account, AccountName } from '../server/accounts.ts';

/** What the page knows about the server that it runs against. */
export interface Facts {
  api: string;
  accounts: Record<AccountName, Account>;
  /** Bytes, by the names in `scripts/size.mjs`; `null` if they could not be measured. */
  sizes: Record<string, number> | null;
}

/** A connection as the back end reads it from the server. */
export interface StoredConnection {
  integration: string;
  connectionId: string;
  created: string;
}

/** The account that the page's widgets use: it behaves as a Nango server does today. */
export const account: AccountName = 'today';

/** Nango's hosted Connect UI and the SDK that opens it, measured in the same way: brotli 11, all scripts. */
export const connectUiSize = 145_800;

async function read<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return (await answer.json()) as Answer;
}

export async function readFacts(): Promise<Facts> {
  const [config, sizes] = await Promise.all([
    read<Pick<Facts, 'api' | 'accounts'>>('/demo-config.json'),
    read<Record<string, number>>('/demo/sizes.json').catch(() => null),
  ]);
  return { ...config, sizes };
}

export const readConnections = async (): Promise<StoredConnection[]> =>
  (await read<{ connections: StoredConnection[] }>(`/demo/connections?account=${account}`)).connections;

/** Asks the demo's back end for a session token, as a product's page does. */
export async function readToken(): Promise<string> {
  const answer = await fetch(`/demo/token?account=${account}`, { method: 'POST' });
  return answer.text();
}

/** 1 kB is 1000 bytes, as in the size script. */
export const inKilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1000).toFixed(1)} kB`;
