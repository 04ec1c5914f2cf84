// The help comes after the form: what it needs of it is in the form's file, and nothing more has to be loaded.
import '../form/index.tsx';

export { FormHelp } from './formHelp.tsx';
export { KeyHint } from './keyHint.tsx';

/** Of this file, which may be another one than that of the page's other files. */
export const version = __VERSION__;
