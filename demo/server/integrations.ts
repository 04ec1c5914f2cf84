import { demoDefinitions } from './demoDefinitions.ts';
import type { Definitions } from './providers.ts';

/** An integration, as the account's admin set it up. */
export interface Integration {
  unique_key: string;
  provider: string;
  /** The admin's name for it. Default: the provider's name. */
  display_name?: string;
  /** The OAuth client that the provider gave the admin. */
  client?: { id: string; scopes: string };
  /** The admin's titles for credential fields. */
  credentials_label?: Record<string, string>;
  /** Credential fields that the admin has filled in, so that no page asks for them. */
  preconfigured_credentials?: string[];
  /** Fields of the connection's configuration that the admin has filled in. */
  preconfigured_connection_config?: string[];
  /** The endpoint that issues temporary AWS credentials. Default: the local service. */
  sts?: string;
}

/** Values for the fields that the admin filled in. Nothing here depends on what they are. */
export function presets(names: string[] = []): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'set by the admin']));
}

/** Integrations, with the definitions of the local providers. */
export interface IntegrationSet {
  integrations: Integration[];
  definitions: (openidUrl: string, upstreamUrl: string) => Definitions;
}

/** The client that the integrations use at the OpenID provider. */
export const openidClientId = 'nango-local';

/** Another client, for pages that pass their own. */
export const overrideClient = { id: 'nango-override', secret: 'override-secret' };

/** A client for the client credentials grant. */
export const grantClient = { id: 'cc-client', secret: 'cc-secret' };

const openid = { id: openidClientId, scopes: 'openid offline_access read' };

/**
 * The client for every real provider. No real provider is contacted: `/oauth/connect` sends the person to the local
 * OpenID provider instead.
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
