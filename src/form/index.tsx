// The form comes after client and widget: what it needs of them is in their files, and nothing more has to be loaded.
import '../client/index.ts';
import '../widget/index.tsx';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { Frame, Heading } from '../widget/frame.tsx';
import { TabLink } from '../widget/tabLink.tsx';
import { integrationName, Tile } from '../widget/tile.tsx';
import type { ViewProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { asksForLogin, isOfLogin } from './fieldKind.ts';
import css from './form.css?inline';
import { QuestionView } from './question.tsx';
import { Summary } from './summary.tsx';
import { useFiles } from './useFiles.ts';
import { useForm } from './useForm.ts';

export { formSteps } from '../flow/formStep.ts';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;

/** Enter that is held down sends once, whatever comes back meanwhile. In several lines it makes lines. */
function holdEnter(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
}

/** The form for the values that a provider's definition asks for. */
export function FormView({ state, context }: ViewProps<'form'>) {
  const { integration, form, sending, error, docs } = state;
  const { messages, announce, logo } = context;
  const copy = messages.form;
  const assist = context.assist();
  const app = integrationName(integration);
  const { questions, faultAt, wrong, isList, goTo, check, recheck, refuseFile, submit } = useForm({
    state,
    context,
  });
  const files = useFiles({ context, onTaken: check, onRefused: refuseFile });
  // Before it is painted, and measured.
  useLayoutEffect(() => context.addStyles(css), []);

  // On a touch screen the focus would bring the keyboard up: there it begins at the title.
  const isTouch = !matchMedia('(pointer: fine)').matches;
  const first = isTouch ? undefined : questions.find(({ field }) => !field.fixed);
  useEffect(() => {
    // A screen reader reads the field that has the focus, and not where it is.
    if (first?.control.current?.matches(':focus')) announce(fill(copy.title, { app }));
  }, []);

  const isLogin = asksForLogin(form.fields);
  const hint = questions.length === 0 ? copy.nothing : isLogin ? copy.login : copy.text;
  return (
    <Frame
      state={state}
      context={context}
      picture={<Tile integration={integration} logo={logo} />}
      heading={
        <Heading>
          <Words text={copy.title} values={{ app }} />
        </Heading>
      }
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
            onClick={(event) => {
              // Enter in a field comes here as well. The browser must not submit: Firefox would offer to save the password.
              event.preventDefault();
              submit();
            }}
          >
            {sending && <i class="spinner" />}
            <Words text={sending ? copy.busy : copy.submit} />
          </button>
        </div>
      }
    >
      <p id="text">
        <Words text={hint} values={{ app }} />{' '}
        {docs && questions.length > 0 && (
          <TabLink href={docs} messages={messages}>
            {copy.docs}
          </TabLink>
        )}
      </p>
      <Summary error={error} app={app} wrong={wrong} isList={isList} context={context} goTo={goTo} />
      {assist && (
        <assist.FormHelp
          fields={questions}
          integration={integration}
          sending={sending}
          context={context}
          onFile={(question, file) => void files.take(question, file)}
          onNoFile={refuseFile}
        />
      )}
      <form
        id="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {questions.map((question) => (
          <QuestionView
            key={question.key}
            question={question}
            context={context}
            integration={integration}
            docs={docs}
            sending={sending}
            fault={faultAt(question)}
            isLogin={isLogin && isOfLogin(question.field)}
            focus={question === first}
            file={files.addedTo(question)}
            onLeave={() => check(question)}
            onType={() => {
              files.forget(question);
              recheck(question);
            }}
            onEnter={() => goTo(question)}
            onFile={(file) => void files.take(question, file)}
          />
        ))}
      </form>
    </Frame>
  );
}
