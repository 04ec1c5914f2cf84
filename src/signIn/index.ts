// A sign-in comes after the client: what both need is in the client's file, and nothing more has to be loaded.
import '../client/index.ts';

export { authenticate } from '../client/headless.ts';
export { startAttempt } from '../flow/attempt.ts';

/** Of this file, which may be another one than that of the page's other files. */
export const version = __VERSION__;
