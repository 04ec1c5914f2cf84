import { describe, expect, it } from 'vitest';
import { callsWith, publicKey } from './stage/server.ts';

describe('the address of a sign-in', () => {
  it('carries what the connection was given', async () => {
    const { calls } = callsWith({ publicKey, host: 'https://nango.example/base' });
    const url = await calls.authorizeUrl('my app', 'socket-1', {
      connectionId: 'mine',
      hmac: 'abc',
      userScope: ['a', 'b'],
      params: { subdomain: 'acme' },
      authorizationParams: { prompt: 'login' },
    });
    expect(`${url.origin}${url.pathname}`).toBe('https://nango.example/base/oauth/connect/my%20app');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      public_key: publicKey,
      ws_client_id: 'socket-1',
      connection_id: 'mine',
      hmac: 'abc',
      user_scope: 'a,b',
      'params[subdomain]': 'acme',
      'authorization_params[prompt]': 'login',
    });
  });
});
