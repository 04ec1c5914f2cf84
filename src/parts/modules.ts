import { failureLanguageFiles, languageFiles } from './languages.ts';
import { createParts } from './part.ts';

/** In modules each part is a file that the browser, or an application's bundler, loads on demand. */
export const parts = createParts({
  client: () => import('../client/index.ts'),
  widget: () => import('../widget/index.tsx'),
  form: () => import('../form/index.tsx'),
  assist: () => import('../assist/index.tsx'),
  failure: () => import('../failure/index.tsx'),
  refusal: () => import('../refusal/index.ts'),
  signIn: () => import('../signIn/index.ts'),
  language: (tag) => languageFiles[tag](),
  failureLanguage: (tag) => failureLanguageFiles[tag](),
});
