import { useState } from 'preact/hooks';
import type { Replacements } from '../locales/fill.ts';
import { inSequence } from '../locales/sentences.ts';
import type { Integration } from '../types.ts';
import { Icon } from '../widget/icons.tsx';
import { integrationName } from '../widget/tile.tsx';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { Control } from './control.tsx';
import { CopyButton } from './copyButton.tsx';
import { exampleOf, faultSentences } from './example.ts';
import { hasManyLines, takesFile } from './fieldKind.ts';
import { FileButton } from './fileButton.tsx';
import { hasHelp, Help } from './help.tsx';
import { Reveal } from './reveal.tsx';
import type { Question, ShownFault } from './useForm.ts';

interface QuestionViewProps {
  question: Question;
  context: ViewContext;
  integration: Integration;
  docs: string | undefined;
  sending: boolean;
  fault: ShownFault | null;
  /** Whether it is a part of a login. */
  isLogin: boolean;
  /** Whether the view's focus begins here. */
  focus: boolean;
  /** The name of the file that its value comes from. */
  file: string | undefined;
  onLeave(): void;
  onType(): void;
  onEnter(): void;
  onFile(file: File): void;
}

/** One field: its label, its help, its control with prefix and suffix, and its error. */
export function QuestionView(props: QuestionViewProps) {
  const { question, context, integration, docs, sending, fault, isLogin, focus, file } = props;
  const { onLeave, onType, onEnter, onFile } = props;
  const { field, key, control, box } = question;
  const { title, prefix, suffix, secret = false, optional, fixed } = field;
  const { messages } = context;
  const copy = messages.form;
  const [revealed, setRevealed] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const masked = secret && !field.enum;
  const readAloud = masked && hasManyLines(field);
  const values: Replacements = { app: integrationName(integration), example: exampleOf(field) ?? '', title };
  const help = hasHelp(field);

  const assist = field.enum || fixed || !context.helpsWith('keys') ? null : context.assist();

  const describing = { help, prefix, suffix, aloud: readAloud, hint: assist, wrong: fault };
  const describedBy = Object.entries(describing).flatMap(([part, shown]) => (shown ? `${key}-${part}` : []));

  return (
    <div class="question" ref={box}>
      <label for={key} id={`${key}-label`}>
        <bdi>{title}</bdi>
        {optional && <small> {copy.optional}</small>}
      </label>
      {help && <Help id={`${key}-help`} field={field} docs={docs} messages={messages} />}
      {/* An address is read from left to right in every language. */}
      <div class={fault ? 'field wrong' : 'field'} part="field" dir={prefix || suffix ? 'ltr' : undefined}>
        {prefix && <span id={`${key}-prefix`}>{prefix}</span>}
        <Control
          question={question}
          copy={copy}
          describedBy={describedBy.join(' ')}
          wrong={fault !== null}
          revealed={revealed}
          readOnly={fixed === true || sending}
          isLogin={isLogin}
          isUsed={isUsed}
          focus={focus}
          onUse={() => setUsed(true)}
          onInput={onType}
          onBlur={onLeave}
          // Browsers scroll to the line that is typed into, not to the whole question.
          onFocus={onEnter}
        />
        {suffix && <span id={`${key}-suffix`}>{suffix}</span>}
        {masked && (
          <Reveal
            title={title}
            revealed={revealed}
            context={context}
            onToggle={() => {
              setRevealed(!revealed);
              // To a browser it is a new password field, which it may fill in as long as it is empty.
              setUsed(Boolean(control.current?.value));
            }}
          />
        )}
        {fixed && <CopyButton title={title} control={control} context={context} />}
      </div>
      {takesFile(field) && (
        <FileButton
          describedBy={`${key}-label`}
          added={file}
          disabled={sending}
          copy={copy}
          onFile={onFile}
        />
      )}
      {readAloud && (
        <span class="unseen" id={`${key}-aloud`}>
          {copy.aloud}
        </span>
      )}
      {assist && (
        <assist.KeyHint id={`${key}-hint`} asked={question} integration={integration} context={context} />
      )}
      {fault && (
        <small class="fault" id={`${key}-wrong`}>
          <Icon name="alert" />
          <span>
            <Words text={inSequence(...faultSentences(fault, field, copy))} values={values} />
          </span>
        </small>
      )}
    </div>
  );
}
