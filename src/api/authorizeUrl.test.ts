import { describe, expect, it } from 'vitest';
import { callsWith, publicKey, token } from './stage/server.ts';

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

  it('has a public key or a session token by its own name, and nothing that was not given', async () => {
    const host = 'https://nango.example';
    const keyed = await callsWith({ publicKey, host }).calls.authorizeUrl('github', 'ws-1', {});
    expect(keyed.href).toBe(
      `https://nango.example/oauth/connect/github?public_key=${publicKey}&ws_client_id=ws-1`,
    );
    const sessionToken = token('a');
    const session = await callsWith({ sessionToken, host }).calls.authorizeUrl('github', 'ws-1', {});
    expect(session.href).toBe(
      `https://nango.example/oauth/connect/github?connect_session_token=${token('a')}&ws_client_id=ws-1`,
    );
  });

  it('carries the person’s own OAuth client', async () => {
    const { calls } = callsWith({ sessionToken: token('a') });
    const overrides = { oauth_client_id_override: 'id', oauth_client_secret_override: 'secret' };
    const { searchParams } = await calls.authorizeUrl('github', 'ws-1', { overrides });
    expect(searchParams.get('credentials[oauth_client_id_override]')).toBe('id');
    expect(searchParams.get('credentials[oauth_client_secret_override]')).toBe('secret');
  });
});
