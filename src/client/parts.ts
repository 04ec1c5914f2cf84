import type { RefusalPart } from '../api/refusals.ts';
import type { startAttempt } from '../flow/attempt.ts';
import type { FormSteps } from '../flow/run.ts';
import type { LanguageTag } from '../locales/languages.ts';
import type { FailureFile, WidgetMessages } from '../locales/messages.ts';
import type { Config } from '../options.ts';
import { helpsWith } from '../options/help.ts';
import type { authenticate } from './headless.ts';
import type { Widget, WidgetOptions } from '../widget/index.tsx';
import type { Assist, FailedView, FormView } from '../widget/view.ts';

type AfterList = Exclude<keyof LaterParts, 'widget' | 'language' | 'failureLanguage'>;

/** The parts that come after the list: one that is missing does not compile. */
const afterList = { form: true, assist: true, failure: true, refusal: true, signIn: true } satisfies Record<
  AfterList,
  true
>;

/** Whether the page leaves any help with forms on. */
export const helpsWithForms = (config: Pick<Config, 'help'>): boolean =>
  (['paste', 'keys', 'finding'] as const).some((kind) => helpsWith(kind, config));

/** Loads the parts that come after the list, ahead of a press. Sends no request to the API. */
export function loadLaterParts(parts: LaterParts, config: Pick<Config, 'help'>): void {
  for (const name of Object.keys(afterList) as AfterList[])
    if (name !== 'assist' || helpsWithForms(config)) parts[name]().catch(() => {});
}

/** A form's view, and the steps of the flow that begin with it. */
export interface FormPart {
  readonly FormView: FormView;
  readonly formSteps: FormSteps;
}

/** The parts that a client loads. Each is loaded at the first call. */
export interface LaterParts {
  widget(): Promise<{ mountWidget(options: WidgetOptions): Widget }>;
  form(): Promise<FormPart>;
  assist(): Promise<Assist>;
  failure(): Promise<{ FailedView: FailedView }>;
  refusal(): Promise<RefusalPart>;
  signIn(): Promise<{ startAttempt: typeof startAttempt; authenticate: typeof authenticate }>;
  language(tag: LanguageTag): Promise<{ messages: WidgetMessages }>;
  failureLanguage(tag: LanguageTag): Promise<FailureFile>;
}
