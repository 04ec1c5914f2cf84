import {
  contentSecurityPolicy,
  createConnect,
  isConnectError,
  type AuthOptions,
  type Connect,
  type ConnectOptions,
  type Connection,
  type FallbackPage,
  type Integration,
  type OpenOptions,
  type SessionToken,
} from 'latchkey';

// Values that may be missing can be passed on as they are, with `exactOptionalPropertyTypes` too.
export function connectFor(user?: string, theme?: ConnectOptions['theme'], host?: string): Connect {
  return createConnect({
    sessionToken: async ({ signal }) => (signal.aborted ? '' : 'token'),
    user,
    theme,
    host,
  });
}

export const fromAddress: SessionToken = ({ reason, integration, reconnect }) =>
  fetch(`/session?${reason}&${integration ?? ''}&${reconnect ?? ''}`).then((response) => response.text());

// Ids, whole integrations, and either as a constant.
const ids = ['github', 'slack'] as const;
const whole: Integration[] = [
  { unique_key: 'github', provider: 'github', display_name: 'GitHub', definition: { auth_mode: 'OAUTH2' } },
];
export const byIds: ConnectOptions = { publicKey: 'key', integrations: ids };
export const byWhole: ConnectOptions = { publicKey: 'key', integrations: whole };
export const inline: ConnectOptions = {
  publicKey: 'key',
  integrations: [{ unique_key: 'github', provider: 'github', display_name: 'GitHub' }],
};
export const none: ConnectOptions = { publicKey: 'key', integrations: [] };
export const either: ConnectOptions = { publicKey: 'key', integrations: whole.length > 0 ? whole : ids };

export const marks: ConnectOptions[] = [
  { publicKey: 'key', connected: ids },
  { publicKey: 'key', connected: { github: 'jane@example.com' } },
];

// Windows of other kinds.
export const shells: ConnectOptions[] = [
  { publicKey: 'key', openWindow: (url) => window.open(url) },
  { publicKey: 'key', openWindow: async (url) => void (await fetch(url)) },
  { publicKey: 'key', openWindow: () => undefined },
];

export const pages: FallbackPage[] = [
  'https://app.example.com/connect',
  async ({ integration, signal }) => (await fetch(`/connect-link?${integration}`, { signal })).text(),
];

export async function connected(connect: Connect, request: OpenOptions, more: AuthOptions): Promise<string> {
  const opened: Connection | null = await connect.open(request);
  const connection: Connection = await connect.auth('stripe', {
    ...more,
    credentials: { type: 'API_KEY', apiKey: 'good-key' },
  });
  const id: string | null = connection.connectionId;
  return id ?? opened?.integration ?? contentSecurityPolicy({ host: 'https://api.nango.dev' });
}

export const codeOf = (error: unknown): string | undefined =>
  isConnectError(error) ? error.code : undefined;
