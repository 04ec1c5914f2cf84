import { act, cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import type { Field } from '../flow/fields.ts';
import { en } from '../locales/en.ts';
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

/** Whether the person has a mouse, which means that they have a keyboard as well. */
const pointer = (kind: 'fine' | 'coarse') =>
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(pointer: ${kind})` }));

beforeEach(() => {
  vi.clearAllMocks();
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
    messages: en,
    lang: 'en',
    host: 'api.nango.dev',
    modal: true,
    logo: () => null,
    unsaved,
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
  expect(getByRole('alert').textContent).toBe('2 fields need your attention');
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  expect(submit).not.toHaveBeenCalled();
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
    ['one-time-code', 'off', 'off', '', 'true'],
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
  expect(unsaved.current?.()).toBe(false);
  type('API key', 'a');
  expect(unsaved.current?.()).toBe(true);
  type('API key', '');
  expect(unsaved.current?.()).toBe(false);
  unmount();
  expect(unsaved.current).toBeNull();
  show(formState({ form, values: { 'credentials.apiKey': 'typed before' } }));
  expect(unsaved.current?.()).toBe(true);
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
  expect(getByRole('alert').textContent).toBe(
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
  // Whoever copied stays at the button.
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
  expect(show(formState({ docs })).queryByRole('link', { name: 'Where to find it' })).not.toBeNull();
  expect(
    show(formState({ docs, form: { fields: [], hidden: {} } })).queryByRole('link', {
      name: 'Where to find it',
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

test('a form does not read which field is wrong from a polluted Object.prototype', () => {
  Object.defineProperty(Object.prototype, 'first', { value: 'evil', configurable: true, enumerable: true });
  try {
    expect(show(formState()).getByLabelText('Subdomain')).toBeTruthy();
  } finally {
    Reflect.deleteProperty(Object.prototype, 'first');
  }
});
