import { errorPage } from './callbackPage.ts';
import { html } from './replies.ts';
import type { Reply } from './replies.ts';
import type { World } from './world.ts';

/** Why a flow ended without a connection. */
export interface FlowFailure {
  type: string;
  description: string;
}

/** Reports the failure to the page over its WebSocket, and to the popup as a page. */
export function failFlow(
  world: World,
  failure: FlowFailure & { integration: string; connectionId: string | undefined; wsClientId: string | null },
): Reply {
  const { integration, connectionId, wsClientId, type, description } = failure;
  world.results.publish(wsClientId, {
    message_type: 'error',
    provider_config_key: integration,
    connection_id: connectionId,
    error_type: type,
    error_desc: description,
  });
  // A request without a client id only checks a key, so the fault stays on for the next sign-in window.
  return html(400, errorPage(description, wsClientId ? world.faults.takeCallback() : undefined));
}

export function unknownIntegration(key: string): FlowFailure {
  return {
    type: 'provider_config_err',
    description: `Could not find a Provider Config matching the "${key}" key.`,
  };
}

export function notConfigured(key: string): FlowFailure {
  return {
    type: 'provider_config_err',
    description: `Provider Config "${key}" is missing client ID, secret and/or scopes.`,
  };
}
