import { ConnectError } from '../errors.ts';

/** Why a sign-in ends that the person left. */
export const gaveUp = (integration: string): ConnectError =>
  new ConnectError('window_closed', 'The person gave up this sign-in.', { integration });
