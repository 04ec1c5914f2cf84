import type { Flow } from '../flow/contract.ts';
import { keyOf } from '../flow/fieldKey.ts';
import type { Field } from '../flow/fields.ts';
import type { State } from '../flow/state.ts';
import { isOfPage } from '../page.ts';
import { isSignInOpen } from './signInSteps.ts';
import type { Exit, ViewContext } from './view.ts';

/** What would be lost by leaving: what was typed, only the secrets in it, or a sign-in under way. */
export type Loss = 'form' | 'secret' | 'signIn';

/** A question before something is lost. */
export interface LeaveQuestion {
  to: Exit;
  loss: Loss;
}

/** What a person would lose who leaves now. The way back keeps what was typed, except for secrets. */
export function lossOf(state: State, to: Exit, unsaved: ViewContext['unsaved']): Loss | null {
  const typed = to === 'back' ? 'secret' : 'form';
  switch (state.view) {
    case 'form':
      return unsaved.current?.(to) ? typed : null;
    case 'failed': {
      // *Try again* would send the form once more.
      const { previous } = state;
      if (previous.view !== 'form') return null;
      const { form, values } = previous;
      const isLost = (field: Field) => (to === 'close' || field.secret) && values[keyOf(field)];
      return form.fields.some(isLost) ? typed : null;
    }
    case 'authorizing':
      return isSignInOpen(state) ? 'signIn' : null;
    case 'loading':
    case 'list':
    case 'blocked':
    case 'connected':
      return null;
  }
}

/** Leaves at once. */
export function go(flow: Flow, to: Exit): void {
  if (to === 'close') flow.close();
  else flow.back();
}

/**
 * Closes the flow when the page takes the widget away, itself or with what is around it. A sign-in whose window is open
 * outlives the place of an inline widget: the page still gets its result. Returns the check, and its undo.
 */
export function watchRemoval(root: HTMLElement, modal: boolean, flow: Flow) {
  let seen = false;
  const check = (): void => {
    const { state } = flow;
    const isHere = root.isConnected && isOfPage(root);
    const isSigningIn = state.view === 'authorizing' && state.step !== 'unfinished';
    if (seen && !isHere && (modal || !isSigningIn)) flow.close();
    seen ||= isHere;
  };
  // An element that is taken out of the page loses its size.
  const observer = new ResizeObserver(check);
  observer.observe(root);
  return { check, stop: () => observer.disconnect() };
}
