import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
import { readConfig } from '../options/config.ts';
import type { ConnectEvent, Definition, Integration } from '../types.ts';
import type { Attempt, Outcome, Step } from './attempt.ts';
import { formSteps } from './formStep.ts';
import { createFlow, type FlowOptions } from './flow.ts';
import type { Popup } from './popup.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const github: Integration = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
const githubKnown: Integration = { ...github, definition: { auth_mode: 'OAUTH2' } };
const slack: Integration = { unique_key: 'slack', provider: 'slack', display_name: 'Slack' };
const algolia: Integration = { unique_key: 'algolia', provider: 'algolia', display_name: 'Algolia' };
const definitionsOf: Record<string, Definition> = {
  github: { auth_mode: 'OAUTH2' },
  slack: { auth_mode: 'OAUTH2' },
  algolia: { auth_mode: 'API_KEY' },
};

interface Begun {
  integration: string;
  step(step: Step): void;
  succeed(connectionId?: string): void;
  fail(code: string): void;
  abandon: ReturnType<typeof vi.fn>;
}

/** Settles what is under way. */
const tick = () => new Promise((resolve) => setTimeout(resolve));

/** A promise that the test resolves. */
function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((onResult) => {
    resolve = onResult;
  });
  return { promise, resolve };
}

let events: ConnectEvent[];
beforeEach(() => {
  events = [];
});

function flowOf(changes: Partial<FlowOptions> = {}, options: ConnectOptions = { publicKey }) {
  const begun: Begun[] = [];
  const popup = { closed: false, isolated: false, focus: vi.fn() };
  const proof = {
    verify: vi.fn(async () => ({ allowed: null as readonly string[] | null, websocketsPath: undefined })),
    forget: vi.fn(),
  };
  const integrations = vi.fn(async () => [github, slack, algolia]);
  const openPopup = vi.fn((): Popup | null => popup as unknown as Popup);
  const onClose = vi.fn();
  const flow = createFlow({
    config: readConfig(options),
    calls: { integrations } as unknown as FlowOptions['calls'],
    proof,
    definitions: {
      now: ({ definition }) => definition,
      ask: async ({ provider }) =>
        definitionsOf[provider] ?? Promise.reject(new ConnectError('not_found', 'No.')),
    },
    connection: {},
    wanted: undefined,
    inGesture: true,
    openPopup,
    preload: () => {},
    formSteps: () => formSteps,
    loadForm: async () => formSteps,
    loadFailure: () => null,
    begin(_window, integration, _connection, step) {
      let resolve: (outcome: Outcome) => void = () => {};
      let reject: (error: unknown) => void = () => {};
      const outcome = new Promise<Outcome>((onResult, onError) => {
        resolve = onResult;
        reject = onError;
      });
      outcome.catch(() => {});
      const abandon = vi.fn();
      begun.push({
        integration,
        step,
        abandon,
        succeed: (connectionId = 'c-1') =>
          resolve({
            connection: { integration, connectionId, isPending: false, confirmed: true },
            windowLeft: false,
          }),
        fail: (code) => reject(new ConnectError(code, 'No.')),
      });
      return {
        outcome,
        popup: popup as unknown as Popup,
        interrupted: false,
        abandon,
        end: () => {},
      } satisfies Attempt;
    },
    emit: (event) => events.push(event),
    onClose,
    ...changes,
  });
  return { flow, begun, popup, proof, integrations, openPopup, onClose };
}

describe('the list', () => {
  it('is shown after the proof', async () => {
    const { flow } = flowOf();
    flow.start();
    expect(flow.state.view).toBe('loading');
    await tick();
    expect(flow.state).toMatchObject({ view: 'list', list: [github, slack, algolia] });
  });

  it('is not shown when the proof fails, and the proof says why', async () => {
    const { flow, proof, integrations } = flowOf();
    proof.verify.mockRejectedValue(new ConnectError('secret_key_refused', 'No.'));
    integrations.mockRejectedValue(new ConnectError('unknown_account', 'No.'));
    flow.start();
    await tick();
    expect(flow.state).toMatchObject({ view: 'failed', busy: null, error: { code: 'secret_key_refused' } });
    expect(events.map(({ type }) => type)).toEqual(['view', 'error']);
  });

  it('shows what failed when the view of a failure is loaded', async () => {
    const { promise, resolve } = deferred();
    const { flow, proof } = flowOf({ loadFailure: () => promise });
    proof.verify.mockRejectedValue(new ConnectError('unknown_account', 'No.'));
    flow.start();
    await tick();
    expect(flow.state.view).toBe('loading');
    expect(events).toEqual([]);
    resolve();
    await tick();
    expect(flow.state.view).toBe('failed');
    expect(events.map(({ type }) => type)).toEqual(['view', 'error']);
  });

  it('shows no failure that the person has left before its view was loaded', async () => {
    const { promise, resolve } = deferred();
    const { flow, begun } = flowOf({ loadFailure: () => promise });
    flow.start();
    await tick();
    flow.choose(githubKnown);
    begun[0]?.fail('callback_err');
    await tick();
    flow.back();
    resolve();
    await tick();
    expect(flow.state.view).toBe('list');
    expect(events.map(({ type }) => type)).not.toContain('error');
  });

  it('is restricted and ordered by ids, and by what the session allows', async () => {
    const { flow, proof } = flowOf({}, { publicKey, integrations: ['slack', 'nope', 'algolia', 'github'] });
    proof.verify.mockResolvedValue({ allowed: ['github', 'slack'], websocketsPath: undefined });
    flow.start();
    await tick();
    expect(flow.state).toMatchObject({ list: [slack, github] });
  });

  it('is not asked for when whole integrations are given', async () => {
    const { flow, integrations, proof } = flowOf({}, { publicKey, integrations: [github] });
    flow.start();
    await tick();
    expect(flow.state).toMatchObject({ view: 'list', list: [github] });
    expect(integrations).not.toHaveBeenCalled();
    expect(proof.verify).not.toHaveBeenCalled();
  });

  it('is read again by retry', async () => {
    const { flow, integrations } = flowOf();
    integrations.mockRejectedValueOnce(new ConnectError('network_error', 'No.'));
    flow.start();
    await tick();
    flow.retry();
    await tick();
    expect(flow.state.view).toBe('list');
  });
});

/** A flow that shows its list. */
async function listed(...given: Parameters<typeof flowOf>) {
  const all = flowOf(...given);
  all.flow.start();
  await tick();
  return all;
}

describe('a choice', () => {
  it('opens the window at once when the definition is known', async () => {
    const known = { ...github, definition: { auth_mode: 'OAUTH2' } };
    const { flow, openPopup } = await listed();
    flow.choose(known);
    expect(openPopup).toHaveBeenCalledOnce();
    expect(flow.state).toMatchObject({ view: 'authorizing', step: 'preparing' });
  });

  it('asks for the definition first when it is not, and marks the row', async () => {
    const { flow, openPopup } = await listed();
    flow.choose(github);
    expect(flow.state).toMatchObject({ view: 'list', busy: 'github' });
    await tick();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('of what is posted opens no window, and with a public key no form', async () => {
    const { flow, openPopup } = await listed();
    flow.choose(algolia);
    await tick();
    expect(flow.state).toMatchObject({
      view: 'failed',
      busy: null,
      error: { code: 'session_token_required' },
    });
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('whose window is blocked asks for one more gesture, and then gives up', async () => {
    const { flow, openPopup } = await listed();
    openPopup.mockReturnValue(null);
    flow.choose(github);
    await tick();
    expect(flow.state).toMatchObject({ view: 'blocked', reason: 'browser' });
    flow.retry();
    await tick();
    expect(flow.state).toMatchObject({ view: 'failed', busy: null, error: { code: 'blocked_by_browser' } });
  });

  it('whose window is blocked is over at once where the site has a page for that', async () => {
    const { flow, openPopup } = await listed({}, { publicKey, fallbackPage: 'https://app.example/connect' });
    openPopup.mockReturnValue(null);
    flow.choose(github);
    await tick();
    expect(flow.state).toMatchObject({ view: 'failed', error: { code: 'blocked_by_browser' } });
  });

  it('that was left does nothing any more', async () => {
    const { flow, openPopup } = await listed();
    flow.choose(github);
    flow.close();
    await tick();
    expect(openPopup).not.toHaveBeenCalled();
  });
});

describe('straight to one integration', () => {
  it('opens its window in a gesture', async () => {
    const { flow, begun } = await listed({ wanted: 'slack' });
    await tick();
    expect(begun.map(({ integration }) => integration)).toEqual(['slack']);
    flow.back();
    expect(flow.state.view).toBe('authorizing');
  });

  it('waits for a gesture where there was none', async () => {
    const { flow, openPopup } = await listed({ wanted: 'slack', inGesture: false });
    await tick();
    expect(flow.state).toMatchObject({ view: 'blocked', reason: 'gesture' });
    expect(openPopup).not.toHaveBeenCalled();
    flow.retry();
    await tick();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('speaks of no window where none is needed', async () => {
    const sessionToken = `nango_connect_session_${'a'.repeat(64)}`;
    const { flow, openPopup } = flowOf({ wanted: 'algolia', inGesture: false }, { sessionToken });
    flow.start();
    await tick();
    expect(flow.state).toMatchObject({ view: 'form', busy: null, integration: algolia, list: null });
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('that the list has not is unknown_integration', async () => {
    const { flow } = await listed({ wanted: 'nope' });
    expect(flow.state).toMatchObject({
      view: 'failed',
      busy: null,
      error: { code: 'unknown_integration', integration: 'nope' },
    });
  });
});

describe('a sign-in', () => {
  const signingIn = async (options?: ConnectOptions) => {
    const all = await listed({}, options);
    all.flow.choose({ ...github, definition: { auth_mode: 'OAUTH2' } });
    return all;
  };

  it('ends with its connection', async () => {
    const { flow, begun } = await signingIn();
    begun[0]?.step('navigated');
    expect(flow.state).toMatchObject({ step: 'waiting' });
    begun[0]?.succeed();
    await expect(flow.connection).resolves.toMatchObject({ connectionId: 'c-1' });
    expect(flow.state.view).toBe('connected');
  });

  it('brings its window to the front again while it is open', async () => {
    const { flow, popup, openPopup } = await signingIn();
    flow.retry();
    expect(popup.focus).toHaveBeenCalledOnce();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('that lasts is said to be waited for', async () => {
    const { flow, begun } = await signingIn();
    begun[0]?.step('navigated');
    begun[0]?.step('lasting');
    expect(flow.state).toMatchObject({ view: 'authorizing', step: 'lasting', front: true });
  });

  it.each([false, { waiting: false }])('gets no help where the option says so: %j', async (help) => {
    const { flow, begun } = await signingIn({ publicKey, help });
    begun[0]?.step('navigated');
    begun[0]?.step('lasting');
    expect(flow.state).toMatchObject({ step: 'waiting', front: false });
  });

  it('in a window that forgets the page cannot be brought to the front', async () => {
    const { flow, begun } = await signingIn({ publicKey, isolateWindow: true, help: { waiting: true } });
    begun[0]?.step('navigated');
    expect(flow.state).toMatchObject({ step: 'waiting', front: false });
  });

  it('whose window cannot be brought to the front is begun once more', async () => {
    const { flow, popup, begun } = await signingIn();
    begun[0]?.step('outside');
    expect(flow.state).toMatchObject({ view: 'authorizing', step: 'outside' });
    popup.isolated = true;
    flow.retry();
    await tick();
    expect(popup.focus).not.toHaveBeenCalled();
    expect(begun).toHaveLength(2);
    begun[0]?.succeed('first');
    await expect(flow.connection).resolves.toMatchObject({ connectionId: 'first' });
  });

  it('whose window is gone is tried again, with a new proof', async () => {
    const { flow, popup, begun, proof } = await signingIn();
    popup.closed = true;
    begun[0]?.step('unfinished');
    flow.retry();
    await tick();
    expect(proof.forget).toHaveBeenCalledOnce();
    expect(begun).toHaveLength(2);
    expect(begun[0]?.abandon).toHaveBeenCalledOnce();
  });

  it('that is finished in the first of two windows is shown', async () => {
    const { flow, popup, begun } = await signingIn();
    popup.closed = true;
    flow.retry();
    await tick();
    begun[0]?.succeed('first');
    await expect(flow.connection).resolves.toMatchObject({ connectionId: 'first' });
    expect(begun[1]?.abandon).toHaveBeenCalledOnce();
    expect(flow.state.view).toBe('connected');
  });

  it('that fails after it was given up disturbs nothing', async () => {
    const { flow, begun } = await signingIn();
    flow.back();
    begun[0]?.fail('connection_lost');
    await tick();
    expect(flow.state.view).toBe('list');
    expect(events.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('is not turned into null by a listener that closes the widget', async () => {
    const all = await listed({
      emit: (event) => {
        if (event.type === 'view' && event.view === 'connected') all.flow.close();
      },
    });
    all.flow.choose({ ...github, definition: { auth_mode: 'OAUTH2' } });
    all.begun[0]?.succeed();
    await expect(all.flow.connection).resolves.toMatchObject({ connectionId: 'c-1' });
  });

  it('that the person closes is null', async () => {
    const { flow, begun, onClose } = await signingIn();
    flow.close();
    flow.close();
    await expect(flow.connection).resolves.toBeNull();
    expect(begun[0]?.abandon).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
