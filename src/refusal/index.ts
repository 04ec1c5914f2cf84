// A refusal comes after the client: what both need is in the client's file, and nothing more has to be loaded.
import '../client/index.ts';

export { redactor } from '../api/redact.ts';
export { errorOf, serverError } from '../api/serverError.ts';
export { describeAnswer } from '../api/tokenAnswer.ts';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;
