import { Nango } from '@nangohq/node';
import type { AccountName } from './accounts.ts';
import type { EmbeddedServer } from './start.ts';

export interface DemoSession {
  token: string;
  connectLink: string;
  expiresAt: string;
}

type SessionBody = Parameters<Nango['createConnectSession']>[0];

/**
 * Asks the server for a connect session with the secret key, as a product's back end does. The key never leaves this
 * side.
 */
export async function createDemoSession(
  server: EmbeddedServer,
  account: AccountName,
  body: SessionBody = { end_user: { id: 'demo-user', display_name: 'Demo user' } },
): Promise<DemoSession> {
  const nango = new Nango({ host: server.url, secretKey: server.accounts[account].secretKey });
  const { data } = await nango.createConnectSession(body);
  return { token: data.token, connectLink: data.connect_link, expiresAt: data.expires_at };
}
