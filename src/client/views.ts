import type { FailedView, FormView } from '../widget/view.ts';
import type { WidgetParts } from './parts.ts';

/** The views that are in files of their own. Each is loaded before its state is shown. */
export interface LaterViews {
  /** `null` when it has been loaded. */
  loadForm(): Promise<unknown> | null;
  formView(): FormView;
  /** Resolves in any case, and soon: without the file, the widget shows a plainer view. */
  loadFailure(): Promise<unknown> | null;
  failedView(): FailedView | null;
}

/** Milliseconds that a person waits for the file that explains a failure, which has come over the same network. */
const patience = 5_000;

/** Resolves when the promise settles, or after a while. */
function settledWithin(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(end, end);
  });
}

export function createLaterViews(parts: Pick<WidgetParts, 'form' | 'failure'>): LaterViews {
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
    loadFailure: () => (failed ? null : settledWithin(patience, getFailure())),
    failedView: () => failed,
  };
}
