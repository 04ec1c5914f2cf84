import type { State } from '../flow/state.ts';

/** How far the person has come in each view. */
const steps: Readonly<Record<State['view'], number>> = {
  loading: 0,
  list: 0,
  form: 1,
  blocked: 2,
  authorizing: 2,
  failed: 3,
  connected: 3,
};

/** Where a new view comes from: from ahead, from behind, or from nowhere when it takes the place of the last one. */
export function slideOf(before: State['view'], view: State['view']): 'forward' | 'back' | 'none' {
  const way = steps[view] - steps[before];
  if (way === 0) return 'none';
  return way > 0 ? 'forward' : 'back';
}
