import type { SecretKeyCaller, SessionCaller } from './authentication.ts';
import type { Call } from './call.ts';
import { refuse } from './refusals.ts';
import { json, noContent } from './replies.ts';
import type { Reply } from './replies.ts';
import { readReconnectBody, readSessionBody } from './sessionBody.ts';
import type { Session } from './sessions.ts';
import type { World } from './world.ts';

export function createSession({ body }: Call, { account }: SecretKeyCaller, world: World): Reply {
  return created(world.sessions.create(account.name, readSessionBody(body, world.integrations)), world);
}

export function createReconnectSession({ body }: Call, { account }: SecretKeyCaller, world: World): Reply {
  const { connectionId, integration, ...request } = readReconnectBody(body, world.integrations);
  const connection = world.connections.find(account.name, integration, connectionId);
  if (!connection) throw refuse(400, 'unknown_connection', 'ConnectionID or IntegrationId does not exist');
  const endUser = request.endUser ?? connection.endUser;
  return created(world.sessions.create(account.name, { ...request, endUser }), world);
}

function created({ token, expiresAt }: Session, { connectUrl }: World): Reply {
  const link = new URL(connectUrl);
  link.searchParams.set('session_token', token);
  return json(201, { data: { token, connect_link: link.href, expires_at: expiresAt.toISOString() } });
}

export function readSession(_call: Call, { session }: SessionCaller): Reply {
  const { endUser, allowedIntegrations, defaults, overrides, reconnects } = session;
  return json(200, {
    data: {
      endUser,
      connectUISettings: {
        showWatermark: true,
        defaultTheme: 'system',
        theme: { light: { primary: '#00B2E3' }, dark: { primary: '#00B2E3' } },
      },
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
