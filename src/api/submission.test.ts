import { describe, expect, it } from 'vitest';
import { createGate } from '../gate.ts';
import type { Reply } from './reply.ts';
import { connectionOf, givenValues, submissionUrl } from './submission.ts';

const gate = createGate({
  host: new URL('https://nango.example/base'),
  kind: 'sessionToken',
  logoOrigins: [],
});

it('a submission goes to the integration’s own address, with the session token and each parameter', () => {
  const submission = { route: 'auth/two-step', params: { subdomain: 'acme & sons', region: 'eu' }, body: {} };
  expect(submissionUrl(gate, 'my app', submission, 'the-token').href).toBe(
    'https://nango.example/base/auth/two-step/my%20app?connect_session_token=the-token&params%5Bsubdomain%5D=acme+%26+sons&params%5Bregion%5D=eu',
  );
});

it('the values that were given are the parameters and the body, without the tag of its mode', () => {
  const params = { region: 'eu' };
  const body = { type: 'TWO_STEP', pin: '1' };
  expect(givenValues({ route: 'auth/two-step', params, body })).toEqual([{ region: 'eu' }, { pin: '1' }]);
  expect(body).toEqual({ type: 'TWO_STEP', pin: '1' });
  expect(givenValues({ route: 'auth/unauthenticated', params, body: undefined })).toEqual([
    { region: 'eu' },
    undefined,
  ]);
});

describe('the answer to a submission', () => {
  const reply = (status: number, body: unknown): Reply => ({
    status,
    path: '/auth/basic/x',
    isRedirect: false,
    text: '',
    body,
    kind: 'unexpected',
    retryAt: undefined,
  });

  it('is a connection that the server has confirmed', () => {
    expect(connectionOf(reply(200, { connectionId: 'c-1', providerConfigKey: 'x' }), 'x')).toEqual({
      integration: 'x',
      connectionId: 'c-1',
      isPending: false,
      confirmed: true,
    });
  });

  it('can be a connection that waits for approval', () => {
    expect(connectionOf(reply(200, { connectionId: 'c-1', isPending: true }), 'x')?.isPending).toBe(true);
    expect(connectionOf(reply(200, { connectionId: 'c-1', isPending: 'true' }), 'x')?.isPending).toBe(false);
  });

  it('has an id of bounded length', () => {
    const connection = connectionOf(reply(200, { connectionId: 'x'.repeat(1_000_000) }), 'x');
    expect(connection?.connectionId).toHaveLength(1_000);
  });

  it.each<[number, unknown]>([
    [400, { connectionId: 'c-1' }],
    [201, { connectionId: 'c-1' }],
    [200, { connectionId: 5 }],
    [200, { connectionId: '' }],
    [200, { connectionId: '\ud800' }],
    [200, { error: { code: 'invalid_credentials' } }],
    [200, { error: { code: 'invalid_credentials' }, connectionId: 'c-1' }],
    [200, 'c-1'],
    [200, undefined],
  ])('is a refusal with %s and %j', (status, body) => {
    expect(connectionOf(reply(status, body), 'x')).toBeNull();
  });
});
