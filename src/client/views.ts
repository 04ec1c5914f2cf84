import { soon } from '../soon.ts';
import type { FailedView, FormView } from '../widget/view.ts';
import type { LaterParts } from './parts.ts';

/** The views that are in files of their own. Each is loaded before its state is shown. */
export interface LaterViews {
  /** `null` when it has been loaded. */
  loadForm(): Promise<unknown> | null;
  formView(): FormView;
  /** Resolves in any case, and soon: without the file, the widget shows a plainer view. */
  loadFailure(): Promise<unknown> | null;
  failedView(): FailedView | null;
}

export function createLaterViews(parts: Pick<LaterParts, 'form' | 'failure'>): LaterViews {
  let form: FormView | null = null;
  let failed: FailedView | null = null;

  async function getForm(): Promise<void> {
    form = (await parts.form()).FormView;
  }

  async function getFailure(): Promise<void> {
    failed = (await parts.failure()).FailedView;
  }

  return {
    loadForm: () => (form ? null : getForm()),
    formView() {
      if (!form) throw new Error('The form is loaded before its state is shown.');
      return form;
    },
    loadFailure: () => (failed ? null : soon(getFailure())),
    failedView: () => failed,
  };
}
