import { inlineIntegrations } from '../inlineIntegrations.ts';

/** Apps that a product might offer, out of those that the demo's server has. */
export const offeredApps = [
  'slack',
  'google-drive',
  'hubspot',
  'notion',
  'github',
  'stripe-api-key',
  'zendesk',
  'shopify',
  'airtable',
  'linear',
  'trello',
  'freshdesk',
  'algolia',
  'netsuite-tba',
  'snowflake-jwt',
  'aws-sigv4',
];

/** The apps that a page names itself, with their logos. */
export const namedApps = (api: string) =>
  inlineIntegrations.map((integration) => ({
    ...integration,
    logo: `${api}/images/template-logos/${integration.provider}.svg`,
  }));
