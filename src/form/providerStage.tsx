import { fireEvent, render } from '@testing-library/preact';
import { sample, stringMatching } from 'fast-check';
import { expect, vi } from 'vitest';
import { authModes, modeOf } from '../flow/authModes.ts';
import type { Flow } from '../flow/contract.ts';
import { keyOf } from '../flow/fieldKey.ts';
import { formOf, paramsOf, submissionOfForm, type Field, type FieldValues } from '../flow/fields.ts';
import { faultOf } from './validation.ts';
import { definitionOf } from '../integration.ts';
import { en } from '../locales/stage/en.ts';
import type { Definition } from '../types.ts';
import type { ViewContext } from '../widget/view.ts';
import { FormView } from './index.tsx';

/** Where each mode's credentials go, as WIRE says the server takes them: `null` for the provider's own window. */
const routes: Record<string, string | null> = {
  API_KEY: 'api-auth/api-key',
  APP: null,
  AWS_SIGV4: 'auth/aws-sigv4',
  BASIC: 'api-auth/basic',
  BILL: 'auth/bill',
  CUSTOM: null,
  INSTALL_PLUGIN: null,
  JWT: 'auth/jwt',
  MCP_OAUTH2: null,
  MCP_OAUTH2_GENERIC: null,
  NONE: 'auth/unauthenticated',
  OAUTH1: null,
  OAUTH2: null,
  OAUTH2_CC: 'oauth2/auth',
  OUTBOUND: 'auth/oauth-outbound',
  SIGNATURE: 'auth/signature',
  TBA: 'auth/tba',
  TWO_STEP: 'auth/two-step',
};

/** What the body holds where the definition lists no credentials. */
const bodies: Record<string, string[]> = {
  API_KEY: ['apiKey'],
  AWS_SIGV4: ['role_arn'],
  BASIC: ['username', 'password'],
  BILL: ['username', 'password', 'organization_id', 'dev_key'],
  JWT: ['privateKey'],
  OAUTH2_CC: ['client_id', 'client_secret'],
  SIGNATURE: ['username', 'password'],
  TBA: ['token_id', 'token_secret'],
};

/** The names that the body has for the credentials: the definition's own, or else its mode's. */
function namesInBody({ credentials = {}, token_request_auth_method: method }: Definition, mode: string) {
  const listed = Object.entries(credentials).flatMap(([name, { automated, default_value, hidden }]) =>
    automated || (hidden && !default_value) ? [] : [name],
  );
  // A client can list the certificate alone: it has an id and a secret all the same, unless it signs.
  const usual =
    mode === 'OAUTH2_CC' || !Object.keys(credentials).length
      ? (bodies[mode] ?? []).filter((name) => name !== 'client_secret' || method !== 'private_key_jwt')
      : [];
  return [...new Set([...usual, ...listed])].filter(
    (name) =>
      !credentials[name]?.automated && !(credentials[name]?.hidden && !credentials[name].default_value),
  );
}

/** What the formats, and fields without a pattern, ask for. */
const usual = [
  'acme',
  'acme.example.com',
  'https://acme.example.com',
  'jane@example.com',
  '123e4567-e89b-42d3-a456-426614174000',
];

/** Values that a pattern describes. */
function matching(pattern: string): string[] {
  try {
    return sample(stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 20 });
  } catch {
    return [];
  }
}

/** A value that a field's own example, choice or pattern allows. */
function valueFor(field: Field): string | undefined {
  const { default_value = '', enum: choices = [], example = '', pattern = '' } = field;
  const passes = (text: string): boolean => text.trim() !== '' && !faultOf(field, text);
  return [default_value, ...choices, example, ...usual].find(passes) ?? matching(pattern).find(passes);
}

/** Whether anything but a missing value can be wrong with it. */
function isLookedAt({ pattern, format, enum: choices }: Field): boolean {
  if (choices) return true;
  try {
    return Boolean(pattern ? new RegExp(pattern) : format);
  } catch {
    return false;
  }
}

/** Whether what is typed cannot be read over somebody's shoulder. */
const isMasked = (control: HTMLElement | null): boolean =>
  control?.getAttribute('type') === 'password' || control?.classList.contains('masked') === true;

/** The form on the page, and what a person does with it. */
function show(name: string, definition: Definition) {
  const integration = { unique_key: name, provider: name, display_name: name };
  const form = formOf(integration, definition, { preset: {}, reconnects: false });
  const submit = vi.fn<Flow['submit']>();
  const root = document.createElement('div');
  document.body.append(root);
  const context = {
    assist: () => null,
    helpsWith: () => true,
    flow: { submit } as Partial<Flow>,
    announce: () => {},
    addStyles: () => {},
    fit: () => {},
    messages: en,
    lang: 'en',
    host: 'api.nango.dev',
    unsaved: { current: null },
    fileTaker: { current: null },
    typed: new Map(),
    modal: true,
    logo: () => null,
    root,
  } as Partial<ViewContext> as ViewContext;
  const facts = { list: null, values: {}, sending: false, error: null, docs: undefined };
  const { unmount } = render(
    <FormView state={{ view: 'form', busy: null, integration, form, ...facts }} context={context} />,
    {
      container: root,
    },
  );
  const control = (field: Field) => root.querySelector<HTMLInputElement>(`[name="${keyOf(field)}"]`);
  const put = (field: Field, value: string) => {
    const input = control(field);
    if (input && !field.fixed) fireEvent.input(input, { target: { value } });
  };
  return {
    form,
    submit,
    control,
    put,
    labelOf: (field: Field) => root.querySelector(`label[for="${keyOf(field)}"]`)?.textContent?.trim(),
    faultAt: (field: Field) => control(field)?.getAttribute('aria-invalid'),
    send: () => fireEvent.submit(root.querySelector('form') as HTMLFormElement),
    close() {
      unmount();
      root.remove();
    },
  };
}

interface Provider {
  name: string;
  definition: Definition;
  mode: string;
}

/** The providers of a table of raw definitions. */
export const providersOf = (raw: object): Provider[] =>
  Object.entries(raw).map(([name, value]) => {
    const definition = definitionOf(value);
    if (!definition) throw new Error(`${name} has no definition.`);
    return { name, definition, mode: modeOf(definition) };
  });

interface Checked {
  /** How many fields its form has. */
  fields: number;
  /** Fields whose pattern no JavaScript engine reads: they take any text. */
  unreadable: string[];
}

/** Fills in a provider's form as a person does, wrong at first, and looks at what is sent. */
export async function checkProvider({ name, definition, mode }: Provider): Promise<Checked> {
  expect(authModes[mode]?.route).toBe(routes[mode]);
  const unreadable: string[] = [];

  const { form, submit, control, put, labelOf, faultAt, send, close } = show(name, definition);
  const asked = Object.entries({ ...definition.connection_config, ...definition.credentials });
  for (const [field, { automated, hidden }] of asked)
    if (automated || hidden) expect(form.fields.some(({ name: shown }) => shown === field)).toBe(false);

  const typed: Record<string, string> = {};
  for (const field of form.fields) {
    expect([field.name, labelOf(field)]).toEqual([field.name, expect.stringMatching(/\S/)]);
    expect([field.name, control(field)?.id]).toEqual([field.name, keyOf(field)]);
    // Four hundred definitions leave it to the name.
    if (/passw|secret|^api_?key$|private_?key$/i.test(field.name) && !field.enum)
      expect([field.name, isMasked(control(field))]).toEqual([field.name, true]);
    const value = valueFor(field);
    // By its name, so that the test says which.
    expect([field.name, value]).toEqual([field.name, expect.any(String)]);
    typed[keyOf(field)] = value ?? '';
    put(field, value ?? '');
    if (field.pattern && !isLookedAt(field)) unreadable.push(field.name);
  }

  // Spoilt, one field after the other: nothing that a pattern, a format or a choice is about has this in it.
  for (const field of form.fields) {
    if (!isLookedAt(field) || field.enum) continue;
    put(field, '\u0000 \u0001');
    send();
    await Promise.resolve();
    expect([field.name, faultAt(field)]).toEqual([field.name, 'true']);
    put(field, typed[keyOf(field)] ?? '');
  }
  expect(submit).not.toHaveBeenCalled();

  send();
  expect(submit).toHaveBeenCalledOnce();
  close();
  const checked = { fields: form.fields.length, unreadable };
  const values: FieldValues = submit.mock.calls[0]?.[0] ?? {};
  const submission = submissionOfForm(definition, { ...form.hidden, ...values }, {});
  const params = form.fields.filter(({ group }) => group === 'params');
  if (routes[mode] === null) {
    expect(submission).toBeNull();
    expect(Object.keys(paramsOf(values)).sort()).toEqual(params.map((field) => field.name).sort());
    return checked;
  }
  expect(submission?.route).toBe(routes[mode]);
  const body = submission?.body;
  if (mode === 'NONE' || mode === 'OUTBOUND') {
    expect(body).toBeUndefined();
    return checked;
  }
  const expected = [
    ...namesInBody(definition, mode),
    ...(mode === 'TWO_STEP' || mode === 'SIGNATURE' ? ['type'] : []),
    ...(Object.keys(definition.assertion_option ?? {}).length ? ['assertionOption'] : []),
    ...(mode === 'AWS_SIGV4' ? ['region'] : []),
    ...(mode === 'TBA' ? ['oauth_client_id_override', 'oauth_client_secret_override'] : []),
  ];
  expect(Object.keys(body as object).sort()).toEqual(expected.sort());
  return checked;
}
