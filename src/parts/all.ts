import { redactor } from '../api/redact.ts';
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
import { ConnectError } from '../errors.ts';
import type { LanguageTag } from '../locales/languages.ts';
import { isPinned } from './beside.ts';
import { importFailureLanguage, importLanguage } from './languageBeside.ts';
import { createParts } from './part.ts';

/** A page that names the hash of the single file wants no script from that place that it has not looked at. */
async function unlessPinned<Exports>(tag: LanguageTag, load: (tag: LanguageTag) => Promise<Exports>) {
  if (!isPinned) return load(tag);
  throw new ConnectError(
    'load_failed',
    'latchkey.all.js with an `integrity` loads no other file, so that it is in English. Pass `messages` for another language.',
  );
}

/** In the single file every part is there already, with English. The other languages are files beside it. */
export const parts = createParts({
  client: async () => ({ createClient }),
  widget: async () => ({ mountWidget }),
  form: async () => ({ FormView, formSteps }),
  assist: async () => ({ FormHelp, KeyHint }),
  failure: async () => ({ FailedView }),
  refusal: async () => ({ errorOf, serverError, redactor, describeAnswer }),
  signIn: async () => ({ startAttempt, authenticate }),
  language: async (tag) => (tag === 'en' ? { messages } : unlessPinned(tag, importLanguage)),
  failureLanguage: async (tag) => (tag === 'en' ? { failed } : unlessPinned(tag, importFailureLanguage)),
});
