import { act, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import { initialState, type State } from '../flow/state.ts';
import { advice as german } from '../locales/failed/de.ts';
import { en } from '../locales/stage/en.ts';
import type { Integration } from '../types.ts';
import { translate } from '../widget/stage/translate.ts';
import type { StateOf, ViewContext } from '../widget/view.ts';
import { FailedView } from './index.tsx';

const announce = vi.fn<ViewContext['announce']>();

const failed = (
  error: ConnectError,
  integration: Integration | null,
  previous: State,
): StateOf<'failed'> => ({
  view: 'failed',
  busy: null,
  list: null,
  integration,
  error,
  at: 0,
  previous,
});

function show(
  error: ConnectError,
  more: Partial<ViewContext> = {},
  app: Integration | null = null,
  previous: State = initialState('list'),
) {
  const context = {
    flow: { retry: () => {} } as Partial<Flow>,
    messages: en,
    advice: null,
    lang: 'en',
    host: 'api.nango.dev',
    support: undefined,
    connected: new Map(),
    logo: () => null,
    modal: false,
    askForPage: null,
    developerDetails: true,
    announce,
    addStyles: () => {},
    ...more,
  } as Partial<ViewContext> as ViewContext;
  const view = (shown: ConnectError) => <FailedView state={failed(shown, app, previous)} context={context} />;
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

test('of a form that was sent, a lost answer may have worked, and its code stays', () => {
  const previous = { ...initialState('list'), view: 'form', sending: true } as StateOf<'form'>;
  const { container, getByRole } = show(new ConnectError('timeout', 'No answer.'), {}, null, previous);
  getByRole('heading', { name: en.failed.failures.connection_lost.title });
  expect(container.textContent).toContain('It may have worked.');
  expect(container.textContent).toContain('timeout');
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

test('a countdown goes on when the clock is set back', async () => {
  const { getByText } = show(busy(3000));
  await act(() => void vi.advanceTimersByTime(1000));
  vi.setSystemTime(-86_400_000);
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByText(/^Try again in 1\ss$/)).toBeTruthy();
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByText('Try again')).toBeTruthy();
  expect(announce).toHaveBeenCalledExactlyOnceWith('You can try again now.');
});

test('where a browser translates the page, the countdown goes on, and another failure has its own code', async () => {
  const { container, getByText, set } = show(busy(3000));
  translate(container);
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByText(/^Try again in 2\ss$/)).toBeTruthy();
  translate(container);
  set(new ConnectError('timeout', 'No answer.', { status: 504 }));
  expect([...container.querySelectorAll('.chip')].map(({ textContent }) => textContent)).toEqual([
    'timeout',
    '504',
  ]);
  expect(container.querySelector('.actions')?.textContent).toBe(en.retry);
});

test('a countdown is in the digits of the language', () => {
  const { getByText } = show(busy(42_000), { lang: 'ar-EG' });
  expect(getByText(/^Try again in ٤٢\ss$/)).toBeTruthy();
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

const refused = new ConnectError('unknown_account', 'The key is unknown.', {
  status: 401,
  path: '/sessions',
});

test('developers read the advice in the language of the widget, and the message in English', () => {
  const { container } = show(refused, { advice: german });
  const [advice, message] = container.querySelectorAll('details p:not(.chips)');
  expect(advice?.textContent).toBe(german.unknown_account.replaceAll('`', ''));
  expect(advice?.hasAttribute('lang')).toBe(false);
  expect(message?.textContent).toBe('The key is unknown.');
  expect(message?.getAttribute('lang')).toBe('en');
  expect(message?.getAttribute('dir')).toBe('ltr');
});

test('where only the list is out of reach, the advice is not about the key', () => {
  const closed = new ConnectError('unknown_account', 'No.', { status: 401, path: '/integrations' });
  const { container } = show(closed, { advice: german });
  expect(container.querySelector('details p:not(.chips)')?.textContent).toBe(
    german.list_closed.replaceAll('`', ''),
  );
});

test.each([
  [200, german.invalid_response],
  [504, german.generic_error_support],
])(
  'of an answer %s that is not the API’s, the advice blames the host only where it may be wrong',
  (status, said) => {
    const { container } = show(new ConnectError('invalid_response', 'No.', { status }), { advice: german });
    expect(container.querySelector('details p:not(.chips)')?.textContent).toBe(said.replaceAll('`', ''));
  },
);

test('a code without advice has its message alone, and no inherited property is one', () => {
  for (const code of ['brand_new', 'toString']) {
    const { container, unmount } = show(new ConnectError(code, 'No.'), { advice: german });
    expect(container.querySelector('details p:not(.chips)')?.textContent).toBe('No.');
    unmount();
  }
});

test('a failure is shown without words about it as long as they are not loaded', () => {
  const { getByRole, queryByText } = show(refused, { messages: { ...en, failed: null } });
  expect(getByRole('heading').textContent).toBe(en.trouble.title);
  expect(queryByText(en.failed.developer)).toBeNull();
});

/** The words of the button, or link, that leads. */
const primaryOf = (container: Element) =>
  [...container.querySelectorAll('.primary')].map((button) => button.textContent);

test('where another try cannot help, support leads, else the way out of a dialog', () => {
  const lasting = () => show(refused, { support: 'help@example.com' });
  expect(primaryOf(lasting().container)).toEqual(['Contact support']);
  const leave = vi.fn<ViewContext['leave']>();
  const dialog = show(refused, { modal: true, leave });
  expect(primaryOf(dialog.container)).toEqual(['Close']);
  dialog.container.querySelector<HTMLButtonElement>('.primary')?.click();
  expect(leave).toHaveBeenCalledExactlyOnceWith('close');
  expect(primaryOf(show(refused).container)).toEqual(['Try again']);
});

test('where another try can help, it leads, and support is a link', () => {
  const { container, getByRole } = show(new ConnectError('network_error', 'No answer.'), {
    support: 'https://help.example.com',
    modal: true,
  });
  expect(primaryOf(container)).toEqual(['Try again']);
  expect(getByRole('link', { name: /Contact support/ }).closest('section')).toBeTruthy();
});

test('a message for the site’s developer is copied as one paragraph, with the advice in the language', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: '' });
  const { getByRole } = show(refused, { advice: german });
  await act(() => getByRole('button', { name: 'Copy message for the site’s developer' }).click());
  expect(writeText).toHaveBeenCalledExactlyOnceWith(
    `The app couldn’t be connected on ${location.host}. Error: unknown_account (HTTP 401, /sessions, api.nango.dev, 1970-01-01 00:00 UTC). What to do: ${german.unknown_account.replaceAll('`', '')}`,
  );
});

describe('where no window can be opened', () => {
  const page = 'https://connect.example/?session_token=secret';
  const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
  const blocked = new ConnectError('blocked_by_browser', 'Blocked.');
  const close = vi.fn<() => void>();

  function showBlocked(answer: Promise<string | null>, error = blocked) {
    const askForPage = vi.fn(() => answer);
    const flow = { retry: () => {}, close } as Partial<Flow>;
    const shown = show(error, { askForPage, flow: flow as Flow }, github);
    return { askForPage, ...shown };
  }

  test('the site’s page is opened in a new tab, and is never in the document', async () => {
    const { askForPage, getByRole, container } = showBlocked(Promise.resolve(page));
    const opened: (string | null)[][] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      opened.push([this.href, this.target, this.rel]);
    });
    await act(async () => {});
    expect(askForPage).toHaveBeenCalledExactlyOnceWith('github');
    const open = getByRole('button', { name: 'Open in your browser (opens in a new tab or window)' });
    await act(() => void fireEvent.click(open));
    expect(opened).toEqual([[page, '_blank', 'noopener noreferrer']]);
    expect(container.innerHTML).not.toContain('secret');
    expect(container.textContent).toContain('Once GitHub is connected there, select Done.');
    fireEvent.click(getByRole('button', { name: 'Done' }));
    expect(close).toHaveBeenCalledOnce();
  });

  test('the link is copied', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, userAgent: 'x', clipboard: { writeText } });
    const { getByRole } = showBlocked(Promise.resolve(page));
    await act(async () => {});
    await act(async () => void fireEvent.click(getByRole('button', { name: 'Copy link' })));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(page);
    expect(announce).toHaveBeenCalledWith('Copied');
  });

  test('its buttons do nothing until the site has answered', async () => {
    const { getByRole, queryByRole } = showBlocked(new Promise(() => {}));
    const open = getByRole('button', { name: /^Open in your browser/ });
    expect(open.getAttribute('aria-disabled')).toBe('true');
    await act(() => void fireEvent.click(open));
    expect(queryByRole('button', { name: 'Done' })).toBeNull();
  });

  test('nothing is offered where the site has no page after all', async () => {
    const { queryByText } = showBlocked(Promise.resolve(null));
    await act(async () => {});
    expect(queryByText('Connect in your browser')).toBeNull();
  });

  test('any other failure offers no page, nor does a server that answers with such a code', () => {
    const answered = new ConnectError('blocked_by_browser', 'No.', { status: 400 });
    for (const error of [busy(0), answered]) {
      const { askForPage } = showBlocked(Promise.resolve(page), error);
      expect(askForPage).not.toHaveBeenCalled();
    }
  });

  test('a link that the browser does not copy is in a field that session recorders leave out', async () => {
    vi.stubGlobal('navigator', {
      userAgent: 'x',
      clipboard: { writeText: () => Promise.reject(new Error('No.')) },
    });
    const { getByRole, container } = showBlocked(Promise.resolve(page));
    await act(async () => {});
    await act(async () => void fireEvent.click(getByRole('button', { name: 'Copy link' })));
    await act(async () => {});
    const field = container.querySelector('textarea');
    expect(field?.value).toBe(page);
    expect(field?.matches('.rr-block[data-rr-is-password]')).toBe(true);
  });
});
