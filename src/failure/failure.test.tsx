import { act, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import { initialState } from '../flow/state.ts';
import { en } from '../locales/en.ts';
import type { StateOf, ViewContext } from '../widget/view.ts';
import { FailedView } from './index.tsx';

const announce = vi.fn<ViewContext['announce']>();

const failed = (error: ConnectError): StateOf<'failed'> => ({
  view: 'failed',
  busy: null,
  list: null,
  integration: null,
  error,
  at: 0,
  previous: initialState('list'),
});

function show(error: ConnectError) {
  const context = {
    flow: { retry: () => {} } as Partial<Flow>,
    messages: en,
    lang: 'en',
    host: 'api.nango.dev',
    support: undefined,
    connected: new Map(),
    modal: false,
    developerDetails: true,
    announce,
  } as Partial<ViewContext> as ViewContext;
  const view = (shown: ConnectError) => <FailedView state={failed(shown)} context={context} />;
  const { rerender, ...rest } = render(view(error));
  return { ...rest, set: (next: ConnectError) => rerender(view(next)) };
}

beforeEach(() => {
  vi.stubGlobal('__VERSION__', '0.0.0');
  vi.useFakeTimers({ now: 0 });
  vi.clearAllMocks();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const busy = (retryAt: number) => new ConnectError('too_many_request', 'Wait.', { status: 429, retryAt });

test('a second answer to wait for starts the countdown again', async () => {
  const { getByText, set } = show(busy(2000));
  await act(() => void vi.advanceTimersByTime(2000));
  expect(getByText('Try again')).toBeTruthy();
  expect(announce).toHaveBeenCalledExactlyOnceWith('You can try again now.');
  expect(vi.getTimerCount()).toBe(0);
  set(busy(5000));
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByText(/^Try again in 2\ss$/)).toBeTruthy();
});

test('a polluted Object.prototype has no say in what a failure tells', () => {
  const error = new ConnectError('unknown_account', 'Check the key.');
  const markupOf = () => {
    const { container, unmount } = show(error);
    const markup = container.innerHTML;
    unmount();
    return markup;
  };
  const clean = markupOf();
  const pollution: Record<string, unknown> = {
    title: 'Evil',
    you: 'Evil',
    admin: 'Evil',
    status: 500,
    path: '/integrations',
    reason: 'Evil',
    retryAt: 60_000,
  };
  for (const [name, value] of Object.entries(pollution)) {
    Object.assign(Object.prototype, { [name]: value });
    try {
      expect([name, markupOf()]).toEqual([name, clean]);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  }
});
