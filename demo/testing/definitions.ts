import type { TestIntegration } from './types.ts';

/** The integrations of a server that is started without any: one for each of the most common ways to connect. */
export const defaultIntegrations: Readonly<Record<string, TestIntegration>> = {
  'test-oauth': { display_name: 'Test OAuth', auth_mode: 'OAUTH2' },
  'test-api-key': {
    display_name: 'Test API key',
    auth_mode: 'API_KEY',
    credentials: { apiKey: { type: 'string', title: 'API key', secret: true } },
  },
  'test-basic': {
    display_name: 'Test Basic',
    auth_mode: 'BASIC',
    credentials: {
      username: { type: 'string', title: 'Username' },
      password: { type: 'string', title: 'Password', secret: true },
    },
  },
};
