import { demoDefinitions } from './demoDefinitions.ts';
import type { Definitions } from './providers.ts';

/** An app that an account can connect to, as its admin set it up. */
export interface Integration {
  unique_key: string;
  provider: string;
  /** What the admin calls it; the provider's own name without it. */
  display_name?: string;
  /** What the admin was given by the provider for OAuth. */
  client?: { id: string; scopes: string };
  /** What the admin calls the fields of its credentials. */
  credentials_label?: Record<string, string>;
  /** The credential fields that the admin has filled in: no page asks for them. */
  preconfigured_credentials?: string[];
  /** The same of the connection's configuration. */
  preconfigured_connection_config?: string[];
  /** Where temporary AWS credentials come from; the service beside the server without it. */
  sts?: string;
}

/** The values behind the names that the admin filled in; what they say matters to nobody here. */
export function presets(names: string[] = []): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'set by the admin']));
}

/** Integrations, with the definitions of the providers that are not Nango's. */
export interface IntegrationSet {
  integrations: Integration[];
  definitions: (openidUrl: string, upstreamUrl: string) => Definitions;
}

/** The client of the integrations that the OpenID provider knows. */
export const openidClientId = 'nango-local';

/** Another one, for pages that bring a client of their own. */
export const overrideClient = { id: 'nango-override', secret: 'override-secret' };

/** One that signs in for itself, by the client credentials grant. */
export const grantClient = { id: 'cc-client', secret: 'cc-secret' };

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
    { unique_key: 'github', provider: 'github', client: standIn },
    { unique_key: 'slack', provider: 'slack', client: standIn },
    { unique_key: 'google-drive', provider: 'google-drive', client: standIn },
    { unique_key: 'hubspot', provider: 'hubspot', client: standIn },
    { unique_key: 'notion', provider: 'notion', client: standIn },
    { unique_key: 'linear', provider: 'linear', client: standIn },
    { unique_key: 'airtable', provider: 'airtable', client: standIn },
    { unique_key: 'algolia', provider: 'algolia' },
    { unique_key: 'auth0-cc', provider: 'auth0-cc' },
    { unique_key: 'freshdesk', provider: 'freshdesk' },
    { unique_key: 'ghost-admin', provider: 'ghost-admin' },
    { unique_key: 'shopify', provider: 'shopify', client: standIn },
    { unique_key: 'stripe-api-key', provider: 'stripe-api-key' },
    { unique_key: 'trello', provider: 'trello', client: standIn },
    { unique_key: '3cx', provider: '3cx' },
    { unique_key: 'zendesk', provider: 'zendesk', client: standIn },
    { unique_key: 'snowflake-jwt', provider: 'snowflake-jwt' },
    { unique_key: 'emarsys', provider: 'emarsys' },
    { unique_key: 'netsuite-tba', provider: 'netsuite-tba' },
    { unique_key: 'bill', provider: 'bill' },
    { unique_key: 'aws-sigv4', provider: 'aws-sigv4' },
    { unique_key: 'unauthenticated', provider: 'unauthenticated' },
    { unique_key: 'sentry-oauth', provider: 'sentry-oauth', client: standIn },
    { unique_key: 'github-app', provider: 'github-app', client: standIn },
    { unique_key: 'github-app-oauth', provider: 'github-app-oauth', client: standIn },
    { unique_key: 'airtable-mcp', provider: 'airtable-mcp', client: standIn },
    { unique_key: 'mcp-generic', provider: 'mcp-generic', client: standIn },
    { unique_key: 'crisp-plugin-install', provider: 'crisp-plugin-install', client: standIn },
    { unique_key: 'adp', provider: 'adp' },
    { unique_key: 'okta-cc', provider: 'okta-cc' },
    {
      unique_key: 'apple-business-manager',
      provider: 'apple-business-manager',
      preconfigured_credentials: ['keyId'],
    },
    {
      unique_key: 'demo-two-step',
      provider: 'demo-two-step',
      credentials_label: { clientSecret: 'Workspace secret' },
      preconfigured_credentials: ['clientId'],
    },
    { unique_key: 'demo-client-credentials', provider: 'demo-client-credentials' },
    { unique_key: 'demo-workspace', provider: 'demo-workspace', client: openid },
  ],
  definitions: demoDefinitions,
};
