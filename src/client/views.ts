import type { FormSteps } from '../flow/run.ts';
import { soon } from '../soon.ts';
import type { Assist, FailedView, FormView } from '../widget/view.ts';
import type { Language } from './language.ts';
import type { FormPart, LaterParts } from './parts.ts';

/** The views that are in files of their own. Each is loaded before its state is shown. */
export interface LaterViews {
  loadForm(): Promise<FormSteps>;
  /** `null` until the form has been loaded. */
  formSteps(): FormSteps | null;
  formView(): FormView;
  loadAssist(): Promise<void>;
  /** `null` until it has been loaded. */
  assist(): Assist | null;
  /** Resolves in any case, and soon: without the file, the widget shows a plainer view. */
  loadFailure(): Promise<unknown> | null;
  failedView(): FailedView | null;
}

export function createLaterViews(
  parts: Pick<LaterParts, 'form' | 'assist' | 'failure'>,
  language: Pick<Language, 'now' | 'failuresReady'>,
): LaterViews {
  let form: FormPart | null = null;
  let assist: Assist | null = null;
  let failed: FailedView | null = null;

  const isFailureHere = (): boolean => failed !== null && Boolean(language.now()?.messages.failed);

  async function loadForm(): Promise<FormSteps> {
    form = await parts.form();
    return form.formSteps;
  }

  async function loadAssist(): Promise<void> {
    assist = await parts.assist();
  }

  async function getFailure(): Promise<void> {
    const [part] = await Promise.all([parts.failure(), language.failuresReady()]);
    failed = part.FailedView;
  }

  return {
    loadForm,
    formSteps: () => form && form.formSteps,
    formView() {
      if (!form) throw new Error('The form is loaded before its state is shown.');
      return form.FormView;
    },
    loadAssist,
    assist: () => assist,
    loadFailure: () => (isFailureHere() ? null : soon(getFailure())),
    failedView: () => failed,
  };
}
