import { act, fireEvent, render, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Flow } from '../flow/contract.ts';
import type { Field } from '../flow/fields.ts';
import { en } from '../locales/en.ts';
import type { StateOf, ViewContext } from '../widget/view.ts';
import { fill } from '../widget/words.tsx';
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
beforeEach(() => vi.clearAllMocks());

function show(state: StateOf<'form'>) {
  const root = document.createElement('div');
  document.body.append(root);
  const context = {
    flow: { submit } as Partial<Flow>,
    announce,
    messages: en,
    modal: true,
    logo: () => null,
    root,
  } as Partial<ViewContext> as ViewContext;
  const view = (shown: StateOf<'form'>) => <FormView state={shown} context={context} />;
  const { rerender, ...queries } = render(view(state), { container: root });
  const type = (label: string, value: string) =>
    fireEvent.input(queries.getByLabelText(label), { target: { value } });
  const send = () => act(() => void fireEvent.submit(root.querySelector('form') as HTMLFormElement));
  return { root, ...queries, type, send, set: (next: StateOf<'form'>) => rerender(view(next)) };
}

test('what is typed is sent clean, by its field', async () => {
  const { type, send } = show(formState());
  type('Subdomain', 'https://acme.x.com/');
  type('API key', ' abc ');
  await send();
  expect(submit).toHaveBeenCalledExactlyOnceWith({ 'params.subdomain': 'acme', 'credentials.apiKey': 'abc' });
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
  expect(getByRole('alert').textContent).toBe('Fields to look at: 2');
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  expect(submit).not.toHaveBeenCalled();
});

test('a field is looked at when it is left, and not while it is empty', async () => {
  const { getByLabelText, queryByText, type } = show(formState());
  await act(() => void fireEvent.blur(getByLabelText('Subdomain')));
  expect(queryByText(en.form.faults.pattern)).toBeNull();
  type('Subdomain', 'A 1');
  await act(() => void fireEvent.blur(getByLabelText('Subdomain')));
  expect(queryByText(en.form.faults.pattern)).toBeTruthy();
});

test('a secret is masked until it is shown, and kept from password managers', async () => {
  const { getByLabelText, getByRole } = show(formState());
  const control = getByLabelText('API key');
  expect(control.className).toBe('masked');
  expect(control.getAttribute('type')).not.toBe('password');
  expect(control.getAttribute('autocomplete')).toBe('off');
  await act(() => void fireEvent.click(getByRole('button', { name: 'Show: API key' })));
  expect(control.className).toBe('');
});

test('a refusal keeps what was typed, and lands at the field that the server names', () => {
  const { getByLabelText, getByText, type, set } = show(formState());
  type('API key', 'wrong');
  set(formState({ sending: true }));
  set(formState({ error: new ConnectError('invalid_body', 'No.', { status: 400, fields: ['apiKey'] }) }));
  expect((getByLabelText('API key') as HTMLInputElement).value).toBe('wrong');
  expect(getByLabelText('API key').getAttribute('aria-invalid')).toBe('true');
  expect(getByText(en.form.faults.server)).toBeTruthy();
  expect(document.activeElement).toBe(getByLabelText('API key'));
});

test('while it is on its way, the focus stays, and nothing can be typed', async () => {
  const { getByLabelText, getByRole, type, send, set } = show(formState());
  type('Subdomain', 'acme');
  type('API key', 'abc');
  getByLabelText('API key').focus();
  await send();
  expect(announce).toHaveBeenCalledExactlyOnceWith(en.form.busy);
  set(formState({ sending: true }));
  expect(document.activeElement).toBe(getByLabelText('API key'));
  expect(getByLabelText('API key')).toHaveProperty('readOnly', true);
  const button = getByRole('button', { name: en.form.busy });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.focus();
  set(formState({ error: new ConnectError('connection_test_failed', 'No.', { status: 400 }) }));
  expect(document.activeElement).toBe(getByRole('button', { name: en.form.submit }));
  expect(getByLabelText('API key')).toHaveProperty('readOnly', false);
});

test('what is wrong is brought into sight with what is said of it', async () => {
  const { getByLabelText, send } = show(formState());
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  await send();
  expect(document.activeElement).toBe(getByLabelText('Subdomain'));
  const [question, ...others] = new Set(scrolled.mock.contexts as Element[]);
  expect(others).toEqual([]);
  expect(question?.textContent).toContain(fill(en.form.faults.required, { title: 'Subdomain' }));
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
  const button = getByRole('button', { name: 'Copy: External ID' });
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } });
  await act(() => void fireEvent.click(button));
  expect(written).toEqual(['e-1']);
  await vi.waitFor(() => expect(announce).toHaveBeenCalledExactlyOnceWith(en.failed.copied));
  // Whoever copied stays at the button.
  expect(document.activeElement).not.toBe(input);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  input.setSelectionRange(0, 0);
  await act(() => void fireEvent.click(button));
  await vi.waitFor(() => expect([input.selectionStart, input.selectionEnd]).toEqual([0, 3]));
  expect(announce).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test('a part of an address is read from left to right in every language, the rest as the language is', () => {
  const { getByLabelText } = show(formState());
  const direction = (label: string) => getByLabelText(label).closest('.field')?.getAttribute('dir');
  expect(direction('Subdomain')).toBe('ltr');
  expect(direction('API key')).toBeNull();
});

test('where to find what is asked for is said only where something is asked for', () => {
  const docs = 'https://docs.example.com/';
  expect(show(formState({ docs })).queryByRole('link', { name: en.form.docs })).not.toBeNull();
  expect(
    show(formState({ docs, form: { fields: [], hidden: {} } })).queryByRole('link', { name: en.form.docs }),
  ).toBeNull();
});

test('Enter that is held down sends once, but makes lines where there are lines', () => {
  const privateKey: Field = { group: 'credentials', name: 'privateKey', title: 'Private key' };
  const { getByLabelText, getByRole } = show(
    formState({ form: { fields: [...fields, privateKey], hidden: {} } }),
  );
  // What fireEvent gives back: whether the key still does what it does.
  const press = (element: Element, repeat: boolean) => fireEvent.keyDown(element, { key: 'Enter', repeat });
  for (const sends of [getByLabelText('Subdomain'), getByRole('button', { name: en.form.submit })]) {
    expect(press(sends, false)).toBe(true);
    expect(press(sends, true)).toBe(false);
  }
  expect(press(getByLabelText('Private key'), true)).toBe(true);
});
