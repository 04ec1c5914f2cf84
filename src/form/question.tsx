import { useState } from 'preact/hooks';
import type { Values } from '../locales/fill.ts';
import { Icon } from '../widget/icons.tsx';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { Control } from './control.tsx';
import { CopyButton } from './copyButton.tsx';
import { hasManyLines } from './fieldKind.ts';
import { Help } from './help.tsx';
import { Reveal } from './reveal.tsx';
import type { Question as Asked, ShownFault } from './useForm.ts';

/** Bytes of a file that are read: no key comes near. */
const mostBytes = 100_000;

interface QuestionProps {
  question: Asked;
  context: ViewContext;
  /** The app's name. */
  app: string;
  docs: string | undefined;
  sending: boolean;
  fault: ShownFault | null;
  /** Whether the view's focus begins here. */
  focus: boolean;
  onLeave(): void;
  onType(): void;
  onEnter(): void;
}

/** One field: its label, its help, the control with what stands around it, and what is wrong with it. */
export function Question(props: QuestionProps) {
  const { question, context, app, docs, sending, fault, focus, onLeave, onType, onEnter } = props;
  const { field, key, control, box } = question;
  const { title, description, example = '', prefix, suffix, secret = false, optional, fixed } = field;
  const copy = context.messages.form;
  const [revealed, setRevealed] = useState(false);
  const masked = secret && !field.enum;
  const readAloud = masked && hasManyLines(field);
  const values: Values = { app, example, title };

  const describing = { help: description, prefix, suffix, aloud: readAloud, wrong: fault };
  const describedBy = Object.entries(describing).flatMap(([part, shown]) => (shown ? `${key}-${part}` : []));

  const takeFile = async (file: File) => {
    const text = await file.slice(0, mostBytes).text();
    if (!control.current) return;
    control.current.value = text;
    onLeave();
  };

  return (
    <div class="question" ref={box}>
      <label for={key}>
        <bdi>{title}</bdi>
        {optional && <small> {copy.optional}</small>}
      </label>
      {description && <Help id={`${key}-help`} field={field} docs={docs} copy={copy} />}
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
          focus={focus}
          onInput={onType}
          onBlur={onLeave}
          // Browsers scroll to the line that is typed into, not to the whole question.
          onFocus={onEnter}
          onDrop={(file) => void takeFile(file)}
        />
        {suffix && <span id={`${key}-suffix`}>{suffix}</span>}
        {masked && (
          <Reveal
            title={title}
            revealed={revealed}
            context={context}
            onToggle={() => setRevealed(!revealed)}
          />
        )}
        {fixed && <CopyButton title={title} control={control} context={context} />}
      </div>
      {readAloud && (
        <span class="unseen" id={`${key}-aloud`}>
          {copy.aloud}
        </span>
      )}
      {fault && (
        <small class="fault" id={`${key}-wrong`}>
          <Icon name="alert" />
          <span>
            <Words text={copy.faults[fault]} values={values} />
            {fault === 'pattern' && example && !secret && (
              <>
                {' '}
                <Words text={copy.example} values={values} />
              </>
            )}
          </span>
        </small>
      )}
    </div>
  );
}
