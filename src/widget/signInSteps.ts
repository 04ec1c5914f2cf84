import type { StateOf } from '../flow/state.ts';

/** Whether the sign-in window is known to be open at the provider. */
export const isSignInOpen = ({ step }: StateOf<'authorizing'>): boolean =>
  step === 'waiting' || step === 'lasting';
