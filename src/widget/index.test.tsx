import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FormHelp, KeyHint } from '../assist/index.tsx';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import type { Field } from '../flow/fields.ts';
import { initialState, type State, type StateOf } from '../flow/state.ts';
import { FailedView } from '../failure/index.tsx';
import { FormView } from '../form/index.tsx';
import { en } from '../locales/stage/en.ts';
import type { Integration } from '../types.ts';
import { Frame } from './frame.tsx';
import { mountWidget, type Widget, type WidgetOptions } from './index.tsx';
import { translate } from './stage/translate.ts';
import { accentColours } from './theme.ts';
import type { FormView as Form } from './view.ts';
import { firstRows } from './visibleRows.ts';

const app = (name: string, auth_mode?: string): Integration => ({
  unique_key: name.toLowerCase(),
  provider: name.toLowerCase(),
  display_name: name,
  ...(auth_mode === undefined ? {} : { definition: { auth_mode } }),
});
const github = app('GitHub');
const few = [github, app('Algolia', 'API_KEY')];
const many = Array.from({ length: 40 }, (_, at) => app(`App ${at}`));
const list = (apps: readonly Integration[], busy: string | null = null): State => ({
  view: 'list',
  list: apps,
  busy,
});
const failure = (error: ConnectError, integration: Integration | null = null): State => ({
  view: 'failed',
  busy: null,
  list: null,
  integration,
  error,
  at: 0,
  previous: initialState('list'),
});

/** A flow whose state the test sets. */
function createFlow(first: State) {
  const listeners = new Set<(state: State) => void>();
  const flow = {
    state: first,
    listeners,
    subscribe(listener: (state: State) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prefetch: vi.fn<Flow['prefetch']>(),
    choose: vi.fn<Flow['choose']>(),
    submit: vi.fn<Flow['submit']>(),
    retry: vi.fn<Flow['retry']>(),
    back: vi.fn<Flow['back']>(),
    close: vi.fn<Flow['close']>(),
  } satisfies Flow & { listeners: Set<(state: State) => void> };
  const set = (state: State) =>
    act(() => {
      flow.state = state;
      for (const listener of listeners) listener(state);
    });
  return { flow, set };
}

/** The row whose name this is: its text, since a highlighted name is in pieces here. */
const rowOf = (root: ParentNode, name: string): HTMLElement => {
  const found = [...root.querySelectorAll<HTMLElement>('.row')].find(({ textContent }) =>
    textContent?.includes(name),
  );
  if (!found) throw new Error(`No row of ${name}.`);
  return found;
};

/** Until the picture after the next one: what a search finds is shown behind its letter. */
const nextPicture = () =>
  act(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Types into the search, and waits for what it finds. */
const searchFor = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  return nextPicture();
};

let widgets: Widget[] = [];

function mount(state: State, options: Partial<WidgetOptions> = {}) {
  const { flow, set } = createFlow(state);
  void act(() => {
    const mounted = mountWidget({
      flow,
      target: document.body,
      host: 'api.nango.dev',
      theme: 'light',
      accent: undefined,
      lang: undefined,
      messages: en,
      advice: null,
      support: undefined,
      siteLogo: null,
      connected: new Map(),
      assist: () => null,
      helpsWith: () => true,
      focus: false,
      logo: () => null,
      formView: () => FormView,
      failedView: () => FailedView,
      askForPage: null,
      developerDetails: true,
      ...options,
    });
    widgets = [...widgets, mounted];
  });
  const widget = widgets.at(-1);
  if (!widget) throw new Error('no widget');
  const shadow = widget.element.shadowRoot;
  const root = shadow?.querySelector<HTMLElement>('.root');
  if (!shadow || !root) throw new Error('no widget');
  return { flow, set, widget, shadow, root, ...within(root) };
}

/** What listens to a media query of the page. */
function watchMedia(): ReadonlySet<unknown> {
  const listeners = new Set<unknown>();
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: (_type: string, listener: unknown) => listeners.add(listener),
    removeEventListener: (_type: string, listener: unknown) => listeners.delete(listener),
  }));
  return listeners;
}

beforeEach(() => vi.stubGlobal('__VERSION__', '0.0.0'));

afterEach(() => {
  for (const widget of widgets) widget.destroy();
  widgets = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('each app is a button; hovering it says so, choosing it says which', () => {
  const { flow, getByRole } = mount(list(few));
  const row = getByRole('button', { name: 'GitHub' });
  fireEvent.pointerEnter(row);
  expect(flow.prefetch).toHaveBeenCalledWith(github);
  fireEvent.click(row);
  expect(flow.choose).toHaveBeenCalledExactlyOnceWith(github);
});

test('an app that needs a form says so', () => {
  const { getByRole } = mount(list(few));
  expect(getByRole('button', { name: /Algolia.*Uses an API key/ })).toBeTruthy();
});

test('an app that is connected says so, with its label and instead of what it needs', () => {
  const { getByRole, widget, shadow } = mount(list([...few, app('Slack'), app('constructor')]), {
    connected: new Map([
      ['algolia', 'Jane’s account'],
      ['slack', ''],
    ]),
  });
  const textOf = (name: RegExp) => getByRole('button', { name }).querySelector('small')?.textContent;
  expect(textOf(/Algolia/)).toBe('Connected · Jane’s account');
  expect(textOf(/Slack/)).toBe('Connected');
  expect(textOf(/GitHub/)).toBeUndefined();
  expect(textOf(/constructor/)).toBeUndefined();
  getByRole('button', { name: /GitHub/ }).focus();
  void act(() => widget.update({ connected: new Map([['github', 'acme']]) }));
  expect(textOf(/GitHub/)).toBe('Connected · acme');
  expect(textOf(/Algolia/)).toBe('Uses an API key');
  expect(shadow.activeElement?.textContent).toContain('GitHub');
});

test('a few apps have no search, nine have', () => {
  expect(mount(list(many.slice(0, 8))).queryByRole('searchbox')).toBeNull();
  expect(mount(list(many.slice(0, 9))).getByRole('searchbox')).toBeTruthy();
});

test('searching narrows the list, says how many are left, and has a way out when there is none', async () => {
  const { getByRole, queryAllByRole } = mount(list(many));
  const field = getByRole('searchbox');
  await searchFor(field, 'app 12');
  expect(queryAllByRole('listitem')).toHaveLength(1);
  await waitFor(() => expect(getByRole('status').textContent).toBe('1 app found'));
  await searchFor(field, 'zzz');
  expect(getByRole('heading', { name: /No apps match/ }).textContent).toContain('zzz');
  await waitFor(() =>
    expect(getByRole('status').textContent).toBe(
      'No apps match “zzz”. Check the spelling or browse all apps.',
    ),
  );
  getByRole('button', { name: 'Show all apps' }).click();
  await nextPicture();
  expect(queryAllByRole('listitem')).toHaveLength(firstRows);
});

test('what a search finds is said once the typing rests for 600 ms, and not when the list is gone', async () => {
  const { getByRole, set } = mount(list(many));
  const field = getByRole('searchbox');
  const said: string[] = [];
  const watch = new MutationObserver((changes) =>
    said.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].map((node) => node.textContent ?? ''))),
  );
  watch.observe(getByRole('status'), { childList: true });
  vi.useFakeTimers();
  const type = async (value: string, rest: number) => {
    fireEvent.input(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await act(async () => void (await vi.advanceTimersByTimeAsync(rest)));
  };
  await type('app 1', 599);
  await type('app 12', 599);
  expect(said).toEqual([]);
  await type('app 1', 600);
  expect(said).toEqual(['13 apps found']);
  await type('app 13', 599);
  await set(failure(new ConnectError('timeout', 'Too late.')));
  await act(async () => void (await vi.advanceTimersByTimeAsync(600)));
  expect(said.filter((text) => text.includes('found'))).toEqual(['13 apps found']);
  expect(vi.getTimerCount()).toBe(0);
  watch.disconnect();
});

test('what a search finds is shown once for the letters of one picture', async () => {
  const { getByRole, queryAllByRole } = mount(list(many));
  const field = getByRole('searchbox');
  const said: (string | null)[] = [];
  const watch = new MutationObserver(() => said.push(getByRole('status').textContent));
  watch.observe(getByRole('status'), { childList: true, characterData: true, subtree: true });
  fireEvent.input(field, { target: { value: 'app 1' } });
  expect(queryAllByRole('listitem').length).toBeGreaterThan(1);
  await searchFor(field, 'app 12');
  expect(queryAllByRole('listitem')).toHaveLength(1);
  await waitFor(() => expect(said).toEqual(['1 app found']));
  watch.disconnect();
});

test('a key that comes before what was found goes to what was found', async () => {
  const { getByRole, shadow } = mount(list(many));
  const field = getByRole('searchbox');
  field.focus();
  fireEvent.input(field, { target: { value: 'app 12' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(shadow.activeElement?.textContent).toContain('App 12');
});

test('what comes after a search is not undone by it', async () => {
  const { getByRole, root, shadow } = mount(list(many));
  const field = getByRole('searchbox') as HTMLInputElement;
  const scrolls = vi.spyOn(Element.prototype, 'scrollTo');
  field.focus();
  fireEvent.input(field, { target: { value: 'app' } });
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(shadow.activeElement?.textContent).toContain('App 0');
  expect(scrolls).toHaveBeenCalledOnce();
  await nextPicture();
  expect(scrolls).toHaveBeenCalledOnce();
  fireEvent.input(field, { target: { value: 'app 1' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(field.value).toBe('');
  scrolls.mockRestore();
  // A letter is seen first, also where many wait.
  const before = root.querySelectorAll('mark').length;
  fireEvent.input(field, { target: { value: 'app 2' } });
  fireEvent.keyDown(field, { key: '3' });
  expect(root.querySelectorAll('mark')).toHaveLength(before);
});

test('a search whose list is gone says nothing', async () => {
  const { getByRole, root, set, widget } = mount(list(many));
  fireEvent.input(getByRole('searchbox'), { target: { value: 'app 12' } });
  await set(failure(new ConnectError('timeout', 'Too late.')));
  await nextPicture();
  expect(getByRole('status').textContent).not.toContain('found');
  await set(list(many));
  fireEvent.input(getByRole('searchbox'), { target: { value: 'app 13' } });
  widget.destroy();
  await nextPicture();
  expect(root.querySelector('.view')).toBeNull();
});

test('a search says another name in the rows that are there', async () => {
  const { getByRole, root } = mount(list(many));
  const row = root.querySelector('.row');
  await searchFor(getByRole('searchbox'), 'app 12');
  expect(rowOf(root, 'App 12')).toBe(row);
});

test('the Enter that ends a word of an input method chooses nothing', () => {
  const { getByRole, shadow } = mount(list(many));
  const field = getByRole('searchbox');
  field.focus();
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(shadow.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
  expect(shadow.activeElement?.textContent).toContain('App 0');
});

test('the arrow keys, Home and End move along the rows, and back to the search', async () => {
  const { getByRole, shadow } = mount(list(many));
  const field = getByRole('searchbox');
  field.focus();
  const press = (key: string) => act(() => void fireEvent.keyDown(shadow.activeElement ?? field, { key }));
  const focused = () => shadow.activeElement?.textContent;
  await press('ArrowDown');
  expect(focused()).toContain('App 0');
  await press('ArrowDown');
  expect(focused()).toContain('App 1');
  await press('End');
  expect(focused()).toContain('App 39');
  await press('Home');
  expect(focused()).toContain('App 0');
  await press('ArrowUp');
  expect(shadow.activeElement).toBe(field);
});

test('what came into sight before a search does not take the focus from the row that Enter leads to', async () => {
  const seen: (() => void)[] = [];
  class Observer {
    readonly report: IntersectionObserverCallback;
    constructor(report: IntersectionObserverCallback) {
      this.report = report;
    }
    observe(target: Element) {
      const entry = { isIntersecting: true, target } as Partial<IntersectionObserverEntry>;
      seen.push(() => this.report([entry as IntersectionObserverEntry], this as never));
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const { getByRole, shadow } = mount(list(many));
  await nextPicture();
  const field = getByRole('searchbox') as HTMLInputElement;
  field.focus();
  field.value = 'app 12';
  const before = [...seen];
  expect(before).not.toEqual([]);
  await act(() => void fireEvent.keyDown(field, { key: 'Enter' }));
  // The browser reports what it measured before the search, and the rows that it measured are gone.
  await act(() => before.forEach((report) => report()));
  expect(shadow.activeElement?.textContent).toContain('App 12');
});

test('in the page Tab stops at the row that had the focus last, and at the first again after a search', async () => {
  const { getByRole, root, shadow } = mount(list(many));
  const field = getByRole('searchbox');
  const stops = () =>
    [...root.querySelectorAll('.row')]
      .filter((row) => row.getAttribute('tabindex') === '0')
      .map(({ textContent }) => textContent);
  const press = (key: string) => act(() => void fireEvent.keyDown(shadow.activeElement ?? field, { key }));
  expect(stops()).toEqual(['A0App 0']);
  field.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await press(key);
  expect(stops()).toEqual(['A2App 2']);
  await press('End');
  expect(stops()).toEqual(['A3App 39']);
  await searchFor(field, 'app 1');
  expect(stops()).toEqual(['A1App 1']);
});

test('a slash goes to the search; Escape there clears it and is used up', async () => {
  const { getByRole, shadow } = mount(list(many));
  const field = getByRole('searchbox');
  getByRole('button', { name: /App 3$/ }).focus();
  fireEvent.keyDown(shadow.activeElement ?? field, { key: '/' });
  expect(shadow.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'app' } });
  expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
  await nextPicture();
  expect(field).toHaveProperty('value', '');
  expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
});

test('typing in a short list goes to the next name that begins so', async () => {
  const { root, shadow } = mount(list([app('Évora'), app('Ink'), app('Ember')]));
  const press = (key: string) => fireEvent.keyDown(shadow.activeElement ?? root, { key });
  rowOf(root, 'Ink').focus();
  for (const [key, name] of [
    ['e', 'Ember'],
    ['E', 'Évora'],
    ['i', 'Ink'],
    ['z', 'Ink'],
    ['F5', 'Ink'],
  ] as const) {
    press(key);
    expect(shadow.activeElement?.textContent).toContain(name);
  }
});

test('typing in a long list searches', () => {
  const { getByRole, root, shadow } = mount(list(many));
  rowOf(root, 'App 3').focus();
  // Not prevented: the letter itself goes where the focus is by then.
  expect(fireEvent.keyDown(shadow.activeElement ?? root, { key: 'a' })).toBe(true);
  expect(shadow.activeElement).toBe(getByRole('searchbox'));
});

test('the list comes back with its search and the focus on the row that was chosen', async () => {
  const { getByRole, root, set, shadow } = mount(list(many));
  await searchFor(getByRole('searchbox'), 'app 2');
  const row = rowOf(root, 'App 21');
  expect([...row.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['App', '2']);
  row.focus();
  row.click();
  await set({
    view: 'authorizing',
    busy: null,
    list: many,
    integration: app('App 21'),
    step: 'waiting',
    front: true,
    filled: null,
  });
  expect(shadow.activeElement?.textContent).toBe('Sign in to App 21');
  await set(list(many));
  expect(getByRole('searchbox')).toHaveProperty('value', 'app 2');
  expect(shadow.activeElement?.textContent).toContain('App 21');
});

test('without apps the list says so', () => {
  expect(mount(list([])).getByText('No apps to connect')).toBeTruthy();
});

test('a name from the server is text', () => {
  const { root, getByText } = mount(list([app('<img src=x>')]));
  expect(getByText('<img src=x>').tagName).toBe('BDI');
  expect(root.querySelector('img')).toBeNull();
});

test('the steps of a sign-in are told in the same view', async () => {
  const signIn = (step: StateOf<'authorizing'>['step'], front = true): State => ({
    view: 'authorizing',
    busy: null,
    list: null,
    integration: github,
    step,
    front,
    filled: null,
  });
  const { flow, set, getByRole, queryByRole } = mount(signIn('preparing'));
  expect(queryByRole('button', { name: 'Back' })).toBeNull();
  await set(signIn('waiting'));
  expect(getByRole('status').textContent).toBe(
    'Sign in using the window that just opened. We’ll continue here when you’re done.',
  );
  getByRole('button', { name: 'Bring the window to the front' }).click();
  expect(flow.retry).toHaveBeenCalledOnce();
  await set(signIn('lasting'));
  expect(getByRole('heading').textContent).toBe('Still waiting');
  expect(getByRole('status').textContent).toBe('The window is still open. Finish signing in there.');
  expect(getByRole('button', { name: 'Bring the window to the front' })).toBeTruthy();
  await set(signIn('waiting', false));
  expect(getByRole('button', { name: 'Open the window again' })).toBeTruthy();
  await set(signIn('outside'));
  expect(getByRole('heading').textContent).toBe('Sign in to GitHub');
  expect(getByRole('status').textContent).toBe(
    'Sign in using the browser that just opened, then come back here.',
  );
  await set(signIn('unfinished'));
  expect(getByRole('heading').textContent).toBe('Still signing in?');
  getByRole('button', { name: 'Try again' }).click();
  expect(flow.retry).toHaveBeenCalledTimes(2);
});

test('a blocked window is one button away', () => {
  const { flow, getByRole } = mount({
    view: 'blocked',
    busy: null,
    list: null,
    integration: github,
    reason: 'browser',
    filled: null,
  });
  getByRole('button', { name: 'Continue to GitHub' }).click();
  expect(flow.retry).toHaveBeenCalledOnce();
});

test('a file chooser that the person cancels closes no dialog', () => {
  const { flow, root } = mount(list([github]), { target: null });
  // Unlike the event of the dialog itself, that of a file input bubbles.
  root.querySelector('button')?.dispatchEvent(new Event('cancel', { bubbles: true }));
  expect(flow.close).not.toHaveBeenCalled();
  root.dispatchEvent(new Event('cancel'));
  expect(flow.close).toHaveBeenCalledOnce();
});

const signingIn: State = {
  view: 'authorizing',
  busy: null,
  list: null,
  integration: github,
  step: 'waiting',
  front: false,
  filled: null,
};

test('while somebody signs in, the site’s own logo is beside the app’s, or else a drawn window', () => {
  const logoOf = (siteLogo: string | null) => {
    const [first] = mount(signingIn, { siteLogo }).root.querySelectorAll('.scene .tile');
    return (
      first?.querySelector('img')?.getAttribute('src') ?? first?.querySelector('svg')?.getAttribute('class')
    );
  };
  expect(logoOf('https://app.example/logo.svg')).toBe('https://app.example/logo.svg');
  expect(logoOf(null)).toBe('window');
});

test('a view slides in from ahead, and back from behind; the first one does not', async () => {
  const { root, set } = mount(list(few));
  expect(root.dataset['slide']).toBeUndefined();
  await set(signingIn);
  expect(root.dataset['slide']).toBe('forward');
  await set(list(few));
  expect(root.dataset['slide']).toBe('back');
});

test('a view in a file of its own brings its style sheet, once', async () => {
  const { set, shadow } = mount(list(few));
  const sheets = () => shadow.adoptedStyleSheets.length;
  expect(sheets()).toBe(1);
  for (let at = 0; at < 2; at += 1) {
    await set(failure(new ConnectError('timeout', '')));
    expect(sheets()).toBe(2);
    await set(list(few));
  }
  expect(sheets()).toBe(2);
});

test('waiting for approval is not called connected', () => {
  const connection = { integration: 'github', connectionId: null, isPending: true, confirmed: true };
  const { getByRole } = mount({
    view: 'connected',
    list: null,
    busy: null,
    integration: github,
    connection,
    windowLeft: false,
  });
  expect(getByRole('heading').textContent).toBe('GitHub is waiting for approval');
});

test('a success asks to close the window that is left', () => {
  const connection = { integration: 'github', connectionId: '1', isPending: false, confirmed: true };
  const { flow, getByRole, getByText } = mount({
    view: 'connected',
    list: null,
    busy: null,
    integration: github,
    connection,
    windowLeft: true,
  });
  expect(getByRole('heading').textContent).toBe('GitHub is connected');
  expect(getByText(/You can close the other window now\.$/)).toBeTruthy();
  getByRole('button', { name: 'Done' }).click();
  expect(flow.close).toHaveBeenCalledOnce();
});

test('a 401 says its code, its status, who has to act, and how to try again', () => {
  const error = new ConnectError('deprecated_authentication', 'Pass a `sessionToken`:', { status: 401 });
  const { flow, getByRole, getByText, root } = mount(failure(error), { support: 'help@example.com' });
  expect(getByText('deprecated_authentication')).toBeTruthy();
  expect(getByText('401')).toBeTruthy();
  expect(getByRole('heading', { name: 'What you can do' })).toBeTruthy();
  const developer = getByRole('heading', { name: 'Details for developers' }).closest('details');
  expect(developer?.querySelector('p[lang=en]')?.textContent).toBe(error.message.replaceAll('`', ''));
  expect(getByRole('heading', { name: 'For the Nango administrator' })).toBeTruthy();
  expect(root.querySelector('pre')?.textContent).toContain('sessionToken');
  // An e-mail address opens no tab.
  expect(getByRole('link', { name: 'Contact support' }).getAttribute('href')).toBe('mailto:help@example.com');
  expect(getByRole('link').getAttribute('target')).toBeNull();
  getByRole('button', { name: 'Try again' }).click();
  expect(flow.retry).toHaveBeenCalledOnce();
});

test('a link to a help page says that it opens a new tab', () => {
  const { getByRole } = mount(failure(new ConnectError('timeout', '')), {
    support: 'https://help.example.com',
  });
  const link = getByRole('link', { name: 'Contact support (opens in a new tab or window)' });
  expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
});

test('what is written for developers is marked as English in every language', () => {
  const error = new ConnectError('unknown_account', 'The key was rotated.', { status: 401 });
  const { getByText, root } = mount(failure(error), { lang: 'de' });
  expect(root.lang).toBe('de');
  expect(getByText('The key was rotated.').closest('[lang]')?.getAttribute('lang')).toBe('en');
  expect(getByText('Try again').closest('[lang]')).toBe(root);
});

test('a row that is busy says so in words, for those to whom nothing moves', () => {
  const { root } = mount(list(few, 'github'));
  expect(rowOf(root, 'GitHub').querySelector('.still-busy')?.textContent).toBe('Opening…');
  expect(rowOf(root, 'Algolia').querySelector('.still-busy')).toBeNull();
});

test('nothing is announced without words', async () => {
  const { set, getByRole } = mount(initialState('list'), { target: null });
  const added: (string | null)[] = [];
  const watch = new MutationObserver((changes) =>
    added.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].map((node) => node.textContent))),
  );
  watch.observe(getByRole('status'), { childList: true });
  await set(list(few));
  await set(failure(new ConnectError('timeout', '')));
  await set(list(few));
  expect(added.filter((text) => !text)).toEqual([]);
  watch.disconnect();
});

/** A drag of a file over an element, or its end. Returns whether the browser would open the file, and the effect. */
function dragFile(place: Element, type: 'dragover' | 'drop', types = ['Files']) {
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  const dataTransfer = { types, files: [new File(['-----BEGIN'], 'key.pem')], dropEffect: 'move' };
  Object.assign(event, { dataTransfer });
  return { isLeftToBrowser: place.dispatchEvent(event), effect: dataTransfer.dropEffect };
}

test('a file that is dropped where nothing takes it is refused, not opened; a text is left to the browser', () => {
  const { root, getByRole } = mount(list(few), { target: null });
  for (const place of [root, getByRole('heading'), getByRole('button', { name: 'Close' })]) {
    expect(dragFile(place, 'dragover')).toEqual({ isLeftToBrowser: false, effect: 'none' });
    expect(dragFile(place, 'drop').isLeftToBrowser).toBe(false);
    expect(dragFile(place, 'dragover', ['text/plain'])).toEqual({ isLeftToBrowser: true, effect: 'move' });
  }
});

test('a file that is dropped anywhere on a form with a field for it is taken', async () => {
  const field = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true } as const;
  const { root, getByLabelText } = mount(
    { ...formState, form: { fields: [field], hidden: {} } },
    { target: null, assist: () => ({ FormHelp, KeyHint }) },
  );
  expect(dragFile(root, 'dragover')).toEqual({ isLeftToBrowser: false, effect: 'copy' });
  dragFile(root, 'drop');
  await waitFor(() => expect(getByLabelText('Private key')).toHaveProperty('value', '-----BEGIN'));
});

test('a file that is dropped while a question is open is refused', async () => {
  const field = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true } as const;
  const { root, getByLabelText, getByRole } = mount(
    { ...formState, form: { fields: [field], hidden: {} } },
    { target: null, assist: () => ({ FormHelp, KeyHint }) },
  );
  const key = getByLabelText('Private key');
  fireEvent.input(key, { target: { value: 'typed' } });
  escapeIn(key);
  for (const place of [root, getByRole('alertdialog')]) {
    expect(dragFile(place, 'dragover')).toEqual({ isLeftToBrowser: false, effect: 'none' });
    expect(dragFile(place, 'drop').isLeftToBrowser).toBe(false);
  }
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(key).toHaveProperty('value', 'typed');
  getByRole('button', { name: 'Keep editing' }).click();
  expect(dragFile(root, 'dragover').effect).toBe('copy');
});

test('a failure whose view could not be loaded has a title, what to do, its code, and Try again', () => {
  const error = new ConnectError('network_error', 'The server cannot be reached.');
  const { flow, getByRole, getByText } = mount(failure(error), { failedView: () => null });
  expect(getByRole('heading').textContent).toBe('This page can’t connect apps right now');
  expect(getByText('This isn’t your fault. Try again later or contact the site.')).toBeTruthy();
  expect(getByText('network_error')).toBeTruthy();
  getByRole('button', { name: 'Try again' }).click();
  expect(flow.retry).toHaveBeenCalledOnce();
});

test('the developer’s part of a failure is folded away with its code, but not the message to pass on', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: 'Firefox/145.0' });
  const error = new ConnectError('unknown_account', 'The key was rotated.', { status: 401 });
  const folded = mount(failure(error), { developerDetails: false });
  const details = folded.root.querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain('The key was rotated.');
  expect(folded.getByText('unknown_account').closest('details')).toBe(details);
  await act(() => folded.getByRole('button', { name: 'Copy message for the site’s developer' }).click());
  expect(writeText.mock.calls[0]?.[0]).toContain('What to do: The key was rotated.');
  const open = mount(failure(error), { developerDetails: true });
  expect(open.root.querySelector('details')?.open).toBe(true);
});

test('the details are copied, and a screen reader hears so', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: 'Firefox/145.0' });
  const error = new ConnectError('unknown_account', '', { status: 401, path: '/x?public_key=k' });
  const { getByRole } = mount(failure(error));
  await act(() => getByRole('button', { name: 'Copy details' }).click());
  await waitFor(() => expect(getByRole('status').textContent).toBe('Copied'));
  // The button keeps its name.
  expect(getByRole('button', { name: 'Copy details' }).querySelector('.check')).toBeTruthy();
  expect(writeText.mock.calls[0]?.[0]).toContain('Path: /x\n');
  await act(() => getByRole('button', { name: 'Copy error code' }).click());
  expect(writeText.mock.calls[1]?.[0]).toBe('unknown_account');
});

test('a button that has copied looks as before after two seconds', async () => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() }, userAgent: '' });
  const { getByRole, widget } = mount(failure(new ConnectError('unknown_account', '')));
  const iconOf = (name: string) => getByRole('button', { name }).querySelector('svg')?.getAttribute('class');
  for (const name of ['Copy details', 'Copy error code']) {
    expect([name, iconOf(name)]).toEqual([name, 'copy']);
    await act(async () => {
      getByRole('button', { name }).click();
      await vi.advanceTimersByTimeAsync(0);
    });
    expect([name, iconOf(name)]).toEqual([name, 'check']);
    await act(() => void vi.advanceTimersByTime(2_000));
    expect([name, iconOf(name)]).toEqual([name, 'copy']);
  }
  await act(() => getByRole('button', { name: 'Copy details' }).click());
  await act(() => widget.destroy());
  expect(vi.getTimerCount()).toBe(0);
});

test('without a clipboard what was to be copied can be selected, at each press', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Firefox/145.0' });
  const { getByRole, findByRole, shadow } = mount(failure(new ConnectError('timeout', '')));
  for (const name of ['Copy error code', 'Copy details']) {
    const button = getByRole('button', { name });
    button.focus();
    button.click();
    await findByRole('textbox');
    await waitFor(() => expect(shadow.activeElement?.tagName).toBe('TEXTAREA'));
  }
  const area = getByRole('textbox');
  expect(area).toHaveProperty('readOnly', true);
  expect(area).toHaveProperty('value', expect.stringContaining('Error code: timeout'));
});

test('after a 429 Try again counts down, then works', async () => {
  vi.useFakeTimers({ now: 0 });
  const { flow, getByRole } = mount(
    failure(new ConnectError('too_many_request', '', { status: 429, retryAt: 2000 })),
  );
  const button = getByRole('button', { name: 'Try again in 2\u00a0s' });
  expect(button).toHaveProperty('disabled', false);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.click();
  expect(getByRole('status').textContent).toBe('Try again in 2\u00a0s');
  expect(flow.retry).not.toHaveBeenCalled();
  await act(() => void vi.advanceTimersByTime(1000));
  expect(button.textContent).toBe('Try again in 1\u00a0s');
  await act(() => void vi.advanceTimersByTime(1000));
  expect(button.textContent).toBe('Try again');
  expect(getByRole('status').textContent).toBe('You can try again now.');
  button.click();
  expect(flow.retry).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('the countdown ends with the widget', async () => {
  vi.useFakeTimers({ now: 0 });
  const { widget } = mount(failure(new ConnectError('too_many_request', '', { retryAt: 9000 })));
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  await act(() => widget.destroy());
  expect(vi.getTimerCount()).toBe(0);
});

test('inside the page there is no close button and no focus is taken', async () => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  const { set, queryByRole, getByRole } = mount(initialState('list'));
  await set(list(few));
  expect(document.activeElement).toBe(button);
  // What the widget begins with is not announced to a person who is elsewhere; its result is.
  expect(getByRole('status').textContent).toBe('');
  expect(queryByRole('button', { name: 'Close' })).toBeNull();
  await set(failure(new ConnectError('timeout', 'Too late.')));
  expect(getByRole('status').textContent).toBe('The connection service has a problem');
});

test('inside the page the focus is taken where a widget with the focus was before', async () => {
  const { set, shadow } = mount(initialState('list'), { focus: true });
  expect(shadow.activeElement?.id).toBe('title');
  await set(list(few));
  expect(shadow.activeElement?.textContent).toBe('Connect an app');
});

const signIn = (step: StateOf<'authorizing'>['step']): State => ({
  view: 'authorizing',
  busy: null,
  list: few,
  integration: github,
  step,
  front: true,
  filled: null,
});

/** A form that says whether something would be lost by leaving. */
const formOf = (isLost: (to: 'close' | 'back') => boolean): Form =>
  function TypedForm({ state, context }) {
    context.unsaved.current = isLost;
    return (
      <Frame state={state} context={context}>
        <h2 id="title" tabIndex={-1}>
          {context.messages.form.submit}
        </h2>
        <input aria-label="Key" />
      </Frame>
    );
  };

const filledForm = formOf(() => true);
const untouchedForm = formOf(() => false);
/** One without secrets: the way back keeps all of it. */
const keptForm = formOf((to) => to === 'close');

const formWith = (...fields: Field[]): StateOf<'form'> => ({ ...formState, form: { fields, hidden: {} } });

const formState: StateOf<'form'> = {
  view: 'form',
  busy: null,
  list: few,
  integration: github,
  form: { fields: [], hidden: {} },
  values: {},
  sending: false,
  error: null,
  docs: undefined,
};

const escapeIn = (root: Element) =>
  fireEvent.keyDown(root, { key: 'Escape', bubbles: true, composed: true, cancelable: true });

test('Escape, Close and Back ask before a form that was filled is lost', async () => {
  const { flow, getByRole, queryByRole, root, shadow } = mount(formState, {
    target: null,
    formView: () => filledForm,
  });
  const field = getByRole('textbox');
  field.focus();
  escapeIn(field);
  const question = getByRole('alertdialog', { name: 'Discard what you’ve entered?' });
  expect(question).toBeTruthy();
  expect(shadow.activeElement?.textContent).toBe('Keep editing');
  expect(root.querySelector('.stage')?.hasAttribute('inert')).toBe(true);
  getByRole('button', { name: 'Keep editing' }).click();
  expect(queryByRole('alertdialog')).toBeNull();
  expect(shadow.activeElement).toBe(field);
  expect(flow.close).not.toHaveBeenCalled();
  getByRole('button', { name: 'Back' }).click();
  expect(getByRole('alertdialog', { name: 'Go back to the list?' }).textContent).toContain(
    'We’ll keep what you’ve entered, except for passwords and keys.',
  );
  getByRole('button', { name: 'Go back' }).click();
  expect(flow.back).toHaveBeenCalledOnce();
  getByRole('button', { name: 'Close' }).click();
  getByRole('button', { name: 'Discard' }).click();
  expect(flow.close).toHaveBeenCalledOnce();
});

test('Escape in the question keeps what was typed', () => {
  const { flow, getByRole, queryByRole, shadow } = mount(formState, {
    target: null,
    formView: () => filledForm,
  });
  escapeIn(getByRole('textbox'));
  escapeIn(shadow.activeElement ?? getByRole('dialog'));
  expect(queryByRole('alertdialog')).toBeNull();
  expect(flow.close).not.toHaveBeenCalled();
});

/** What a browser does at a second Escape, or *Back* on Android: it asks nobody, and the page has the focus again. */
function closeByBrowser(root: HTMLElement) {
  root.querySelector<HTMLElement>(':focus')?.blur();
  (root as HTMLDialogElement).close();
}

test('a dialog that the browser closes comes back with the question, as often as it does so', () => {
  const { flow, getByRole, root, shadow } = mount(formState, { target: null, formView: () => filledForm });
  fireEvent.input(getByRole('textbox'), { target: { value: 'typed' } });
  const sheets = document.adoptedStyleSheets.length;
  for (let times = 0; times < 3; times += 1) {
    closeByBrowser(root);
    expect(root).toHaveProperty('open', true);
    expect(getByRole('alertdialog', { name: 'Discard what you’ve entered?' })).toBeTruthy();
    expect(shadow.activeElement?.textContent).toBe('Keep editing');
  }
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(flow.close).not.toHaveBeenCalled();
  getByRole('button', { name: 'Keep editing' }).click();
  expect(getByRole('textbox')).toHaveProperty('value', 'typed');
  closeByBrowser(root);
  getByRole('button', { name: 'Discard' }).click();
  expect(flow.close).toHaveBeenCalledOnce();
});

test('a question about the way back, or a sign-in, outlives a dialog that the browser closes', () => {
  const back = mount(formState, { target: null, formView: () => filledForm });
  back.getByRole('button', { name: 'Back' }).click();
  closeByBrowser(back.root);
  expect(back.getByRole('alertdialog', { name: 'Go back to the list?' })).toBeTruthy();
  expect(back.root).toHaveProperty('open', true);
  back.widget.destroy();
  const waiting = mount(signIn('waiting'), { target: null });
  closeByBrowser(waiting.root);
  expect(waiting.getByRole('alertdialog', { name: 'Stop signing in?' })).toBeTruthy();
  expect(waiting.root).toHaveProperty('open', true);
  expect(back.flow.close).not.toHaveBeenCalled();
  expect(waiting.flow.close).not.toHaveBeenCalled();
});

test('a dialog that the browser closes, with nothing to lose, stays closed', () => {
  const { flow, root } = mount(formState, { target: null, formView: () => untouchedForm });
  closeByBrowser(root);
  expect(root).toHaveProperty('open', false);
  expect(flow.close).toHaveBeenCalledOnce();
});

test('Back asks nothing where it keeps all that was typed', () => {
  const { flow, getByRole } = mount(formState, { target: null, formView: () => keptForm });
  getByRole('button', { name: 'Back' }).click();
  expect(flow.back).toHaveBeenCalledOnce();
});

const subdomain: Field = { group: 'params', name: 'subdomain', title: 'Subdomain' };

/** A filled form that could not be sent. */
const unsent = (values: StateOf<'form'>['values'], ...fields: Field[]): State => ({
  ...(failure(new ConnectError('timeout', ''), github) as StateOf<'failed'>),
  list: few,
  previous: { ...formWith(...fields), values },
});

/** A press beside the dialog. */
const pressBeside = (root: Element) => {
  fireEvent.pointerDown(root);
  fireEvent.click(root);
};

test.each([
  ['Escape', escapeIn],
  ['a press beside the dialog', pressBeside],
])('%s asks before a filled form is lost that could not be sent; Back leads to the list', (_, closes) => {
  const { flow, getByRole, queryByRole, root } = mount(unsent({ 'params.subdomain': 'acme' }, subdomain), {
    target: null,
  });
  closes(root);
  expect(getByRole('alertdialog', { name: 'Discard what you’ve entered?' })).toBeTruthy();
  closes(root);
  expect(queryByRole('alertdialog')).toBeNull();
  expect(flow.close).not.toHaveBeenCalled();
  getByRole('button', { name: 'Back' }).click();
  expect(flow.back).toHaveBeenCalledOnce();
});

test('Back asks before it drops the secrets of a form that could not be sent', () => {
  const field: Field = { group: 'credentials', name: 'apiKey', title: 'API key', secret: true };
  const { flow, getByRole } = mount(unsent({ 'credentials.apiKey': 'k-1' }, field), { target: null });
  getByRole('button', { name: 'Back' }).click();
  expect(flow.back).not.toHaveBeenCalled();
  getByRole('button', { name: 'Go back' }).click();
  expect(flow.back).toHaveBeenCalledOnce();
});

const apiKey: Field = { group: 'credentials', name: 'apiKey', title: 'API key', secret: true };
const filled = { form: { fields: [apiKey], hidden: {} }, values: { 'credentials.apiKey': 'k-1' } };
const unfinished: State = { ...(signIn('unfinished') as StateOf<'authorizing'>), filled };

test.each<[string, State]>([
  ['that was closed', unfinished],
  [
    'that did not open',
    { busy: null, list: few, view: 'blocked', integration: github, reason: 'browser', filled },
  ],
  [
    'in which it was refused',
    {
      ...(failure(new ConnectError('access_denied', ''), github) as StateOf<'failed'>),
      list: few,
      previous: unfinished,
    },
  ],
])('leaving asks before a filled form is lost that went along with a window %s', (_, state) => {
  const { flow, getByRole, root } = mount(state, { target: null });
  escapeIn(root);
  expect(getByRole('alertdialog', { name: 'Discard what you’ve entered?' })).toBeTruthy();
  escapeIn(root);
  getByRole('button', { name: 'Back' }).click();
  expect(getByRole('alertdialog')).toBeTruthy();
  expect(flow.close).not.toHaveBeenCalled();
  expect(flow.back).not.toHaveBeenCalled();
});

test('a window that is closed takes the question about it away, and a filled form has one of its own', async () => {
  const { getByRole, queryByRole, root, set } = mount({ ...unfinished, step: 'waiting' }, { target: null });
  escapeIn(root);
  expect(getByRole('alertdialog', { name: 'Stop signing in?' })).toBeTruthy();
  await set(unfinished);
  expect(queryByRole('alertdialog')).toBeNull();
  escapeIn(root);
  expect(getByRole('alertdialog', { name: 'Discard what you’ve entered?' })).toBeTruthy();
});

test('what a form began with is not lost', () => {
  const field = { ...apiKey, default_value: 'k-1' };
  const { flow, root } = mount(
    { ...unfinished, filled: { ...filled, form: { fields: [field], hidden: {} } } },
    { target: null },
  );
  escapeIn(root);
  expect(flow.close).toHaveBeenCalledOnce();
});

test('Escape asks before a sign-in is left, and asks on when it takes long', async () => {
  const { flow, getByRole, root, set } = mount(signIn('waiting'), { target: null });
  escapeIn(root);
  await set(signIn('lasting'));
  expect(getByRole('alertdialog', { name: 'Stop signing in?' })).toBeTruthy();
  getByRole('button', { name: 'Keep waiting' }).click();
  escapeIn(root);
  getByRole('button', { name: 'Stop' }).click();
  expect(flow.close).toHaveBeenCalledOnce();
});

test('what was typed for an app is kept from one view to the next, until it is connected', async () => {
  const fields = [{ group: 'params', name: 'subdomain', title: 'Subdomain' }] as const;
  const state = formWith(...fields);
  const { getByLabelText, set } = mount(state);
  fireEvent.input(getByLabelText('Subdomain'), { target: { value: 'acme' } });
  await set(list(few));
  await set(state);
  expect(getByLabelText('Subdomain')).toHaveProperty('value', 'acme');
  const connection = { integration: 'github', connectionId: '1', isPending: false, confirmed: true };
  await set({
    view: 'connected',
    busy: null,
    list: null,
    integration: github,
    connection,
    windowLeft: false,
  });
  await set(state);
  expect(getByLabelText('Subdomain')).toHaveProperty('value', '');
});

test('a form that was not touched closes at once', () => {
  const { flow, getByRole } = mount(formState, { target: null, formView: () => untouchedForm });
  escapeIn(getByRole('textbox'));
  expect(flow.close).toHaveBeenCalledOnce();
});

test('a sign-in under way is stopped only after a question; what comes of it ends the question', async () => {
  const { flow, getByRole, queryByRole, set } = mount(signIn('waiting'));
  getByRole('button', { name: 'Back' }).click();
  expect(getByRole('alertdialog', { name: 'Stop signing in?' })).toBeTruthy();
  expect(flow.back).not.toHaveBeenCalled();
  await set(signIn('unfinished'));
  expect(queryByRole('alertdialog')).toBeNull();
  getByRole('button', { name: 'Back' }).click();
  expect(flow.back).toHaveBeenCalledOnce();
});

test('looks and words change in place, and leave what was typed as it was', async () => {
  const { getByRole, root, widget } = mount(formState, { formView: () => filledForm });
  const field = getByRole('textbox') as HTMLInputElement;
  field.value = 'half a key';
  field.focus();
  const messages = { ...en, form: { ...en.form, submit: 'اتصال' } };
  await act(() => widget.update({ theme: 'dark', lang: 'ar', messages }));
  expect(getByRole('heading').textContent).toBe('اتصال');
  expect(getByRole('textbox')).toBe(field);
  expect(field.value).toBe('half a key');
  expect([root.style.colorScheme, root.lang, root.dir]).toEqual(['dark', 'ar', 'rtl']);
});

test('a success that could not be confirmed is not called connected', () => {
  const { getByRole, root } = mount({
    view: 'connected',
    list: null,
    busy: null,
    integration: github,
    connection: { integration: 'github', connectionId: null, isPending: false, confirmed: false },
    windowLeft: false,
  });
  expect(getByRole('heading').textContent).toBe('Check your GitHub connection');
  expect(root.querySelector('.mark.amber .clock')).toBeTruthy();
});

test('what is loading for one integration has no title of a list', () => {
  const { getByRole, queryByText, root } = mount(initialState('integration'), { target: null });
  expect(getByRole('heading').textContent).toBe('Loading…');
  expect(queryByText('Connect an app')).toBeNull();
  expect(root.querySelector('.rows')).toBeNull();
});

test('a list tells how long it is, and where each row is in it', async () => {
  const { getByRole, root } = mount(list(many));
  const positions = () =>
    [...root.querySelectorAll('li[aria-posinset]')].map((item) => item.getAttribute('aria-posinset'));
  expect(positions()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(rowOf(root, 'App 3').parentElement?.getAttribute('aria-setsize')).toBe('40');
  await searchFor(getByRole('searchbox'), 'app 12');
  expect(rowOf(root, 'App 12').parentElement?.getAttribute('aria-setsize')).toBe('1');
});

test('End goes to the last of 5,000 apps, and renders only its neighbours', () => {
  const { root, shadow } = mount(list(Array.from({ length: 5_000 }, (_, at) => app(`App ${at}`))));
  rowOf(root, 'App 3').focus();
  fireEvent.keyDown(shadow.activeElement ?? root, { key: 'End' });
  expect(shadow.activeElement?.textContent).toContain('App 4999');
  expect(root.querySelectorAll('.row').length).toBeLessThan(50);
  fireEvent.keyDown(shadow.activeElement ?? root, { key: 'Home' });
  expect(shadow.activeElement?.textContent).toContain('App 0');
});

test('a button that has nothing more to do leaves the focus to the heading', async () => {
  const state = {
    view: 'authorizing',
    busy: null,
    list: null,
    integration: github,
    front: true,
    filled: null,
  } as const;
  const { getByRole, set, shadow } = mount({ ...state, step: 'unfinished' }, { target: null });
  getByRole('button', { name: 'Try again' }).focus();
  await set({ ...state, step: 'preparing' });
  expect(shadow.activeElement?.id).toBe('title');
});

/** A form with a button that is there until the form is sent. */
const refusedForm: Form = function RefusedForm({ state, context }) {
  context.unsaved.current = () => true;
  return (
    <Frame state={state} context={context}>
      <h2 id="title" tabIndex={-1}>
        Title
      </h2>
      <input />
      {!state.sending && <button type="button">The wrong field</button>}
    </Frame>
  );
};

test('a question that was answered has no part in where the focus goes later', async () => {
  const { getByRole, root, set, shadow } = mount(formState, { target: null, formView: () => refusedForm });
  const field = getByRole('textbox');
  field.focus();
  escapeIn(root);
  getByRole('button', { name: 'Keep editing' }).click();
  expect(shadow.activeElement).toBe(field);
  getByRole('button', { name: 'The wrong field' }).focus();
  await set({ ...formState, sending: true });
  expect(shadow.activeElement?.id).toBe('title');
});

test('a dialog takes the focus, and gives it and the page back', () => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  const before = document.documentElement.outerHTML;
  const sheets = document.adoptedStyleSheets.length;
  const { flow, widget, root, shadow } = mount(list(few), { target: null });
  expect(root).toHaveProperty('open', true);
  expect(shadow.activeElement?.id).toBe('title');
  expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
  widget.destroy();
  widget.destroy();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(document.activeElement).toBe(button);
  expect(flow.listeners.size).toBe(0);
  expect(flow.close).not.toHaveBeenCalled();
});

test('a widget that has ended hears nothing of the page, not even after a late change of its look', () => {
  const listeners = watchMedia();
  const { widget } = mount(list(few), { target: null });
  expect(listeners.size).toBe(1);
  widget.destroy();
  widget.update({ theme: 'dark' });
  expect(listeners.size).toBe(0);
});

test('a widget that cannot be rendered hears nothing of the page, and leaves nothing in it', () => {
  const listeners = watchMedia();
  const before = document.documentElement.outerHTML;
  const logo = () => {
    throw new Error('no');
  };
  expect(() => mount(list([{ ...github, logo: 'https://a.example/x.svg' }]), { target: null, logo })).toThrow(
    'no',
  );
  expect(listeners.size).toBe(0);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('Escape, the close button and a press on the backdrop ask to close; a drag from inside does not', () => {
  const { flow, root, getByRole } = mount(list(few), { target: null });
  const cancel = new Event('cancel', { cancelable: true });
  root.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  getByRole('button', { name: 'Close' }).click();
  expect(flow.close).toHaveBeenCalledTimes(2);
  fireEvent.pointerDown(getByRole('heading'));
  fireEvent.click(root);
  expect(flow.close).toHaveBeenCalledTimes(2);
  pressBeside(root);
  expect(flow.close).toHaveBeenCalledTimes(3);
});

test('a press on the backdrop leaves a form as it is, with what was typed', async () => {
  const form = { fields: [], hidden: {} };
  const { flow, root } = mount(
    {
      view: 'form',
      busy: null,
      list: null,
      integration: github,
      form,
      values: {},
      sending: false,
      error: null,
      docs: undefined,
    },
    { target: null },
  );
  pressBeside(root);
  expect(flow.close).not.toHaveBeenCalled();
});

test.each([
  [undefined, 'ltr', 'en'],
  ['de', 'ltr', 'de'],
  ['ar-EG', 'rtl', 'ar-EG'],
  ['he', 'rtl', 'he'],
])('the language %s reads %s', (lang, dir, expected) => {
  const { root } = mount(list(few), { lang });
  expect([root.dir, root.lang]).toEqual([dir, expected]);
});

test.each(['light', 'dark', 'system'] as const)('the colour scheme follows the theme %s', (theme) => {
  expect(mount(list(few), { theme }).root.style.colorScheme).toBe(theme === 'system' ? 'light dark' : theme);
});

test('an accent sets its own colours; anything else sets nothing', () => {
  vi.stubGlobal('CSS', { supports: (_property: string, value: string) => !value.includes('nonsense') });
  const colours = (accent: string) => {
    const { root } = mount(list(few), { accent });
    return Object.keys(accentColours('')).map((name) => root.style.getPropertyValue(name));
  };
  expect(colours('gold')).toEqual(Object.values(accentColours('gold')));
  expect(colours('nonsense')).toEqual(['', '', '']);
});

describe('where a browser translates the page', () => {
  test('a row that shows another app after a search says so, and what that one asks for', async () => {
    const apps = [app('Airtable', 'API_KEY'), ...many, app('Zendesk', 'BASIC')];
    const { getByRole, root } = mount(list(apps));
    translate(root);
    const field = getByRole('searchbox');
    for (const [query, text] of [
      ['zendesk', `ZeZendesk${en.needs.login}`],
      ['airtable', `AiAirtable${en.needs.key}`],
    ] as const) {
      await searchFor(field, query);
      const rows = [...root.querySelectorAll('.row')];
      expect(rows.map(({ textContent }) => textContent)).toEqual([text]);
      translate(root);
    }
  });

  test('the button of a form says that it is being sent', async () => {
    const { root, set } = mount(formState);
    translate(root);
    await set({ ...formState, sending: true });
    expect(root.querySelector('button[type=submit]')?.textContent).toBe(en.form.busy);
  });
});
