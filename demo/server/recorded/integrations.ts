import type { IntegrationSet } from '../integrations.ts';

const local = { id: 'nango-local', scopes: 'openid offline_access read' };

/** The address of the service that the recording's credentials were tried at; nothing is there now. */
const service = 'http://localhost:4001';

/** The integrations of the recorded server that its rows name, with the definitions it was given for them. */
export const recordedIntegrations: IntegrationSet = {
  integrations: [
    { unique_key: 'local-oauth', provider: 'local-oauth', display_name: 'Local OAuth', client: local },
    { unique_key: 'local-oauth-params', provider: 'local-oauth-params', client: local },
    { unique_key: 'local-oauth1', provider: 'local-oauth1', client: local },
    { unique_key: 'local-api-key', provider: 'local-api-key' },
    { unique_key: 'local-basic', provider: 'local-basic' },
    { unique_key: 'local-jwt', provider: 'local-jwt' },
    { unique_key: 'local-oauth-cc', provider: 'local-oauth-cc' },
    { unique_key: 'local-two-step', provider: 'local-two-step' },
    { unique_key: 'github', provider: 'github', client: { id: 'gh-client', scopes: 'repo user' } },
    { unique_key: 'aircall-basic', provider: 'aircall-basic' },
    { unique_key: '3cx', provider: '3cx' },
  ],
  definitions: (openidUrl) => ({
    'local-oauth': {
      display_name: 'Local OAuth (oidc-provider)',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2',
      authorization_url: `${openidUrl}/auth`,
      token_url: `${openidUrl}/token`,
      authorization_params: { prompt: 'consent' },
      token_params: { grant_type: 'authorization_code' },
      refresh_params: { grant_type: 'refresh_token' },
      proxy: { base_url: openidUrl },
      docs: 'https://nango.dev/docs/integrations/all/github',
    },
    'local-oauth-params': {
      display_name: 'Local OAuth with connection config',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2',
      authorization_url: `${openidUrl}/auth?tenant=\${connectionConfig.subdomain}`,
      token_url: `${openidUrl}/token`,
      proxy: { base_url: openidUrl },
      docs: 'https://nango.dev/docs/integrations/all/zendesk',
      connection_config: {
        subdomain: {
          type: 'string',
          title: 'Subdomain',
          description: 'The subdomain of your account',
          pattern: '^[a-z0-9-]+$',
          example: 'my-company',
          suffix: '.example.test',
          prefix: 'https://',
        },
      },
    },
    'local-oauth1': {
      display_name: 'Local OAuth 1.0',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH1',
      authorization_url: `${openidUrl}/oauth1/authorize`,
      token_url: `${openidUrl}/oauth1/access_token`,
    },
    'local-api-key': {
      display_name: 'Local API Key',
      categories: ['dev-tools'],
      auth_mode: 'API_KEY',
      proxy: {
        base_url: service,
        headers: { authorization: 'Bearer ${apiKey}' },
        verification: { method: 'GET', endpoints: ['/me'] },
      },
      docs: 'https://nango.dev/docs/integrations/all/github-pat',
      credentials: {
        apiKey: { type: 'string', title: 'API Key', description: 'Your API key (good-key works)' },
      },
    },
    'local-basic': {
      display_name: 'Local Basic',
      categories: ['dev-tools'],
      auth_mode: 'BASIC',
      proxy: { base_url: service, verification: { method: 'GET', endpoints: ['/me'] } },
      docs: 'https://nango.dev/docs/integrations/all/aircall-basic',
      credentials: {
        username: { type: 'string', title: 'Username', description: 'Username (good works)' },
        password: { type: 'string', title: 'Password', description: 'Password (good works)', secret: true },
      },
    },
    'local-jwt': {
      display_name: 'Local JWT',
      categories: ['dev-tools'],
      auth_mode: 'JWT',
      signature: { protocol: 'HMAC' },
      token: {
        signing_key: '${credentials.privateKey.secret}',
        expires_in_ms: 300000,
        header: { alg: 'HS256', kid: '${credentials.privateKey.id}' },
        payload: { aud: '/admin/' },
      },
      proxy: {
        base_url: service,
        headers: { authorization: 'Ghost ${accessToken}' },
        verification: { method: 'GET', endpoints: ['/me'] },
      },
      docs: 'https://nango.dev/docs/integrations/all/ghost-admin',
      credentials: {
        privateKey: {
          type: 'string',
          title: 'API Key',
          description: 'The private key',
          pattern: '^[a-fA-F0-9]{24}:[a-fA-F0-9]{64}$',
        },
      },
    },
    'local-oauth-cc': {
      display_name: 'Local OAuth Client Credentials',
      categories: ['dev-tools'],
      auth_mode: 'OAUTH2_CC',
      token_url: `${openidUrl}/token`,
      token_params: { grant_type: 'client_credentials' },
      proxy: { base_url: openidUrl },
      docs: 'https://nango.dev/docs/integrations/all/auth0-cc',
    },
    'local-two-step': {
      display_name: 'Local Two Step',
      categories: ['dev-tools'],
      auth_mode: 'TWO_STEP',
      body_format: 'form',
      token_url: `${service}/two-step/token`,
      token_params: {
        client_id: '${credentials.clientId}',
        client_secret: '${credentials.clientSecret}',
        grant_type: 'client_credentials',
      },
      token_headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      token_response: { token: 'access_token' },
      token_expires_in_ms: 3600000,
      proxy: { base_url: service },
      docs: 'https://nango.dev/docs/api-integrations/3cx',
      credentials: {
        clientId: { type: 'string', title: 'Client ID', description: 'Client ID' },
        clientSecret: {
          type: 'string',
          title: 'Client Secret',
          description: 'Client Secret (good works)',
          secret: true,
        },
      },
    },
  }),
};
