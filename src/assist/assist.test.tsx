import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pollute } from '../../scripts/pollute.ts';
import type { Field } from '../flow/fields.ts';
import { FormView } from '../form/index.tsx';
import { en } from '../locales/stage/en.ts';
import { translate } from '../widget/stage/translate.ts';
import type { StateOf, ViewContext } from '../widget/view.ts';
import { FormHelp, KeyHint } from './index.tsx';

const acme = { unique_key: 'acme', provider: 'acme', display_name: 'Acme' };
const fields: readonly Field[] = [
  {
    group: 'params',
    name: 'subdomain',
    title: 'Subdomain',
    description: 'Of your account.',
    doc_section: '#subdomain',
  },
  { group: 'params', name: 'region', title: 'Region', enum: ['eu', 'us'] },
  { group: 'credentials', name: 'apiKey', title: 'API key', secret: true },
];

const announce = vi.fn<ViewContext['announce']>();
const isAsking = vi.fn<ViewContext['isAsking']>();

/** What the browser says about its clipboard. */
let clipboard: { state: PermissionState; text: string | null };
const readText = vi.fn(async () => {
  if (clipboard.text === null) throw new DOMException('No.', 'NotAllowedError');
  return clipboard.text;
});
const open = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  isAsking.mockReturnValue(false);
  clipboard = { state: 'prompt', text: '' };
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('open', open);
  vi.stubGlobal('navigator', {
    clipboard: { readText },
    permissions: { query: async () => ({ state: clipboard.state }) },
  });
});

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Until the browser has answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const press = (button: HTMLElement) =>
  act(async () => {
    fireEvent.click(button);
    await settled();
  });

/** Presses a link: whether it is left to the browser, which would follow it. */
function follow(link: HTMLElement, keys: MouseEventInit = {}): boolean {
  let isLeft = false;
  const stay = (event: Event): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  fireEvent.click(link, keys);
  return isLeft;
}

type Shown = ReturnType<typeof show>;

function show(helpsWith: ViewContext['helpsWith'] = () => true, asked = fields) {
  const root = document.createElement('div');
  document.body.append(root);
  const fileTaker: ViewContext['fileTaker'] = { current: null };
  const context = {
    announce,
    addStyles: () => {},
    fit: () => {},
    helpsWith,
    assist: () => ({ FormHelp, KeyHint }),
    messages: en,
    lang: 'en',
    modal: true,
    logo: () => null,
    unsaved: { current: null },
    fileTaker,
    isAsking,
    typed: new Map(),
    root,
  } as Partial<ViewContext> as ViewContext;
  const state: StateOf<'form'> = {
    view: 'form',
    busy: null,
    list: null,
    integration: acme,
    form: { fields: asked, hidden: {} },
    values: { 'params.subdomain': 'before' },
    sending: false,
    error: null,
    docs: 'https://example.com/docs',
  };
  const view = (changes: Partial<StateOf<'form'>>) => (
    <FormView state={{ ...state, ...changes }} context={context} />
  );
  const { rerender, ...queries } = render(view({}), { container: root });
  const values = () =>
    [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map(
      ({ value }) => value,
    );
  const paste = (label: string, text: string) =>
    fireEvent.paste(queries.getByLabelText(label), { clipboardData: { getData: () => text } });
  /** Drops files at an element, and waits until something is said about them. */
  const drop = async (place: EventTarget | null, ...files: File[]) => {
    announce.mockClear();
    await act(() => fileTaker.current?.(files, place));
    await vi.waitFor(() => expect(announce).toHaveBeenCalled());
  };
  /** The person comes back from another window. */
  const comeBack = () =>
    act(async () => {
      fireEvent.focus(window);
      await settled();
    });
  return {
    root,
    ...queries,
    values,
    paste,
    comeBack,
    drop,
    takesFiles: () => fileTaker.current !== null,
    set: (changes: Partial<StateOf<'form'>>) => rerender(view(changes)),
  };
}

const json = '{"subdomain":"acme","region":"us","apiKey":"zebra-key"}';

test('a paste fills in what it names, and one press brings back what was there', () => {
  const { root, values, paste, getByRole, queryByRole, getByLabelText } = show();
  expect(paste('Subdomain', json)).toBe(false);
  expect(values()).toEqual(['acme', 'us', 'zebra-key']);
  expect(root.outerHTML).not.toContain('zebra');
  expect(announce).toHaveBeenLastCalledWith(
    'Filled in from what you pasted: \u2068Subdomain\u2069, \u2068Region\u2069, and \u2068API key\u2069',
  );
  fireEvent.click(getByRole('button', { name: 'Undo' }));
  expect(values()).toEqual(['before', '', '']);
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  expect(queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(announce).toHaveBeenLastCalledWith('Your fields are as they were before.');
});

test('what is filled in stays inside the widget where every object inherits that it leaves it', () => {
  const { root, paste } = show();
  const heard: boolean[] = [];
  root.addEventListener('input', ({ composed, bubbles }) => heard.push(bubbles, composed));
  const undo = pollute(['composed'], true);
  try {
    paste('Subdomain', '{"apiKey":"zebra-key"}');
  } finally {
    undo();
  }
  expect(heard).toEqual([true, false]);
});

test('a paste of a value is left to the browser', () => {
  const { values, paste, queryByRole } = show();
  expect(paste('API key', 'zebra-key')).toBe(true);
  expect(values()).toEqual(['before', '', '']);
  expect(queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Undo leaves what the person has typed since, and goes when nothing is left to bring back', () => {
  const { values, paste, getByRole, queryByRole, getByLabelText } = show();
  paste('Subdomain', json);
  fireEvent.input(getByLabelText('API key'), { target: { value: 'typed' } });
  fireEvent.click(getByRole('button', { name: 'Undo' }));
  expect(values()).toEqual(['before', '', 'typed']);

  paste('Subdomain', '{"apiKey":"zebra-key"}');
  fireEvent.input(getByLabelText('API key'), { target: { value: 'typed again' } });
  expect(queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(values()).toEqual(['before', '', 'typed again']);
});

test('Undo leaves a file that the person has chosen since', async () => {
  const { root, paste, getByRole, getByLabelText } = show(undefined, [...fields, privateKey]);
  paste('Subdomain', '{"subdomain":"acme","privateKey":"zebra-key"}');
  const chooser = root.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(chooser, 'files', { value: [new File(['from a file'], 'key.pem')] });
  fireEvent.change(chooser);
  await vi.waitFor(() => expect(announce).toHaveBeenLastCalledWith('key.pem added'));
  fireEvent.click(getByRole('button', { name: 'Undo' }));
  expect(getByLabelText('Subdomain')).toHaveProperty('value', 'before');
  expect(getByLabelText('Private key')).toHaveProperty('value', 'from a file');
});

const privateKey: Field = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true };
const shownKey: Field = { group: 'params', name: 'ca_certificate', title: 'CA certificate' };
const noFile = 'No file was added. Add one text file to the right field, or paste the key.';
const pem = (kind: string) => `-----BEGIN ${kind}-----\nZEBRA\n-----END ${kind}-----`;
const keyFile = (text: string) => new File([text], 'key.pem');

test('a file that is dropped on a field goes into that field, also where it is shown, or replaces what is there', async () => {
  const { drop, getByLabelText } = show(undefined, [...fields, shownKey, privateKey]);
  for (const [label, text] of [
    ['CA certificate', 'one'],
    ['Private key', 'two'],
    ['Private key', 'three'],
  ] as const) {
    await drop(getByLabelText(label), keyFile(text));
    expect(getByLabelText(label)).toHaveProperty('value', text);
    expect(announce).toHaveBeenLastCalledWith('key.pem added');
  }
  expect(getByLabelText('CA certificate')).toHaveProperty('value', 'one');
});

test('a file that is dropped on a field that takes none goes nowhere, and that field says so', async () => {
  const { drop, getByLabelText, values } = show(undefined, [...fields, shownKey, privateKey]);
  const before = values();
  for (const label of ['API key', 'Region', 'Subdomain']) {
    await drop(getByLabelText(label), keyFile('sk-zebra-zebra-zebra'));
    expect(announce).toHaveBeenLastCalledWith(`${label}: ${noFile}`);
    await vi.waitFor(() => expect(getByLabelText(label).getAttribute('aria-invalid')).toBe('true'));
  }
  expect(values()).toEqual(before);
  expect(getByLabelText('CA certificate')).toHaveProperty('value', '');
  expect(getByLabelText('Private key')).toHaveProperty('value', '');
});

test('a file that is dropped beside the fields never goes into one that is shown, whatever it holds', async () => {
  const { drop, getByLabelText, root } = show(undefined, [...fields, shownKey]);
  for (const text of [pem('PRIVATE KEY'), pem('CERTIFICATE'), 'zebra'])
    await drop(root.querySelector('h2'), keyFile(text));
  expect(getByLabelText('CA certificate')).toHaveProperty('value', '');
  expect(announce).toHaveBeenLastCalledWith(`CA certificate: ${noFile}`);
});

test('a file that is dropped beside the fields goes to the masked one that is empty', async () => {
  const other: Field = { ...privateKey, name: 'certificate', title: 'Certificate' };
  const { drop, getByLabelText, root } = show(undefined, [shownKey, other, privateKey]);
  const title = root.querySelector('h2');
  const value = (label: string) => (getByLabelText(label) as HTMLTextAreaElement).value;
  // Both are empty, and both take any text.
  await drop(title, keyFile('one'));
  expect([value('Certificate'), value('Private key')]).toEqual(['', '']);
  await drop(getByLabelText('Private key'), keyFile('one'));
  await drop(title, keyFile('two'));
  expect([value('Certificate'), value('Private key')]).toEqual(['two', 'one']);
  // Both are filled in.
  await drop(title, keyFile('three'));
  expect([value('Certificate'), value('Private key')]).toEqual(['two', 'one']);
  expect(announce).toHaveBeenLastCalledWith(`CA certificate: ${noFile}`);
});

test('a file that is dropped beside two empty fields goes to the one that takes its text', async () => {
  const certificate: Field = { ...privateKey, name: 'cert', title: 'Certificate', pattern: 'BEGIN CERT' };
  const key: Field = { ...privateKey, pattern: 'BEGIN PRIVATE' };
  const { drop, getByLabelText, root } = show(undefined, [certificate, key]);
  await drop(root.querySelector('h2'), keyFile(pem('PRIVATE KEY')));
  expect(getByLabelText('Private key')).toHaveProperty('value', pem('PRIVATE KEY'));
  expect(getByLabelText('Certificate')).toHaveProperty('value', '');
});

test('of several files none is taken, and neither is one while the form is sent', async () => {
  const { drop, getByLabelText, root, set, takesFiles } = show(undefined, [privateKey]);
  for (const place of [root.querySelector('h2'), getByLabelText('Private key')]) {
    await drop(place, keyFile('one'), keyFile('two'));
    expect(announce).toHaveBeenLastCalledWith(`Private key: ${noFile}`);
    await drop(place);
  }
  expect(getByLabelText('Private key')).toHaveProperty('value', '');
  expect(takesFiles()).toBe(true);
  set({ sending: true });
  expect(takesFiles()).toBe(false);
});

test('a form without a field for a file takes none', () => {
  expect(show().takesFiles()).toBe(false);
});

test('what is sent can no longer be undone, and takes no paste', () => {
  const { paste, set, queryByRole, values } = show();
  paste('Subdomain', json);
  set({ sending: true });
  expect(queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(paste('Subdomain', '{"subdomain":"other"}')).toBe(true);
  expect(values()[0]).toBe('acme');
});

test('under a question nothing is filled in, and nothing is offered before it is answered', async () => {
  const { values, paste, comeBack, getByRole, queryByRole } = show();
  isAsking.mockReturnValue(true);
  expect(paste('Subdomain', json)).toBe(true);
  follow(getByRole('link', { name: /^Where is it/ }));
  await comeBack();
  expect(queryByRole('button', { name: /^Paste/ })).toBeNull();
  isAsking.mockReturnValue(false);
  await comeBack();
  const offer = getByRole('button', { name: /^Paste/ });
  clipboard.text = 'acme-2';
  // The browser may ask the person, who leaves meanwhile.
  isAsking.mockReturnValue(true);
  await press(offer);
  expect(values()).toEqual(['before', '', '']);
});

test.each([
  [
    'has typed',
    ({ getByLabelText }: Shown) =>
      fireEvent.input(getByLabelText('Subdomain'), { target: { value: 'typed' } }),
  ],
  ['has sent the form', ({ set }: Shown) => set({ sending: true })],
] as const)('what the clipboard gives after the person %s is left alone', async (_what, meanwhile) => {
  const shown = show();
  follow(shown.getByRole('link', { name: /^Where is it/ }));
  await shown.comeBack();
  let answer: (text: string) => void = () => {};
  readText.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await press(shown.getByRole('button', { name: /^Paste/ }));
  meanwhile(shown);
  const before = shown.values();
  await act(async () => {
    answer('acme-2');
    await settled();
  });
  expect(shown.values()).toEqual(before);
});

test('a hint at a key is told once, describes its field, and goes with it', () => {
  const { getByLabelText } = show();
  const key = getByLabelText('API key');
  const hint = () => document.getElementById('credentials.apiKey-hint')?.textContent;
  expect(key.getAttribute('aria-describedby')).toContain('credentials.apiKey-hint');
  for (const value of ['ghp', 'ghp_', 'ghp_a', 'ghp_ab']) fireEvent.input(key, { target: { value } });
  expect(hint()).toBe('This looks like a key for GitHub, not for Acme.');
  expect(announce.mock.calls).toEqual([['This looks like a key for GitHub, not for Acme.']]);
  fireEvent.input(key, { target: { value: 'acme-1' } });
  expect(hint()).toBe('');
  expect(announce).toHaveBeenCalledOnce();
});

test('a hint at a key comes as well where the form is painted twice in a row', () => {
  let form!: ReturnType<typeof show>;
  void act(() => {
    form = show();
    form.set({ docs: 'https://example.com/other' });
  });
  fireEvent.input(form.getByLabelText('API key'), { target: { value: 'ghp_0123' } });
  expect(document.getElementById('credentials.apiKey-hint')?.textContent).toBe(
    'This looks like a key for GitHub, not for Acme.',
  );
});

test('the page of the provider opens beside, and coming back offers to paste for its field', async () => {
  const { root, values, comeBack, getByRole, queryByRole } = show();
  root.getBoundingClientRect = () => new DOMRect(292, 0, 440, 600);
  vi.stubGlobal('innerWidth', 1400);
  await comeBack();
  expect(queryByRole('button', { name: /^Paste/ })).toBeNull();
  expect(follow(getByRole('link', { name: /^Where is it/ }))).toBe(false);
  expect(open).toHaveBeenCalledExactlyOnceWith(
    'https://example.com/docs#subdomain',
    '_blank',
    expect.stringMatching(/^noopener,noreferrer,popup,width=\d+,height=\d+,left=748,top=\d+$/),
  );
  clipboard.text = 'acme-2';
  await comeBack();
  expect(readText).not.toHaveBeenCalled();
  expect(announce).toHaveBeenLastCalledWith('Found what you need?');
  const offer = getByRole('button', { name: /^Paste/ });
  expect(offer.textContent).toBe('Paste into “Subdomain”');
  await press(offer);
  expect(readText).toHaveBeenCalledOnce();
  expect(values()[0]).toBe('acme-2');
  expect(queryByRole('button', { name: /^Paste/ })).toBeNull();
  fireEvent.click(getByRole('button', { name: 'Undo' }));
  expect(values()[0]).toBe('before');
});

test('the page of the provider is a tab where there is no room, or where a key was held', () => {
  const { root, getByRole } = show();
  root.getBoundingClientRect = () => new DOMRect(0, 0, 360, 600);
  vi.stubGlobal('innerWidth', 360);
  const link = getByRole('link', { name: /^Where to find it/ });
  expect(follow(link)).toBe(true);
  vi.stubGlobal('innerWidth', 1400);
  expect(follow(link, { ctrlKey: true })).toBe(true);
  expect(open).not.toHaveBeenCalled();
});

test('a link for the whole form is for the first field that is empty', async () => {
  const { comeBack, getByRole } = show();
  follow(getByRole('link', { name: /^Where to find it/ }));
  await comeBack();
  expect(getByRole('button', { name: /^Paste/ }).textContent).toBe('Paste into “API key”');
});

test('and before it for a masked one: what people bring back from there is mostly a key', async () => {
  const workspace: Field = { group: 'params', name: 'workspace', title: 'Workspace' };
  const { comeBack, getByRole } = show(undefined, [workspace, ...fields]);
  follow(getByRole('link', { name: /^Where to find it/ }));
  await comeBack();
  expect(getByRole('button', { name: /^Paste/ }).textContent).toBe('Paste into “API key”');
});

test('where the browser does not let the page ask, nothing is offered', async () => {
  const { comeBack, getByRole, queryByRole } = show();
  clipboard.state = 'denied';
  follow(getByRole('link', { name: /^Where is it/ }));
  await comeBack();
  expect(queryByRole('button', { name: /^Paste/ })).toBeNull();
});

test('a person who says no to the browser is told what to do', async () => {
  const { comeBack, getByRole, getByText, getByLabelText, values } = show();
  follow(getByRole('link', { name: /^Where is it/ }));
  await comeBack();
  clipboard.text = null;
  translate(getByText(en.help.found));
  await press(getByRole('button', { name: /^Paste/ }));
  expect(getByText('Your browser didn’t allow this. Paste into the field instead.')).toBeTruthy();
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  expect(values()[0]).toBe('before');
});

test.each([
  ['paste', { fills: false, hints: true, offers: true }],
  ['keys', { fills: true, hints: false, offers: true }],
  ['finding', { fills: true, hints: true, offers: false }],
])('the page switches off %s alone', async (off, { fills, hints, offers }) => {
  const { paste, comeBack, getByRole, queryByRole, getByLabelText, queryByText } = show(
    (kind) => kind !== off,
  );
  expect(paste('Subdomain', json)).toBe(!fills);
  fireEvent.input(getByLabelText('API key'), { target: { value: 'ghp_1' } });
  expect(queryByText(/^This looks like a key/) !== null).toBe(hints);
  follow(getByRole('link', { name: /^Where is it/ }));
  await comeBack();
  expect(queryByRole('button', { name: /^Paste/ }) !== null).toBe(offers);
});
