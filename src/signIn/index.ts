// A sign-in comes after the client: what both need is in the client's file, and nothing more has to be loaded.
import '../client/index.ts';

export { authenticate } from '../client/headless.ts';
export { startAttempt } from '../flow/attempt.ts';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;
