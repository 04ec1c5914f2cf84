import type { ConnectError, ErrorFacts } from '../errors.ts';
import { counted } from '../locales/plural.ts';
import { withoutPrototype } from '../record.ts';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';

interface SummaryProps {
  error: ConnectError | null;
  /** The app's name. */
  app: string;
  /** How many fields are wrong. */
  faultCount: number;
  context: ViewContext;
}

/** What is wrong with the form as a whole: why it was refused, or how many fields need attention. */
export function Summary({ error, app, faultCount, context }: SummaryProps) {
  const { form, failed } = context.messages;
  const { credentials, setup } = failed.failures;
  const { reason } = withoutPrototype<ErrorFacts>(error ?? {});
  return (
    // Polite: it is not to speak over what is typed.
    <div id="summary" role="alert" aria-live="polite">
      {error ? (
        <p>
          <Words
            text={(error.code === 'invalid_query_params' ? setup : credentials).text}
            values={{ app, host: context.host }}
          />
        </p>
      ) : (
        faultCount > 0 && <p>{counted(form.summary, faultCount, context.lang)}</p>
      )}
      {reason && (
        <p class="reason">
          <Words text={form.reason} values={{ app, reason }} />
        </p>
      )}
    </div>
  );
}
