import type { ConnectError, ErrorFacts } from '../errors.ts';
import { counted } from '../locales/plural.ts';
import { withoutPrototype } from '../record.ts';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import type { Question } from './useForm.ts';

interface SummaryProps {
  error: ConnectError | null;
  /** The app's name. */
  app: string;
  /** The fields that were wrong when the form was sent, or that the server refused, and still are. */
  wrong: readonly Question[];
  /** Whether there were several: where there is one, the focus is at it. */
  isList: boolean;
  context: ViewContext;
  goTo(question: Question): void;
}

/** What is wrong with the form as a whole: why it was refused, and which fields need attention. */
export function Summary({ error, app, wrong, isList, context, goTo }: SummaryProps) {
  const { form } = context.messages;
  const { reason } = withoutPrototype<ErrorFacts>(error ?? {});
  const refusal = error?.code === 'invalid_query_params' ? form.not_allowed : form.refused;
  const listed = isList && wrong.length > 0;
  const sentence = error ? refusal : listed && counted(form.summary, wrong.length, context.lang);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <output> holds no list
    <div id="summary" role="status">
      {sentence && (
        <p>
          <Words text={sentence} values={{ app }} />
        </p>
      )}
      {reason && (
        <p class="reason">
          <Words text={form.reason} values={{ app, reason }} />
        </p>
      )}
      {listed && (
        <ul>
          {wrong.map((question) => (
            <li key={question.key}>
              <a
                href={`#${question.key}`}
                onClick={(event) => {
                  // The browser looks for the field in the page, which does not reach into the widget.
                  event.preventDefault();
                  goTo(question);
                }}
              >
                <bdi>{question.field.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
