import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PublicKeyCaller, SessionCaller } from './authentication.ts';
import { bracketed } from './call.ts';
import type { Call } from './call.ts';
import { connectionConfig, readConnectionQuery } from './connectionQuery.ts';
import { failFlow, notConfigured, unknownIntegration } from './flowFailure.ts';
import type { FlowFailure } from './flowFailure.ts';
import { checkHmac } from './hmac.ts';
import { overrideClient } from './integrations.ts';
import type { Integration } from './integrations.ts';
import { interpolate } from './interpolate.ts';
import type { OAuthState } from './oauthStates.ts';
import type { Definition } from './providers.ts';
import { refuse } from './refusals.ts';
import { redirect } from './replies.ts';
import type { Reply } from './replies.ts';
import { mayUse } from './sessions.ts';
import type { IntegrationDefaults } from './sessions.ts';
import type { World } from './world.ts';

/** `GET /oauth/connect/:integration`: redirects the popup to the provider. */
export async function startOAuth(
  call: Call,
  caller: PublicKeyCaller | SessionCaller,
  world: World,
): Promise<Reply> {
  const key = call.params['integration'] ?? '';
  const { connectionId: asked, hmac } = readConnectionQuery(call, caller);
  const wsClientId = call.query.get('ws_client_id');
  const fail = (failure: FlowFailure, connectionId?: string): Reply =>
    failFlow(world, { ...failure, integration: key, connectionId, wsClientId });

  if (caller.kind === 'publicKey') {
    const failure = checkHmac(caller.account, key, asked, hmac);
    if (failure) return fail(failure, asked);
  }

  const session = caller.kind === 'session' ? caller.session : undefined;
  const connectionId = asked ?? session?.reconnects ?? randomUUID();
  const integration = world.integrations.find(({ unique_key }) => unique_key === key);
  if (!integration) return fail(unknownIntegration(key), connectionId);
  if (session && !mayUse(session, key)) throw refuse(400, 'integration_not_allowed');
  const definition = world.providers.find(integration.provider);
  if (!definition || !integration.client) return fail(notConfigured(key), connectionId);

  const defaults = session?.defaults?.[key] ?? {};
  const config = connectionConfig(call, caller, integration);
  const target = authorizationTarget(definition, config, world);
  if ('type' in target) return fail(target, connectionId);

  const flow: Omit<OAuthState, 'grant'> = {
    account: caller.account.name,
    integration: key,
    provider: integration.provider,
    connectionId,
    wsClientId,
    endUser: session?.endUser ?? null,
    tags: session?.tags ?? {},
    config,
    overrides: readOverrides(call),
  };
  const state = randomUUID();
  const location =
    definition.auth_mode === 'OAUTH1'
      ? await beginOAuth1(flow, state, world)
      : beginOAuth2(flow, state, { call, client: integration.client, definition, defaults, target, world });
  return redirect(location, call.headers.accept, {
    'set-cookie': `oauth2-${state}=1; Path=/oauth/callback; Max-Age=3600; HttpOnly; SameSite=Lax`,
  });
}

interface OAuth2Request {
  call: Call;
  client: NonNullable<Integration['client']>;
  definition: Definition;
  defaults: IntegrationDefaults;
  target: URL;
  world: World;
}

function beginOAuth2(flow: Omit<OAuthState, 'grant'>, state: string, request: OAuth2Request): string {
  const { call, client, definition, defaults, target, world } = request;
  const codeVerifier = randomBytes(32).toString('base64url');
  const { oauth_client_id_override: clientId, oauth_client_secret_override: clientSecret } = flow.overrides;
  // The OpenID provider shows only an error page to a client that it does not know.
  const isKnown = clientId === overrideClient.id;
  world.states.begin(state, {
    ...flow,
    grant: {
      kind: 'OAUTH2',
      codeVerifier,
      ...(isKnown ? { clientId } : {}),
      ...(clientSecret === undefined ? {} : { clientSecret }),
    },
  });
  target.search = new URLSearchParams({
    response_type: 'code',
    client_id: isKnown ? clientId : client.id,
    redirect_uri: `${world.url}/oauth/callback`,
    scope: client.scopes,
    state,
    // The OpenID provider does not know a real provider's own parameters.
    ...(world.providers.isOurs(flow.provider) ? definition.authorization_params : {}),
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...defaults.authorization_params,
    ...bracketed(call.query, 'authorization_params'),
  }).toString();
  return target.href;
}

async function beginOAuth1(flow: Omit<OAuthState, 'grant'>, state: string, world: World): Promise<string> {
  const callback = `${world.url}/oauth/callback?state=${state}`;
  const { token, tokenSecret } = await world.openid.requestToken(callback);
  world.states.begin(state, { ...flow, grant: { kind: 'OAUTH1', token, tokenSecret } });
  const query = new URLSearchParams({ oauth_token: token, scope: '', oauth_callback: callback });
  return `${world.openidUrl}/oauth1/authorize?${query}`;
}

/**
 * The address that the popup goes to. A real provider's address is filled in first, because a missing param has to
 * fail. Then the local OpenID provider's address replaces it.
 */
function authorizationTarget(
  definition: Definition,
  config: Record<string, string>,
  { openidUrl }: World,
): URL | FlowFailure {
  const filled = { ...automated(definition), ...config };
  for (const template of [definition.authorization_url, ...tokenUrls(definition)]) {
    if (template !== undefined && interpolate(template, filled) === undefined) {
      return {
        type: 'url_param_err',
        description: `Missing Connection Config param(s) in Auth request to interpolate url ${template}. Provided Connection Config: ${JSON.stringify(config)}`,
      };
    }
  }
  return new URL('/auth', openidUrl);
}

function tokenUrls({ token_url = {} }: Definition): string[] {
  return typeof token_url === 'string' ? [token_url] : Object.values(token_url);
}

/** Values that come from the admin or the provider and never from a page, such as the link of a GitHub App. */
function automated({ connection_config = {} }: Definition): Record<string, string> {
  const names = Object.keys(connection_config).filter((name) => connection_config[name]?.automated);
  return Object.fromEntries(names.map((name) => [name, `automated-${name}`]));
}

const overrideNames = new Set([
  'oauth_client_id_override',
  'oauth_client_secret_override',
  'oauth_refresh_token_override',
]);

function readOverrides({ query }: Call): Record<string, string> {
  const given = Object.entries(bracketed(query, 'credentials'));
  return Object.fromEntries(given.filter(([name]) => overrideNames.has(name)));
}
