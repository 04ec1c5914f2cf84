import type { AccountName } from './accounts.ts';
import type { SecretKeyCaller, SessionCaller } from './authentication.ts';
import type { Call } from './call.ts';
import { refuse } from './refusals.ts';
import { json, noContent } from './replies.ts';
import type { Reply } from './replies.ts';
import { readReconnectBody, readSessionBody } from './sessionBody.ts';
import type { Session } from './sessions.ts';
import type { World } from './world.ts';

export function createSession({ body }: Call, { account }: SecretKeyCaller, world: World): Reply {
  const request = readSessionBody(body, world.integrations);
  refuseCapped(account.name, world);
  return created(world.sessions.create(account.name, request), world);
}

export function createReconnectSession({ body }: Call, { account }: SecretKeyCaller, world: World): Reply {
  const { connectionId, integration, ...request } = readReconnectBody(body, world.integrations);
  const connection = world.connections.find(account.name, integration, connectionId);
  if (!connection) throw refuse(400, 'unknown_connection', 'ConnectionID or IntegrationId does not exist');
  const endUser = request.endUser ?? connection.endUser;
  return created(world.sessions.create(account.name, { ...request, endUser }), world);
}

/** A plan's limit prevents new sessions. A page that has a session or a public key can still connect. */
function refuseCapped(account: AccountName, { connections, connectionsMax }: World): void {
  if (connectionsMax === undefined || connections.of(account).length < connectionsMax) return;
  throw refuse(
    400,
    'resource_capped',
    'Reached maximum number of allowed connections. Upgrade your plan to get rid of connection limits.',
  );
}

function created({ token, expiresAt }: Session, { connectUrl }: World): Reply {
  const link = new URL(connectUrl);
  link.searchParams.set('session_token', token);
  return json(201, { data: { token, connect_link: link.href, expires_at: expiresAt.toISOString() } });
}

/** The environment's settings for the hosted Connect UI. */
const environmentSettings = {
  showWatermark: true,
  defaultTheme: 'system',
  theme: { light: { primary: '#00B2E3' }, dark: { primary: '#00B2E3' } },
};

export function readSession(_call: Call, { session }: SessionCaller): Reply {
  const { endUser, allowedIntegrations, defaults, overrides, reconnects, connectUISettings } = session;
  return json(200, {
    data: {
      endUser,
      connectUISettings: { ...environmentSettings, ...connectUISettings },
      ...(allowedIntegrations ? { allowed_integrations: allowedIntegrations } : {}),
      ...(defaults ? { integrations_config_defaults: defaults } : {}),
      ...(overrides ? { overrides } : {}),
      ...(reconnects === undefined ? {} : { isReconnecting: true }),
      websocketsPath: '/',
    },
  });
}

export function deleteSession(_call: Call, { session }: SessionCaller, { sessions }: World): Reply {
  sessions.delete(session.token);
  return noContent();
}
