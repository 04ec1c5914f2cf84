import type { Definitions } from './providers.ts';

/** An app that an account can connect to, as its admin set it up. */
export interface Integration {
  unique_key: string;
  provider: string;
  /** What the admin calls it; the provider's own name without it. */
  display_name?: string;
  /** What the admin was given by the provider for OAuth. */
  client?: { id: string; scopes: string };
}

/** Integrations, with the definitions of the providers that are not Nango's. */
export interface IntegrationSet {
  integrations: Integration[];
  definitions: (openidUrl: string) => Definitions;
}

/** The client that the OpenID provider knows. */
export const openidClientId = 'nango-local';

const openid = { id: openidClientId, scopes: 'openid offline_access read' };

/**
 * The client of a real provider. None of them is reached from here: where an integration's provider is not on
 * this machine, `/oauth/connect` sends the person to the local OpenID provider in its place.
 */
const standIn = { id: openidClientId, scopes: 'openid' };

export const demoIntegrations: IntegrationSet = {
  integrations: [
    { unique_key: 'demo-openid', provider: 'demo-openid', client: openid },
    { unique_key: 'demo-api-key', provider: 'demo-api-key' },
    { unique_key: 'demo-basic', provider: 'demo-basic' },
    { unique_key: 'airtable', provider: 'airtable', client: standIn },
    { unique_key: 'algolia', provider: 'algolia' },
    { unique_key: 'auth0-cc', provider: 'auth0-cc' },
    { unique_key: 'freshdesk', provider: 'freshdesk' },
    { unique_key: 'ghost-admin', provider: 'ghost-admin' },
    { unique_key: 'github', provider: 'github', client: standIn },
    { unique_key: 'google-drive', provider: 'google-drive', client: standIn },
    { unique_key: 'hubspot', provider: 'hubspot', client: standIn },
    { unique_key: 'linear', provider: 'linear', client: standIn },
    { unique_key: 'notion', provider: 'notion', client: standIn },
    { unique_key: 'shopify', provider: 'shopify', client: standIn },
    { unique_key: 'slack', provider: 'slack', client: standIn },
    { unique_key: 'stripe-api-key', provider: 'stripe-api-key' },
    { unique_key: 'trello', provider: 'trello', client: standIn },
    { unique_key: '3cx', provider: '3cx' },
    { unique_key: 'zendesk', provider: 'zendesk', client: standIn },
  ],
  definitions: (openidUrl) => ({
    'demo-openid': {
      display_name: 'Demo OpenID',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2',
      authorization_url: `${openidUrl}/auth`,
      token_url: `${openidUrl}/token`,
      authorization_params: { prompt: 'consent' },
    },
    'demo-api-key': {
      display_name: 'Demo API key',
      categories: ['dev-tools'],
      auth_mode: 'API_KEY',
      credentials: {
        apiKey: {
          type: 'string',
          title: 'API key',
          description: 'The key of this demo: good-key works, anything else is refused.',
          example: 'good-key',
          secret: true,
        },
      },
    },
    'demo-basic': {
      display_name: 'Demo Basic',
      categories: ['dev-tools'],
      auth_mode: 'BASIC',
      credentials: {
        username: { type: 'string', title: 'Username', description: 'good works, anything else is refused.' },
        password: { type: 'string', title: 'Password', description: 'good works too.', secret: true },
      },
    },
  }),
};
