import type { Flow } from '../flow/contract.ts';
import { keyOf } from '../flow/fieldKey.ts';
import type { Field } from '../flow/fields.ts';
import type { Filled, State } from '../flow/state.ts';
import { isSignInOpen } from './signInSteps.ts';
import type { Exit, ViewContext } from './view.ts';

/** What would be lost by leaving: what was typed, only the secrets in it, or a sign-in under way. */
export type Loss = 'form' | 'secret' | 'signIn';

/** A question before something is lost. */
export interface LeaveQuestion {
  to: Exit;
  loss: Loss;
  /** The element that had the focus before it. */
  focused: Element | null;
}

/** Whether a value of a field was typed, and is not the one that the form began with. */
export const isTyped = ({ fixed, default_value: first = '' }: Field, value = ''): boolean =>
  !fixed && value !== first;

/** The form that *Try again* would send once more. */
function filledIn(state: State): Filled | null {
  switch (state.view) {
    case 'form':
      return state;
    case 'failed':
      return filledIn(state.previous);
    case 'authorizing':
    case 'blocked':
      return state.filled;
    case 'loading':
    case 'list':
    case 'connected':
      return null;
  }
}

/** What a person would lose who leaves now. The way back keeps what was typed, except for secrets. */
export function lossOf(state: State, to: Exit, unsaved: ViewContext['unsaved']): Loss | null {
  const typed = to === 'back' ? 'secret' : 'form';
  if (state.view === 'form') return unsaved.current?.(to) ? typed : null;
  if (state.view === 'authorizing' && isSignInOpen(state)) return 'signIn';
  const filled = filledIn(state);
  const isLost = (field: Field) =>
    (to === 'close' || field.secret) && isTyped(field, filled?.values[keyOf(field)]);
  return filled?.form.fields.some(isLost) ? typed : null;
}

/** Leaves at once. */
export function go(flow: Flow, to: Exit): void {
  if (to === 'close') flow.close();
  else flow.back();
}
