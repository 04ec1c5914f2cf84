import type { Definitions } from './providers.ts';

/** The local providers: the OpenID provider, and the service that tests credentials. */
export function demoDefinitions(openidUrl: string, upstreamUrl: string): Definitions {
  return {
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
      proxy: {
        base_url: upstreamUrl,
        headers: { authorization: 'Bearer ${apiKey}' },
        verification: { method: 'GET', endpoints: ['/me'] },
      },
      credentials: {
        apiKey: {
          type: 'string',
          title: 'API key',
          description: '“good-key” works in this demo, anything else is refused.',
          example: 'good-key',
          secret: true,
        },
      },
    },
    'demo-basic': {
      display_name: 'Demo Basic',
      categories: ['dev-tools'],
      auth_mode: 'BASIC',
      proxy: { base_url: upstreamUrl, verification: { method: 'GET', endpoints: ['/me'] } },
      credentials: {
        username: {
          type: 'string',
          title: 'Username',
          description: '“good” works, anything else is refused.',
        },
        password: { type: 'string', title: 'Password', description: '“good” works, too.', secret: true },
      },
    },
    'demo-two-step': {
      display_name: 'Demo two steps',
      categories: ['dev-tools'],
      auth_mode: 'TWO_STEP',
      body_format: 'form',
      token_url: `${upstreamUrl}/two-step/token`,
      token_params: {
        client_id: '${credentials.clientId}',
        client_secret: '${credentials.clientSecret}',
        grant_type: 'client_credentials',
      },
      token_response: { token: 'access_token' },
      credentials: {
        clientId: { type: 'string', title: 'Client ID', description: 'Any text.' },
        clientSecret: {
          type: 'string',
          title: 'Client secret',
          description: '“good” works, anything else is refused.',
          secret: true,
        },
      },
    },
    'demo-client-credentials': {
      display_name: 'Demo client credentials',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2_CC',
      token_url: `${openidUrl}/token`,
      token_params: { grant_type: 'client_credentials' },
    },
    'demo-workspace': {
      display_name: 'Demo workspace',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2',
      authorization_url: `${openidUrl}/auth?tenant=\${connectionConfig.subdomain}`,
      token_url: `${openidUrl}/token`,
      authorization_params: { prompt: 'consent' },
      connection_config: {
        subdomain: {
          type: 'string',
          title: 'Workspace',
          description: 'The first part of your workspace’s address.',
          example: 'acme',
          pattern: '^[a-z0-9-]+$',
          prefix: 'https://',
          suffix: '.example.test',
        },
      },
    },
  };
}
