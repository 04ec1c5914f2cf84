/**
 * The names, options and types of `@nangohq/frontend` over Latchkey: an application changes its import, and nothing else.
 *
 * docs/nango.md goes through them name by name, and says what ends otherwise.
 *
 * @packageDocumentation
 */

import { Nango } from './nango.ts';

export { AuthError } from './authError.ts';
export { ConnectUI } from './connectUI.ts';
export type { AuthorizationModal } from './nango.ts';
export type * from './connectUITypes.ts';
export type * from './types.ts';
// oxlint-disable-next-line import/no-default-export -- an application's default import of the original has to go on working
export default Nango;
