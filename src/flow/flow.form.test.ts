import { describe, expect, it, vi } from 'vitest';
import type { Session } from '../api/calls.ts';
import { ConnectError } from '../errors.ts';
import { readConfig } from '../options/config.ts';
import type { ConnectEvent, Connection, Integration } from '../types.ts';
import { formSteps } from './formStep.ts';
import { createFlow, type FlowOptions } from './flow.ts';

const app = (unique_key: string): Integration => ({
  unique_key,
  provider: unique_key,
  display_name: unique_key,
});
const definitions = {
  tba: { auth_mode: 'TBA' },
  aws: { auth_mode: 'AWS_SIGV4' },
  key: { auth_mode: 'API_KEY' },
  workspace: { auth_mode: 'OAUTH2', connection_config: { subdomain: { title: 'Subdomain' } } },
};
const made: Connection = { integration: 'key', connectionId: 'c-1', isPending: false, confirmed: true };
const refusal = (code: string) => new ConnectError(code, 'No.', { integration: 'key' });
const tick = () => new Promise((resolve) => setTimeout(resolve));

async function flowOf(session: Partial<Session> = {}, apps = [app('key'), app('workspace')]) {
  const events: ConnectEvent[] = [];
  const submit = vi.fn<FlowOptions['calls']['submit']>(async () => made);
  const openPopup = vi.fn(() => null);
  const flow = createFlow({
    config: readConfig({ sessionToken: `nango_connect_session_${'a'.repeat(64)}` }),
    calls: { integrations: async () => apps, submit } as Partial<
      FlowOptions['calls']
    > as FlowOptions['calls'],
    proof: {
      verify: async () => ({ allowed: null, websocketsPath: undefined, ...session }),
      forget: () => {},
    },
    definitions: {
      now: ({ provider }) => definitions[provider as keyof typeof definitions],
      ask: async () => definitions.key,
    },
    connection: {},
    wanted: undefined,
    inGesture: true,
    openPopup,
    preload: () => {},
    formSteps: () => formSteps,
    loadForm: async () => formSteps,
    loadFailure: () => null,
    begin: () => {
      throw new Error('No window is open.');
    },
    emit: (event) => events.push(event),
    onClose: () => {},
  });
  flow.start();
  await tick();
  return { flow, events, submit, openPopup };
}

const typed = { 'credentials.apiKey': 'abc' };

describe('a form', () => {
  it('is posted once, and what comes of it is the connection', async () => {
    const { flow, events, submit } = await flowOf();
    flow.choose(app('key'));
    expect(flow.state).toMatchObject({ view: 'form', sending: false });
    flow.submit(typed);
    flow.submit(typed);
    expect(flow.state).toMatchObject({ view: 'form', sending: true });
    await tick();
    expect(submit).toHaveBeenCalledExactlyOnceWith('key', {
      route: 'api-auth/api-key',
      params: {},
      body: { apiKey: 'abc' },
    });
    expect(flow.state).toMatchObject({ view: 'connected' });
    expect(await flow.connection).toEqual(made);
    expect(events).toContainEqual({ type: 'connect', ...made });
  });

  it.each([
    'connection_test_failed',
    'invalid_credentials',
    'client_credentials_fetch_error',
    'two_step_credentials_fetch_error',
    'invalid_body',
  ])('comes back with what was typed after %s', async (code) => {
    const { flow, events, submit } = await flowOf();
    submit.mockRejectedValueOnce(refusal(code));
    flow.choose(app('key'));
    flow.submit(typed);
    await tick();
    expect(flow.state).toMatchObject({ view: 'form', sending: false, values: typed, error: { code } });
    expect(events).toContainEqual(expect.objectContaining({ type: 'error' }));
    flow.submit(typed);
    await tick();
    expect(flow.state.view).toBe('connected');
  });

  it.each(['connection_test_failed', 'timeout'])(
    'that the person leaves after %s is nowhere in the flow any more',
    async (code) => {
      const { flow, submit } = await flowOf();
      submit.mockRejectedValueOnce(refusal(code));
      flow.choose(app('key'));
      flow.submit(typed);
      await tick();
      expect(JSON.stringify(flow.state)).toContain('abc');
      flow.close();
      expect(JSON.stringify(flow.state)).not.toContain('abc');
    },
  );

  it.each(['generic_error_support', 'timeout', 'too_many_request', 'resource_capped', 'network_error'])(
    'whose %s a person can do nothing about is sent again by Try again',
    async (code) => {
      const { flow, submit } = await flowOf();
      submit.mockRejectedValueOnce(refusal(code));
      flow.choose(app('key'));
      flow.submit(typed);
      await tick();
      expect(flow.state).toMatchObject({ view: 'failed', busy: null, error: { code } });
      flow.retry();
      await tick();
      expect(submit).toHaveBeenCalledTimes(2);
      expect(submit.mock.calls[1]).toEqual(submit.mock.calls[0]);
      expect(flow.state.view).toBe('connected');
    },
  );

  it('is sent again once, however fast Try again is pressed twice', async () => {
    const { flow, submit } = await flowOf();
    submit.mockRejectedValueOnce(refusal('network_error'));
    flow.choose(app('key'));
    flow.submit(typed);
    await tick();
    flow.retry();
    flow.retry();
    await tick();
    expect(submit).toHaveBeenCalledTimes(2);
  });

  it('that a person has left still tells of its connection, and changes nothing on the page', async () => {
    const { flow, events } = await flowOf();
    flow.choose(app('key'));
    flow.submit(typed);
    flow.back();
    await tick();
    expect(flow.state.view).toBe('list');
    expect(events).toContainEqual({ type: 'connect', ...made });
  });

  it('of what a sign-in needs comes before its window, and is kept for the next try', async () => {
    const { flow, openPopup } = await flowOf();
    flow.choose(app('workspace'));
    expect(flow.state).toMatchObject({ view: 'form' });
    expect(openPopup).not.toHaveBeenCalled();
    flow.submit({ 'params.subdomain': 'acme' });
    expect(flow.state).toMatchObject({ view: 'blocked', filled: { values: { 'params.subdomain': 'acme' } } });
    flow.retry();
    expect(openPopup).toHaveBeenCalledTimes(2);
    flow.close();
    expect(JSON.stringify(flow.state)).not.toContain('acme');
  });
});

describe('what the session says', () => {
  it('its only integration skips the list', async () => {
    const { flow } = await flowOf({ allowed: ['key'] });
    expect(flow.state).toMatchObject({
      view: 'form',
      busy: null,
      integration: { unique_key: 'key' },
      list: null,
    });
  });

  it('is not asked for when it is preset, and is when it is preset empty', async () => {
    const preset = (subdomain: string) => () => ({ subdomain });
    const given = await flowOf({ preset: preset('acme') });
    given.flow.choose(app('workspace'));
    expect(given.openPopup).toHaveBeenCalledOnce();
    const empty = await flowOf({ preset: preset('') });
    empty.flow.choose(app('workspace'));
    expect(empty.flow.state.view).toBe('form');
  });

  it('has a person bring their own client where it presets one empty, in the body of what is posted', async () => {
    const preset = () => ({ oauth_client_id_override: '', oauth_client_secret_override: '' });
    const { flow, submit } = await flowOf({ preset }, [app('tba')]);
    flow.choose(app('tba'));
    const { form } = flow.state as Extract<typeof flow.state, { view: 'form' }>;
    const values = Object.fromEntries(
      form.fields.map(({ group, name }) => [`${group}.${name}`, `my ${name}`]),
    );
    flow.submit(values);
    const own = {
      oauth_client_id_override: 'my oauth_client_id_override',
      oauth_client_secret_override: 'my oauth_client_secret_override',
    };
    const body = { token_id: 'my token_id', token_secret: 'my token_secret', ...own };
    expect(submit).toHaveBeenCalledExactlyOnceWith('tba', { route: 'auth/tba', params: {}, body });
  });

  it('is an error where it presets an external id that the server would replace', async () => {
    const { flow } = await flowOf({ preset: () => ({ external_id: 'acme' }) }, [app('aws'), app('key')]);
    flow.choose(app('aws'));
    expect(flow.state).toMatchObject({
      view: 'failed',
      error: { code: 'invalid_option', integration: 'aws' },
    });
  });

  it('has no external id made up where it renews a connection', async () => {
    const { flow } = await flowOf({ reconnects: true }, [app('aws'), app('key')]);
    flow.choose(app('aws'));
    expect(flow.state).toMatchObject({ view: 'form', form: { fields: [{ name: 'role_arn' }] } });
  });

  it('its own documentation comes before the provider’s', async () => {
    const { flow } = await flowOf({ docs: () => 'https://example.com/own' });
    flow.choose(app('key'));
    expect(flow.state).toMatchObject({ docs: 'https://example.com/own' });
  });
});
