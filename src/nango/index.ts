import { Nango } from './nango.ts';

export { AuthError } from './authError.ts';
export { ConnectUI } from './connectUI.ts';
export type { AuthorizationModal } from './nango.ts';
export type * from './types.ts';
// oxlint-disable-next-line import/no-default-export -- an application's default import of the original has to go on working
export default Nango;
