// The help comes after the form: what it needs of it is in the form's file, and nothing more has to be loaded.
import '../form/index.tsx';

export { FormHelp } from './formHelp.tsx';
export { KeyHint } from './keyHint.tsx';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;
