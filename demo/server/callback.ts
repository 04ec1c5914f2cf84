import type { Call } from './call.ts';
import { errorPage, successPage } from './callbackPage.ts';
import { failFlow } from './flowFailure.ts';
import type { FlowFailure } from './flowFailure.ts';
import type { OAuthState } from './oauthStates.ts';
import { html } from './replies.ts';
import type { Reply } from './replies.ts';
import type { World } from './world.ts';

/** `GET /oauth/callback`: where the provider sends the popup back to. */
export async function finishOAuth({ query }: Call, world: World): Promise<Reply> {
  // A real server does not require the cookie that it set with the state, either.
  const flow = world.states.finish(query.get('state') ?? '');
  if (!flow) return html(400, errorPage('This sign-in is not known, or it was finished already.'));

  const outcome = await exchange(flow, query, world);
  if ('type' in outcome) return failFlow(world, { ...flow, ...outcome });

  const { account, integration, provider, connectionId, endUser, tags, config, wsClientId } = flow;
  const credentials = { ...outcome.credentials, ...flow.overrides };
  world.connections.save({
    account,
    integration,
    provider,
    connectionId,
    endUser,
    tags,
    config,
    credentials,
  });
  // The result is sent before the page, because the opener of a real page gets the WebSocket's message first.
  world.results.publish(wsClientId, {
    message_type: 'success',
    provider_config_key: integration,
    connection_id: connectionId,
    is_pending: world.faults.takePending(integration) !== undefined,
  });
  return html(200, successPage(world.faults.takeCallback()));
}

async function exchange(
  { grant }: OAuthState,
  query: URLSearchParams,
  { openid }: World,
): Promise<{ credentials: Record<string, unknown> } | FlowFailure> {
  if (grant.kind === 'OAUTH1') {
    const verifier = query.get('oauth_verifier');
    if (verifier === null || query.get('oauth_token') !== grant.token) return noCode(query);
    return await openid.exchangeVerifier(grant, verifier);
  }
  const code = query.get('code');
  if (code === null) return noCode(query);
  return await openid.exchangeCode(code, grant);
}

function noCode(query: URLSearchParams): FlowFailure {
  const said = ['error', 'error_description', 'error_uri']
    .filter((name) => query.has(name))
    .map((name) => `${name}: ${query.get(name) ?? ''}`);
  const description = `Did not get authorization code in the callback. Provider error: ${said.join('; ')}`;
  return { type: 'callback_err', description };
}
