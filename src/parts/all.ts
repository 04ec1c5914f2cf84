import { redact } from '../api/redact.ts';
import { errorOf, serverError } from '../api/serverError.ts';
import { describeAnswer } from '../api/tokenAnswer.ts';
import { authenticate } from '../client/headless.ts';
import { createClient } from '../client/index.ts';
import { FailedView } from '../failure/index.tsx';
import { startAttempt } from '../flow/attempt.ts';
import { FormView, formSteps } from '../form/index.tsx';
import { FormHelp, KeyHint } from '../assist/index.tsx';
import { messages } from '../locales/en.ts';
import { failed } from '../locales/failed/en.ts';
import { mountWidget } from '../widget/index.tsx';
import { importFailureLanguage, importLanguage } from './languageBeside.ts';
import { createParts } from './part.ts';

/** In the single file every part is there already, with English. The other languages are files beside it. */
export const parts = createParts({
  client: async () => ({ createClient }),
  widget: async () => ({ mountWidget }),
  form: async () => ({ FormView, formSteps }),
  assist: async () => ({ FormHelp, KeyHint }),
  failure: async () => ({ FailedView }),
  refusal: async () => ({ errorOf, serverError, redact, describeAnswer }),
  signIn: async () => ({ startAttempt, authenticate }),
  language: async (tag) => (tag === 'en' ? { messages } : importLanguage(tag)),
  failureLanguage: async (tag) => (tag === 'en' ? { failed } : importFailureLanguage(tag)),
});
