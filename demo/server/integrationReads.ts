import type { Caller, SecretKeyCaller } from './authentication.ts';
import type { Call } from './call.ts';
import type { Integration } from './integrations.ts';
import { openidClientId } from './integrations.ts';
import { logoUrl } from './providerReads.ts';
import { refuse, refuseInvalid } from './refusals.ts';
import { json } from './replies.ts';
import type { Reply } from './replies.ts';
import { mayUse } from './sessions.ts';
import type { World } from './world.ts';

// The integrations do not change while the server runs.
const setUpAt = new Date().toISOString();

export function listIntegrations({ query }: Call, caller: Caller, world: World): Reply {
  refuseQuery(query);
  const visible = world.integrations
    .filter(({ unique_key }) => caller.kind !== 'session' || mayUse(caller.session, unique_key))
    .sort((a, b) => (a.unique_key < b.unique_key ? -1 : 1));
  return json(200, { data: visible.map((integration) => describe(integration, world)) });
}

function refuseQuery(query: URLSearchParams): void {
  const names = [...query.keys()];
  if (names.length === 0) return;
  const message = `Unrecognized key${names.length > 1 ? 's' : ''}: ${names.map((name) => `"${name}"`).join(', ')}`;
  throw refuseInvalid('invalid_query_params', [{ code: 'unrecognized_keys', message, path: [] }]);
}

export function readIntegration({ params, query }: Call, _caller: SecretKeyCaller, world: World): Reply {
  const integration = world.integrations.find(({ unique_key }) => unique_key === params['integration']);
  if (!integration)
    throw refuse(404, 'not_found', `Integration "${params['integration'] ?? ''}" does not exist`);
  // A careless back end could pass this on to its page, so Latchkey has to recognize the name `client_secret`.
  const credentials = query.get('include') === 'credentials' && integration.client;
  return json(200, {
    data: {
      ...describe(integration, world),
      ...(credentials
        ? {
            credentials: {
              type: 'OAUTH2',
              client_id: credentials.id,
              client_secret:
                credentials.id === openidClientId ? world.openid.clientSecret : 'not-a-real-secret',
              scopes: credentials.scopes.replaceAll(' ', ','),
              webhook_secret: null,
            },
          }
        : {}),
    },
  });
}

function describe(integration: Integration, { providers, url }: World): object {
  const { unique_key, provider, display_name, credentials_label } = integration;
  const { preconfigured_credentials, preconfigured_connection_config } = integration;
  return {
    unique_key,
    provider,
    display_name: display_name ?? providers.find(provider)?.display_name ?? provider,
    logo: logoUrl(url, provider),
    forward_webhooks: true,
    created_at: setUpAt,
    updated_at: setUpAt,
    ...(credentials_label ? { credentials_label } : {}),
    ...(preconfigured_credentials ? { preconfigured_credentials } : {}),
    ...(preconfigured_connection_config ? { preconfigured_connection_config } : {}),
  };
}
