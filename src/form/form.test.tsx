import { act, cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import type { Field } from '../flow/fields.ts';
import { en } from '../locales/stage/en.ts';
import { translate } from '../widget/stage/translate.ts';
import type { StateOf, ViewContext } from '../widget/view.ts';
import { FormView } from './index.tsx';

const acme = { unique_key: 'acme', provider: 'acme', display_name: 'Acme' };
const fields: readonly Field[] = [
  { group: 'params', name: 'subdomain', title: 'Subdomain', suffix: '.x.com', pattern: '^[a-z]+$' },
  { group: 'credentials', name: 'apiKey', title: 'API key', secret: true, description: 'In your settings.' },
];

const formState = (changes: Partial<StateOf<'form'>> = {}): StateOf<'form'> => ({
  view: 'form',
  busy: null,
  list: null,
  integration: acme,
  form: { fields, hidden: {} },
  values: {},
  sending: false,
  error: null,
  docs: undefined,
  ...changes,
});

const submit = vi.fn<Flow['submit']>();
const announce = vi.fn<ViewContext['announce']>();
const unsaved: ViewContext['unsaved'] = { current: null };
const typed: ViewContext['typed'] = new Map();

/** Whether the person has a mouse, which means that they have a keyboard as well. */
const pointer = (kind: 'fine' | 'coarse') =>
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(pointer: ${kind})` }));

beforeEach(() => {
  vi.clearAllMocks();
  typed.clear();
  pointer('coarse');
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(state: StateOf<'form'>) {
  const root = document.createElement('div');
  document.body.append(root);
  const context = {
    flow: { submit } as Partial<Flow>,
    announce,
    addStyles: () => {},
    fit: () => {},
    messages: en,
    lang: 'en',
    host: 'api.nango.dev',
    modal: true,
    logo: () => null,
    assist: () => null,
    helpsWith: () => true,
    unsaved,
    typed,
    root,
  } as Partial<ViewContext> as ViewContext;
  const view = (shown: StateOf<'form'>) => <FormView state={shown} context={context} />;
  const { rerender, ...queries } = render(view(state), { container: root });
  const type = (label: string, value: string) =>
    fireEvent.input(queries.getByLabelText(label), { target: { value } });
  const send = () => act(() => void fireEvent.submit(root.querySelector('form') as HTMLFormElement));
  return { root, ...queries, type, send, set: (next: StateOf<'form'>) => rerender(view(next)) };
}

test('what is typed is sent by its field: an address clean, a secret as it was typed', async () => {
  const { type, send } = show(formState());
  type('Subdomain', 'https://acme.x.com/');
  type('API key', ' abc ');
  await send();
  expect(submit).toHaveBeenCalledExactlyOnceWith({
    'params.subdomain': 'acme',
    'credentials.apiKey': ' abc ',
  });
});

test('a key and an address are read from left to right, and other values by their first letter', () => {
  const url = { group: 'params', name: 'url', title: 'URL', format: 'uri' } as const;
  const lines = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true } as const;
  const team = { group: 'params', name: 'team', title: 'Team' } as const;
  const { getByLabelText } = show(formState({ form: { fields: [...fields, url, lines, team], hidden: {} } }));
  const directions = ['API key', 'URL', 'Private key', 'Team'].map((label) => getByLabelText(label).dir);
  expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'auto']);
});

test('what was typed is not in the markup, before it is sent, while, and when it comes back', async () => {
  const lines = { group: 'credentials', name: 'privateKey', title: 'Key', secret: true } as const;
  const form = { fields: [...fields, lines], hidden: {} };
  const { root, type, send, set, getByLabelText } = show(formState({ form }));
  type('Subdomain', 'acme');
  type('API key', 'canary-1');
  type('Key', 'canary-2');
  await send();
  const values = submit.mock.calls[0]?.[0] ?? {};
  set(formState({ form, values, sending: true }));
  expect(root.outerHTML).not.toContain('canary');
  const again = show(formState({ form, values }));
  expect(again.root.outerHTML).not.toContain('canary');
  for (const [label, value] of [
    ['API key', 'canary-1'],
    ['Key', 'canary-2'],
  ] as const)
    expect(within(again.root).getByLabelText(label)).toHaveProperty('value', value);
  expect(getByLabelText('Key')).toHaveProperty('value', 'canary-2');
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { getByLabelText, getByRole, send } = show(formState());
  await send();
  const control = getByLabelText('API key');
  expect(control.getAttribute('aria-invalid')).toBe('true');
  expect(control.getAttribute('aria-describedby')).toBe('credentials.apiKey-help credentials.apiKey-wrong');
  expect(getByRole('status').textContent).toBe('2 fields need your attentionSubdomainAPI key');
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  expect(submit).not.toHaveBeenCalled();
});

test('the summary has a link to each field that is wrong, until it is put right', async () => {
  const { getByLabelText, getByRole, queryByRole, type, send } = show(formState());
  await send();
  const link = getByRole('link', { name: 'API key' });
  expect(fireEvent.click(link)).toBe(false);
  expect(document.activeElement).toBe(getByLabelText('API key'));
  await act(() => void type('API key', 'abc'));
  expect(queryByRole('link', { name: 'API key' })).toBeNull();
  expect(getByRole('status').textContent).toBe('1 field needs your attentionSubdomain');
  await act(() => void type('Subdomain', 'acme'));
  expect(getByRole('status').childElementCount).toBe(0);
});

test('the summary counts on where a browser translates the page', async () => {
  const second: Field = { group: 'params', name: 'region', title: 'Region' };
  const form = { fields: [...fields, second], hidden: {} };
  const { getByRole, send, type } = show(formState({ form }));
  await send();
  translate(getByRole('status'));
  await act(() => void type('Region', 'eu'));
  expect(getByRole('status').querySelector('p')?.textContent).toBe('2 fields need your attention');
});

test('one field that is wrong needs no summary: it has the focus, and says what is wrong', async () => {
  const { getByLabelText, getByRole, type, send } = show(formState());
  type('Subdomain', 'acme');
  await send();
  expect(getByRole('status').childElementCount).toBe(0);
  expect(document.activeElement).toBe(getByLabelText('API key'));
});

test('a fault that is found on leaving a field is announced with its name, and brings no summary', async () => {
  const second: Field = {
    group: 'params',
    name: 'region',
    title: 'Region',
    pattern: '^[a-z]+$',
    example: 'eu',
  };
  const form = { fields: [...fields, second], hidden: {} };
  const { getByLabelText, getByRole, type } = show(formState({ form }));
  for (const label of ['Subdomain', 'Region']) {
    type(label, 'A 1');
    await act(() => void fireEvent.blur(getByLabelText(label)));
  }
  expect(announce.mock.calls).toEqual([
    ['Subdomain: This doesn’t look like a valid Subdomain.'],
    ['Region: This doesn’t look like a valid Region. It should look like eu.'],
  ]);
  expect(getByRole('status').childElementCount).toBe(0);
});

test('fields that the server refuses are linked from the summary', () => {
  const error = new ConnectError('invalid_body', 'No.', { status: 400, fields: ['apiKey', 'subdomain'] });
  const { getAllByRole } = show(formState({ error }));
  expect(getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Subdomain', 'API key']);
});

test('what was typed comes back with the form of the same app, except for secrets', () => {
  const region: Field = { group: 'params', name: 'region', title: 'Region', enum: ['eu', 'us'] };
  const state = formState({ form: { fields: [...fields, region], hidden: {} } });
  const first = show(state);
  first.type('Subdomain', 'acme');
  first.type('API key', 'canary');
  fireEvent.change(first.getByLabelText('Region'), { target: { value: 'us' } });
  first.unmount();
  expect(JSON.stringify([...typed])).not.toContain('canary');
  const valuesOf = ({ getByLabelText }: Pick<typeof first, 'getByLabelText'>) =>
    ['Subdomain', 'API key', 'Region'].map((label) => (getByLabelText(label) as HTMLInputElement).value);
  const again = show(state);
  expect(valuesOf(again)).toEqual(['acme', '', 'us']);
  again.unmount();
  expect(valuesOf(show({ ...state, integration: { ...acme, unique_key: 'other' } }))).toEqual(['', '', '']);
});

test('a field is looked at when it is left, and not while it is empty', async () => {
  const { getByLabelText, queryByText, type } = show(formState());
  await act(() => void fireEvent.blur(getByLabelText('Subdomain')));
  expect(queryByText(/look like/)).toBeNull();
  type('Subdomain', 'A 1');
  await act(() => void fireEvent.blur(getByLabelText('Subdomain')));
  expect(queryByText(/look like/)?.textContent).toBe('This doesn’t look like a valid Subdomain.');
});

test('a secret is a password field until it is shown, and a screen reader hears which', async () => {
  const { getByLabelText, getByRole, type } = show(formState());
  const control = getByLabelText('API key');
  type('API key', 'abc');
  expect(control.getAttribute('type')).toBe('password');
  await act(() => void fireEvent.click(getByRole('button', { name: 'Show API key' })));
  expect(control.getAttribute('type')).toBe('text');
  expect(announce).toHaveBeenLastCalledWith('API key is shown.');
  await act(() => void fireEvent.click(getByRole('button', { name: 'Hide API key' })));
  expect(control.getAttribute('type')).toBe('password');
  expect(announce).toHaveBeenLastCalledWith('API key is hidden.');
  expect(control).toHaveProperty('value', 'abc');
});

test('a key of several lines is masked, and says that it is read aloud', async () => {
  const key: Field = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true };
  const { getByLabelText, getByRole, root } = show(formState({ form: { fields: [key], hidden: {} } }));
  const control = getByLabelText('Private key');
  expect(control.classList.contains('masked')).toBe(true);
  const described = control.getAttribute('aria-describedby');
  expect(root.querySelector(`[id="${described}"]`)?.textContent).toBe('Screen readers read this key aloud.');
  await act(() => void fireEvent.click(getByRole('button', { name: 'Show Private key' })));
  expect(control.classList.contains('masked')).toBe(false);
});

test('a secret is not filled in when it appears, nor saved once it is used', async () => {
  const { getByLabelText, getByRole, type } = show(formState());
  const control = getByLabelText('API key');
  const completion = () => control.getAttribute('autocomplete');
  // Fields that get the focus by themselves are not used yet.
  control.focus();
  expect(completion()).toBe('new-password');
  await act(() => void fireEvent.pointerDown(control));
  expect(completion()).toBe('one-time-code');
  // Hidden again, it is a new field to a browser.
  for (const name of ['Show API key', 'Hide API key'])
    await act(() => void fireEvent.click(getByRole('button', { name })));
  expect(completion()).toBe('new-password');
  await act(() => void type('API key', 'abc'));
  for (const name of ['Show API key', 'Hide API key'])
    await act(() => void fireEvent.click(getByRole('button', { name })));
  expect(completion()).toBe('one-time-code');
});

test('a login stays within reach of password managers, which a key does not', () => {
  const login: Field[] = [
    { group: 'credentials', name: 'username', title: 'Username' },
    { group: 'credentials', name: 'password', title: 'Password', secret: true },
    { group: 'credentials', name: 'dev_key', title: 'Developer key', secret: true },
  ];
  const { getByLabelText } = show(formState({ form: { fields: login, hidden: {} } }));
  const attributes = login.map(({ title }) =>
    ['autocomplete', 'data-1p-ignore', 'data-bwignore'].map((name) =>
      getByLabelText(title).getAttribute(name),
    ),
  );
  expect(attributes).toEqual([
    ['username', null, null],
    ['new-password', null, null],
    ['new-password', '', ''],
  ]);
});

test('the form is sent without a submission, and its secrets are gone before it is taken away', async () => {
  const { getByLabelText, getByRole, root, type, unmount } = show(formState());
  type('Subdomain', 'acme');
  type('API key', 'abc');
  const submitted = vi.fn<() => void>();
  root.addEventListener('submit', submitted);
  await act(() => void fireEvent.click(getByRole('button', { name: 'Connect' })));
  expect(submit).toHaveBeenCalledOnce();
  expect(submitted).not.toHaveBeenCalled();
  const control = getByLabelText('API key') as HTMLInputElement;
  unmount();
  expect(control.value).toBe('');
});

test('every field is kept from password managers, session recorders and corrections', () => {
  const all: Field[] = [
    ...fields,
    { group: 'params', name: 'region', title: 'Region', enum: ['eu'] },
    { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true },
  ];
  const { getByLabelText } = show(formState({ form: { fields: all, hidden: {} } }));
  const attributes = all.map(({ title }) => {
    const control = getByLabelText(title);
    const names = ['autocomplete', 'autocorrect', 'autocapitalize', 'data-1p-ignore'];
    return [...names, 'data-rr-is-password'].map((name) => control.getAttribute(name));
  });
  expect(attributes).toEqual([
    ['off', 'off', 'off', '', 'true'],
    ['new-password', 'off', 'off', '', 'true'],
    ['off', 'off', 'off', '', 'true'],
    ['off', 'off', 'off', '', 'true'],
  ]);
  for (const { title } of all) expect(getByLabelText(title).classList.contains('ph-no-capture')).toBe(true);
});

test.each<[string, Partial<Field>, string | null]>([
  ['an email address', { format: 'email' }, 'email'],
  ['a URL', { format: 'uri' }, 'url'],
  ['a hostname', { format: 'hostname' }, 'url'],
  ['a number', { type: 'number' }, 'numeric'],
  ['a text', { type: 'string' }, null],
  ['a secret, whatever its format', { format: 'email', secret: true }, null],
  ['an unknown format', { format: 'constructor' }, null],
])('the keyboard of a touch screen fits %s', (_what, changes, expected) => {
  const field: Field = { group: 'params', name: 'x', title: 'X', ...changes };
  const { getByLabelText } = show(formState({ form: { fields: [field], hidden: {} } }));
  expect(getByLabelText('X').getAttribute('inputmode')).toBe(expected);
});

test('with a mouse the focus begins in the first field, on a touch screen nowhere in the form', () => {
  const external: Field = { group: 'params', name: 'id', title: 'ID', default_value: 'e', fixed: true };
  const form = { fields: [external, ...fields], hidden: {} };
  const focusOf = (root: Element) =>
    [...root.querySelectorAll('[data-focus]')].map((element) => element.getAttribute('name'));
  expect(focusOf(show(formState({ form })).root)).toEqual([]);
  pointer('fine');
  // What was generated here is not typed into.
  expect(focusOf(show(formState({ form })).root)).toEqual(['params.subdomain']);
});

test('whether something was typed is known while the form is shown', () => {
  const external: Field = { group: 'params', name: 'id', title: 'ID', default_value: 'e', fixed: true };
  const form = { fields: [external, ...fields], hidden: {} };
  const { type, unmount } = show(formState({ form }));
  const isLost = () => [unsaved.current?.('close'), unsaved.current?.('back')];
  expect(isLost()).toEqual([false, false]);
  type('API key', 'a');
  expect(isLost()).toEqual([true, true]);
  type('API key', '');
  expect(isLost()).toEqual([false, false]);
  // The way back keeps it.
  type('Subdomain', 'acme');
  expect(isLost()).toEqual([true, false]);
  unmount();
  expect(unsaved.current).toBeNull();
  show(formState({ form, values: { 'credentials.apiKey': 'typed before' } }));
  expect(unsaved.current?.('close')).toBe(true);
});

test('a fault of a shape shows the example, and that of a secret does not', async () => {
  const shaped = { pattern: '^k-[0-9]+$', example: 'k-123' };
  const all: Field[] = [
    { group: 'params', name: 'id', title: 'Account ID', ...shaped },
    { group: 'credentials', name: 'key', title: 'Key', secret: true, ...shaped },
  ];
  const { root, type, send } = show(formState({ form: { fields: all, hidden: {} } }));
  type('Account ID', 'x');
  type('Key', 'x');
  await send();
  const faults = [...root.querySelectorAll('.fault')].map(({ textContent }) => textContent);
  expect(faults).toEqual([
    'This doesn’t look like a valid Account ID. It should look like k-123.',
    'This doesn’t look like a valid Key.',
  ]);
});

test.each<[string, Partial<Field>, string | undefined]>([
  ['its example', { example: 'mock.example.io' }, 'It should look like mock.example.io.'],
  [
    'its description and its example',
    { description: 'Your domain.', example: 'mock.example.io' },
    'Your domain. It should look like mock.example.io.',
  ],
  ['its format', { format: 'uri' }, 'It should look like https://example.com.'],
  ['a description that has the example', { description: 'Such as eu.', example: 'eu' }, 'Such as eu.'],
  ['no example of a secret', { example: 'k-123', format: 'uuid', secret: true }, undefined],
  ['no example of a choice', { example: 'eu', enum: ['eu', 'us'] }, undefined],
  ['nothing of a format that nobody knows', { format: 'constructor' }, undefined],
])('the help of a field has %s', (_what, changes, expected) => {
  const field: Field = { group: 'params', name: 'x', title: 'X', ...changes };
  const { getByLabelText, root } = show(formState({ form: { fields: [field], hidden: {} } }));
  const control = getByLabelText('X');
  const described = control.getAttribute('aria-describedby');
  const help = described ? root.querySelector(`[id="${described}"]`) : null;
  expect(help?.textContent?.trim()).toBe(expected);
  expect(control.getAttribute('placeholder')).toBeNull();
});

test('the example of the provider follows what is wrong with a format', async () => {
  const field: Field = {
    group: 'params',
    name: 'x',
    title: 'X',
    format: 'hostname',
    example: 'acme.example.io',
  };
  const { root, type, send } = show(formState({ form: { fields: [field], hidden: {} } }));
  type('X', 'a b');
  await send();
  expect(root.querySelector('.fault')?.textContent).toBe(
    'Enter a domain such as example.com. It should look like acme.example.io.',
  );
});

test('links say that they open a new tab', () => {
  const field: Field = { ...(fields[1] as Field), doc_section: '#key' };
  const { getAllByRole } = show(
    formState({ docs: 'https://docs.example.com', form: { fields: [field], hidden: {} } }),
  );
  expect(getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Where to find it (opens in a new tab or window)',
    'Where is it? (opens in a new tab or window)',
  ]);
});

const keyField: Field = { group: 'credentials', name: 'privateKey', title: 'Private key', secret: true };
const keyFile = (text: string, name = 'key.pem') => new File([text], name);

test('a key of several lines can be chosen as a file, and what was added is said', async () => {
  const { getByLabelText, getByRole, getByText, queryByText, root, type } = show(
    formState({ form: { fields: [...fields, keyField], hidden: {} } }),
  );
  const input = root.querySelector<HTMLInputElement>('input[type="file"]');
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click');
  const button = getByRole('button', { name: 'Choose a file' });
  expect(root.querySelector(`[id="${button.getAttribute('aria-describedby')}"]`)?.textContent).toContain(
    'Private key',
  );
  fireEvent.click(button);
  expect(opened.mock.contexts).toEqual([input]);
  Object.defineProperty(input, 'files', { value: [keyFile('-----BEGIN')] });
  await act(() => void fireEvent.change(input as HTMLInputElement));
  await vi.waitFor(() => expect(announce).toHaveBeenCalledExactlyOnceWith('key.pem added'));
  expect(getByLabelText('Private key')).toHaveProperty('value', '-----BEGIN');
  await vi.waitFor(() => expect(getByText('key.pem')).toBeTruthy());
  // What is typed afterwards is not the file’s.
  await act(() => void type('Private key', 'x'));
  expect(queryByText('key.pem')).toBeNull();
});

/** Chooses a file with the button of the only field that takes one. */
function choose(root: Element, file: File) {
  const input = root.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  return act(() => void fireEvent.change(input));
}

/** A file whose bytes come when the test says so, as one that is still in the cloud. */
function slowFile() {
  let settle = { give: (_bytes: ArrayBuffer) => {}, fail: (_reason: Error) => {} };
  const bytes = new Promise<ArrayBuffer>((give, fail) => {
    settle = { give, fail };
  });
  const file = keyFile('');
  Object.defineProperty(file, 'arrayBuffer', { value: () => bytes });
  const { fail, give } = settle;
  return { file, fail, give: (text: string) => give(new TextEncoder().encode(text).buffer) };
}

const noFile = 'No file was added. Add one text file to the right field, or paste the key.';

test('a file replaces nothing that is typed while it is read, and says nothing to a person who has left', async () => {
  const { getByLabelText, root, type, unmount } = show(
    formState({ form: { fields: [keyField], hidden: {} } }),
  );
  const value = () => (getByLabelText('Private key') as HTMLTextAreaElement).value;
  const slow = slowFile();
  await choose(root, slow.file);
  await act(() => void type('Private key', 'typed'));
  await act(async () => slow.give('a file'));
  expect(value()).toBe('typed');
  expect(announce).toHaveBeenLastCalledWith(`Private key: ${noFile}`);

  const good = slowFile();
  await choose(root, good.file);
  await act(async () => good.give('a file'));
  expect(value()).toBe('a file');

  announce.mockClear();
  const late = slowFile();
  await choose(root, late.file);
  unmount();
  await act(async () => late.fail(new DOMException('A folder.', 'NotFoundError')));
  expect(announce).not.toHaveBeenCalled();
});

const bytesOf = (...codes: number[]) => new Uint8Array(codes);

test.each<[string, BlobPart[]]>([
  ['nothing', []],
  ['NULs', ['-----BEGIN', '\0\0']],
  ['bytes that are no UTF-8', [bytesOf(0x30, 0x82, 0x04, 0xa4)]],
  ['half a character of UTF-16', [bytesOf(0xff, 0xfe, 0x41)]],
  ['more than any key has', ['A'.repeat(100_001)]],
])('a file of %s is not added, and its field says so until it is typed into', async (_what, parts) => {
  const { getByLabelText, queryByText, root, type } = show(
    formState({ form: { fields: [keyField], hidden: {} } }),
  );
  await act(() => void type('Private key', 'typed'));
  await choose(root, new File(parts, 'big.key'));
  await vi.waitFor(() => expect(announce).toHaveBeenCalledExactlyOnceWith(`Private key: ${noFile}`));
  expect(getByLabelText('Private key')).toHaveProperty('value', 'typed');
  await vi.waitFor(() => expect(queryByText(noFile)).toBeTruthy());
  await act(() => void type('Private key', 'typed on'));
  expect(queryByText(noFile)).toBeNull();
});

test('a folder is not added, and its field says so', async () => {
  const { root } = show(formState({ form: { fields: [keyField], hidden: {} } }));
  const folder = slowFile();
  await choose(root, folder.file);
  await act(async () => folder.fail(new DOMException('A folder.', 'NotFoundError')));
  expect(announce).toHaveBeenCalledExactlyOnceWith(`Private key: ${noFile}`);
});

test('a file in UTF-16, as Windows writes it, is added as its text', async () => {
  const { getByLabelText, root } = show(formState({ form: { fields: [keyField], hidden: {} } }));
  const codes = [...'-----BEGIN'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  await choose(root, new File([bytesOf(0xff, 0xfe, ...codes)], 'key.pem'));
  await vi.waitFor(() => expect(getByLabelText('Private key')).toHaveProperty('value', '-----BEGIN'));
});

test('a field’s section of the documentation is linked only as a part of that page', () => {
  const sections = ['#key', '.evil.example/', '@evil.example', undefined];
  const all = sections.map(
    (doc_section, at): Field => ({
      group: 'params',
      name: `f${at}`,
      title: `F${at}`,
      description: 'Help.',
      ...(doc_section && { doc_section }),
    }),
  );
  const docs = 'https://docs.example.com';
  const { root } = show(formState({ docs, form: { fields: all, hidden: {} } }));
  const links = [...root.querySelectorAll('.question a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://docs.example.com#key']);
});

test('the provider’s own reason for a refusal is shown as text', () => {
  const reason = 'The key <b>expired</b> {app}.';
  const error = new ConnectError('two_step_credentials_fetch_error', 'No.', { status: 400, reason });
  const { getByRole } = show(formState({ error }));
  expect(getByRole('status').textContent).toBe(
    'Acme didn’t accept your details. Check them and your account’s permissions.' +
      'Acme says: The key <b>expired</b> {app}.',
  );
});

test('a login is not looked for in the settings', () => {
  const login: Field[] = ['username', 'password'].map((name) => ({
    group: 'credentials',
    name,
    title: name,
  }));
  const { getByText } = show(formState({ form: { fields: login, hidden: {} } }));
  expect(getByText(/Enter your/).textContent?.trim()).toBe('Enter your Acme login.');
});

test('a refusal keeps what was typed, and lands at the field that the server names', () => {
  const { getByLabelText, getByText, type, set } = show(formState());
  type('API key', 'wrong');
  set(formState({ sending: true }));
  set(formState({ error: new ConnectError('invalid_body', 'No.', { status: 400, fields: ['apiKey'] }) }));
  expect((getByLabelText('API key') as HTMLInputElement).value).toBe('wrong');
  expect(getByLabelText('API key').getAttribute('aria-invalid')).toBe('true');
  expect(getByText(/didn’t accept this value/).textContent).toBe('Acme didn’t accept this value.');
  expect(document.activeElement).toBe(getByLabelText('API key'));
});

test('a refusal that names no field marks the only one there is, and none of several', () => {
  const key: Field = { group: 'credentials', name: 'apiKey', title: 'API key', secret: true };
  const made: Field = { group: 'params', name: 'id', title: 'ID', default_value: 'b4a6', fixed: true };
  const refuse = (code: string, fields: readonly Field[]) => {
    const form = { fields, hidden: {} };
    const { getByLabelText, set, unmount } = show(formState({ form }));
    set(formState({ form, error: new ConnectError(code, 'No.', { status: 400 }) }));
    const field = getByLabelText('API key');
    const result = [field.getAttribute('aria-invalid'), document.activeElement === field];
    unmount();
    return result;
  };
  expect(refuse('connection_test_failed', [made, key])).toEqual(['true', true]);
  expect(refuse('invalid_query_params', [key])).toEqual([null, false]);
  expect(refuse('connection_test_failed', [key, { ...key, name: 'b', title: 'B' }])).toEqual([null, false]);
});

test('while it is on its way, the focus stays, and nothing can be typed', async () => {
  const { getByLabelText, getByRole, type, send, set } = show(formState());
  type('Subdomain', 'acme');
  type('API key', 'abc');
  getByLabelText('API key').focus();
  await send();
  expect(announce).toHaveBeenCalledExactlyOnceWith('Connecting…');
  set(formState({ sending: true }));
  expect(document.activeElement).toBe(getByLabelText('API key'));
  expect(getByLabelText('API key')).toHaveProperty('readOnly', true);
  const button = getByRole('button', { name: 'Connecting…' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.focus();
  set(formState({ error: new ConnectError('connection_test_failed', 'No.', { status: 400 }) }));
  expect(document.activeElement).toBe(getByRole('button', { name: 'Connect' }));
  expect(getByLabelText('API key')).toHaveProperty('readOnly', false);
});

test('what is wrong is brought into sight with what is said of it', async () => {
  const { getByLabelText, send } = show(formState());
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  await send();
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  const [question, ...others] = new Set(scrolled.mock.contexts as Element[]);
  expect(others).toEqual([]);
  expect(question?.textContent).toContain('Subdomain is required.');
  scrolled.mockRestore();
});

test('a fault goes while it is mended, and nothing is changed under the typing hand', async () => {
  const { getByLabelText, type } = show(formState());
  const field = getByLabelText('Subdomain') as HTMLInputElement;
  type('Subdomain', 'Not One');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await act(() => void fireEvent.blur(field));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await act(() => void type('Subdomain', ' acme '));
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(field.value).toBe(' acme ');
  await act(() => void fireEvent.blur(field));
  expect(field.value).toBe('acme');
});

test('what is made here is copied by a button, and selected where the clipboard is closed', async () => {
  const written: string[] = [];
  const field: Field = {
    group: 'params',
    name: 'external_id',
    title: 'External ID',
    default_value: 'e-1',
    fixed: true,
  };
  const { getByLabelText, getByRole } = show(formState({ form: { fields: [field], hidden: {} } }));
  const input = getByLabelText('External ID') as HTMLInputElement;
  const button = getByRole('button', { name: 'Copy External ID' });
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } });
  await act(() => void fireEvent.click(button));
  expect(written).toEqual(['e-1']);
  await vi.waitFor(() => expect(announce).toHaveBeenCalledExactlyOnceWith('Copied'));
  // The focus stays at the button.
  expect(document.activeElement).not.toBe(input);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  input.setSelectionRange(0, 0);
  await act(() => void fireEvent.click(button));
  await vi.waitFor(() => expect([input.selectionStart, input.selectionEnd]).toEqual([0, 3]));
  expect(announce).toHaveBeenCalledOnce();
});

test('a part of an address is read from left to right in every language, the rest as the language is', () => {
  const { getByLabelText } = show(formState());
  const direction = (label: string) => getByLabelText(label).closest('.field')?.getAttribute('dir');
  expect(direction('Subdomain')).toBe('ltr');
  expect(direction('API key')).toBeNull();
});

test('where to find what is asked for is said only where something is asked for', () => {
  const docs = 'https://docs.example.com/';
  expect(show(formState({ docs })).queryByRole('link', { name: /^Where to find it/ })).not.toBeNull();
  expect(
    show(formState({ docs, form: { fields: [], hidden: {} } })).queryByRole('link', {
      name: /^Where to find it/,
    }),
  ).toBeNull();
});

test('Enter that is held down sends once, but makes lines where there are lines', () => {
  const privateKey: Field = { group: 'credentials', name: 'privateKey', title: 'Private key' };
  const { getByLabelText, getByRole } = show(
    formState({ form: { fields: [...fields, privateKey], hidden: {} } }),
  );
  // What fireEvent gives back: whether the key still does what it does.
  const press = (element: Element, repeat: boolean) => fireEvent.keyDown(element, { key: 'Enter', repeat });
  for (const sends of [getByLabelText('Subdomain'), getByRole('button', { name: 'Connect' })]) {
    expect(press(sends, false)).toBe(true);
    expect(press(sends, true)).toBe(false);
  }
  expect(press(getByLabelText('Private key'), true)).toBe(true);
});
