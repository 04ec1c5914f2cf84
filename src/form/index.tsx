// The form comes after client and widget: what it needs of them is in their files, and nothing more has to be loaded.
import '../client/index.ts';
import '../widget/index.tsx';
import { useEffect } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { Frame, Heading } from '../widget/frame.tsx';
import { nameOf, Tile } from '../widget/tile.tsx';
import type { ViewProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { isLogin } from './fieldKind.ts';
import { Question } from './question.tsx';
import { Summary } from './summary.tsx';
import { useForm } from './useForm.ts';

export { formSteps } from '../flow/formStep.ts';

/** Enter that is held down sends once, whatever comes back meanwhile. In several lines it makes lines. */
function holdEnter(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
}

/** What the provider asks for, as its definition describes it. */
export function FormView({ state, context }: ViewProps<'form'>) {
  const { integration, form, sending, error, docs } = state;
  const { messages, announce, logo } = context;
  const copy = messages.form;
  const app = nameOf(integration);
  const { questions, faultAt, faultCount, goTo, check, recheck, submit } = useForm({ state, context });

  // On a touch screen the focus would bring the keyboard up: there it begins at the title.
  const isTouch = !matchMedia('(pointer: fine)').matches;
  const first = isTouch ? undefined : questions.find(({ field }) => !field.fixed);
  useEffect(() => {
    // A screen reader reads the field that has the focus, and not where it is.
    if (first?.control.current?.matches(':focus')) announce(fill(copy.title, { app }));
  }, []);

  const hint = questions.length === 0 ? copy.nothing : isLogin(form.fields) ? copy.login : copy.text;
  return (
    <Frame
      state={state}
      context={context}
      onKeyDown={holdEnter}
      footer={
        <div class="actions">
          {/* Not disabled: the person who pressed it would lose their place. */}
          <button
            type="submit"
            form="form"
            class="button primary"
            part="button primary"
            aria-disabled={sending || undefined}
          >
            {sending && <i class="spinner" />}
            {sending ? copy.busy : copy.submit}
          </button>
        </div>
      }
    >
      <div class="subject">
        <Tile integration={integration} logo={logo} />
        <div>
          <Heading>
            <Words text={copy.title} values={{ app }} />
          </Heading>
          <p id="text">
            <Words text={hint} values={{ app }} />{' '}
            {docs && questions.length > 0 && (
              <a href={docs} target="_blank" rel="noreferrer">
                {copy.docs}
              </a>
            )}
          </p>
        </div>
      </div>
      <Summary error={error} app={app} faultCount={faultCount} context={context} />
      <form
        id="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {questions.map((question) => (
          <Question
            key={question.key}
            question={question}
            context={context}
            app={app}
            docs={docs}
            sending={sending}
            fault={faultAt(question)}
            focus={question === first}
            onLeave={() => check(question)}
            onType={() => recheck(question)}
            onEnter={() => goTo(question)}
          />
        ))}
      </form>
    </Frame>
  );
}
