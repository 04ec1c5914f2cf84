import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNango } from './index.ts';
import type { NangoServer } from './index.ts';

let nango: NangoServer;
beforeEach(async () => {
  nango = await startNango();
});
afterEach(() => nango.stop());

const read = (path: string, token: string): Promise<Response> =>
  fetch(nango.host + path, { headers: { authorization: `Bearer ${token}` } });

const post = (path: string, body: object, token: string): Promise<Response> =>
  fetch(`${nango.host}${path}?connect_session_token=${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Does what a sign-in window does: follows the redirect, runs the page's script, and goes where that says. */
async function openWindow(integration: string, token = nango.createSession()): Promise<Response> {
  const query = `connect_session_token=${token}`;
  const { url } = await fetch(`${nango.host}/oauth/connect/${integration}?${query}`);
  const answer = await fetch(url.replace('/auth?', '/answer?'));
  return fetch(await answer.text());
}

describe('the server for tests', () => {
  it('lists its integrations to a session, and only those that the session allows', async () => {
    const all = await (await read('/integrations', nango.createSession())).json();
    expect(all).toMatchObject({
      data: [
        { unique_key: 'test-api-key', display_name: 'Test API key' },
        { unique_key: 'test-basic' },
        { unique_key: 'test-oauth' },
      ],
    });
    const token = nango.createSession({ integrations: ['test-basic'] });
    expect(await (await read('/integrations', token)).json()).toMatchObject({
      data: [{ unique_key: 'test-basic' }],
    });
  });

  it('accepts credentials, and keeps the connection with the end user of the session', async () => {
    const token = nango.createSession({ endUser: 'jane' });
    const { status } = await post('/api-auth/api-key/test-api-key', { apiKey: 'any-key' }, token);
    expect(status).toBe(200);
    expect(nango.connections).toMatchObject([
      { integration: 'test-api-key', endUser: 'jane', credentials: { apiKey: 'any-key' } },
    ]);
  });

  it.each([
    ['the tag that README.md sends', { tags: { end_user_id: 'jane' } }],
    ['an end user', { end_user: { id: 'jane' } }],
  ])('knows the person of a session by %s', async (_what, session) => {
    const answer = await fetch(`${nango.host}/connect/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${nango.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(session),
    });
    const { data } = await answer.json();
    await post('/api-auth/api-key/test-api-key', { apiKey: 'any-key' }, data.token);
    expect(nango.connections).toMatchObject([{ endUser: 'jane' }]);
  });

  it('refuses credentials with a word that begins with “bad”', async () => {
    const answer = await post('/api-auth/api-key/test-api-key', { apiKey: 'bad-key' }, nango.createSession());
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'connection_test_failed' } });
    expect(nango.connections).toEqual([]);
  });

  it('answers 401 to a session that has expired', async () => {
    const token = nango.createSession();
    nango.expireSessions();
    const answer = await read('/connect/session', token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown_connect_session_token' } });
  });

  it('completes a sign-in that waits, and resolves with its connection', async () => {
    const page = openWindow('test-oauth');
    const connection = await nango.completeSignIn();
    expect(connection).toMatchObject({ integration: 'test-oauth', endUser: 'test-user' });
    expect(nango.connections).toEqual([connection]);
    expect((await page).status).toBe(200);
  });

  it('completes the next sign-in if none waits yet', async () => {
    const completed = nango.completeSignIn();
    await openWindow('test-oauth');
    expect(await completed).toMatchObject({ integration: 'test-oauth' });
  });

  it('fails a sign-in, with the message of the test', async () => {
    const page = openWindow('test-oauth');
    await nango.failSignIn('token_err', 'The token could not be fetched.');
    const answer = await page;
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('The token could not be fetched.');
    expect(nango.connections).toEqual([]);
  });

  it('serves integrations of the test’s own, and OAuth 1.0', async () => {
    const own = await startNango({
      integrations: {
        trello: { auth_mode: 'OAUTH1', display_name: 'Trello' },
        acme: { auth_mode: 'API_KEY', docs_connect: undefined },
      },
    });
    const token = own.createSession();
    const headers = { authorization: `Bearer ${token}` };
    const definition = await (await fetch(`${own.host}/providers/acme`, { headers })).json();
    expect(definition).toMatchObject({ data: { auth_mode: 'API_KEY', display_name: 'acme' } });

    const { url } = await fetch(`${own.host}/oauth/connect/trello?connect_session_token=${token}`);
    const answer = fetch(url.replace('/oauth1/authorize?', '/answer?'));
    const completed = own.completeSignIn();
    await fetch(await (await answer).text());
    expect(await completed).toMatchObject({ integration: 'trello' });
    await own.stop();
  });

  it('uses the keys that it is given, and makes sessions for a back end', async () => {
    const secretKey = '0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10';
    const own = await startNango({ secretKey });
    const answer = await fetch(`${own.host}/connect/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secretKey}` },
      body: JSON.stringify({ end_user: { id: 'jane' } }),
    });
    expect(answer.status).toBe(201);
    await own.stop();
  });

  it('can be stopped twice', async () => {
    await nango.stop();
    await expect(nango.stop()).resolves.toBeUndefined();
  });
});

describe('a server that is stopped', () => {
  const error = 'No sign-in was finished: the server was stopped.';

  it.each([
    ['completeSignIn', () => nango.completeSignIn()],
    ['failSignIn', () => nango.failSignIn()],
  ])('ends what %s waits for, and what it would wait for', async (_name, decide) => {
    const pending = decide();
    await nango.stop();
    await expect(pending).rejects.toThrow(error);
    await expect(decide()).rejects.toThrow(error);
  });

  it('ends it when its window does not come back', async () => {
    const query = `connect_session_token=${nango.createSession()}`;
    const { url } = await fetch(`${nango.host}/oauth/connect/test-oauth?${query}`);
    const completed = nango.completeSignIn();
    await (await fetch(url.replace('/auth?', '/answer?'))).text();
    await nango.stop();
    await expect(completed).rejects.toThrow(error);
  });

  it('fails no test that does not await it', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): number => unhandled.push(reason);
    process.on('unhandledRejection', note);
    void nango.completeSignIn();
    void nango.failSignIn();
    await nango.stop();
    // Node reports a rejection once all promises of its turn have been looked at.
    await new Promise(setImmediate);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
