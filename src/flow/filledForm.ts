import type { SignInOptions, Submission } from '../api/calls.ts';
import { isConnectError, type ConnectError } from '../errors.ts';
import type { Definition } from '../types.ts';
import { overridesOf, paramsOf, submissionOfForm, type FieldValues, type Form } from './fields.ts';
import type { FlowEvent, State } from './state.ts';

/** A form with its values, so that it can be sent again without being shown again. */
export interface FilledForm {
  /** What goes along with a sign-in. */
  sent: Pick<SignInOptions, 'params' | 'overrides'>;
  /** The POST; `null` for a sign-in in a window. */
  submission: Submission | null;
  /** Shows the form again, with its values. */
  again: Extract<FlowEvent, { type: 'form' }>;
}

export function filledFormOf(
  { integration, form, docs }: Extract<State, { view: 'form' }>,
  definition: Definition,
  values: FieldValues,
  params: Readonly<Record<string, string>> = {},
): FilledForm {
  const all = { ...form.hidden, ...values };
  return {
    sent: { params: { ...params, ...paramsOf(all) }, overrides: overridesOf(all) },
    submission: submissionOfForm(definition, all, params),
    again: { type: 'form', integration, form, values, error: null, docs },
  };
}

/** Whether a person has to see the form: something in it has no value yet. */
export const isAsked = ({ fields }: Form): boolean =>
  fields.some(({ optional, default_value }) => !optional && !default_value);

/** The server's codes for a wrong value in the form. */
const valueErrors: ReadonlySet<string> = new Set([
  'connection_test_failed',
  'failed_to_generate',
  'invalid_body',
  'invalid_credentials',
  'invalid_query_params',
]);
/** The same, where the codes are many and begin alike. */
const valueErrorFamilies = ['aws_sigv4_', 'client_credentials_', 'missing_client_', 'two_step_'];

/** Whether the person can correct what they typed. */
export const isMendable = (reason: unknown): reason is ConnectError =>
  isConnectError(reason) &&
  (valueErrors.has(reason.code) || valueErrorFamilies.some((family) => reason.code.startsWith(family)));
