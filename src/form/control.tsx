import type { Messages } from '../locales/en.ts';
import { hasManyLines, inputModeOf } from './fieldKind.ts';
import { recorderMarks } from './recorderMarks.ts';
import type { Control as Element, Question } from './useForm.ts';

/**
 * Keeps password managers away: they would put the host site's own login into somebody else's form.
 *
 * Browsers disregard `off` at a password field. Of the values that they do regard, `new-password` makes them suggest a
 * password, which no provider would know, and then save it. A one-time code is neither filled in from what is saved nor
 * saved, which is what is needed here.
 */
const unmanaged = {
  autocapitalize: 'off',
  // In capitals it is set as an attribute. The property is a boolean, for which 'off' is true.
  autoCorrect: 'off',
  spellcheck: false,
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
} as const;

const password = { type: 'password' } as const;
const plainText = { type: 'text' } as const;

const marks = recorderMarks.classes.join(' ');
const maskedMarks = `${marks} masked`;

interface ControlProps {
  question: Question;
  copy: Messages['form'];
  /** The ids of what describes it. */
  describedBy: string;
  wrong: boolean;
  /** Whether a secret is shown. */
  revealed: boolean;
  readOnly: boolean;
  /** Whether the view's focus begins here. */
  focus: boolean;
  onInput(): void;
  onBlur(): void;
  onFocus(): void;
  onDrop(file: File): void;
}

/** What a person answers in: a menu, several lines, or one line. */
export function Control(props: ControlProps) {
  const { question, copy, describedBy, wrong, revealed, readOnly, focus, onDrop } = props;
  const { field, key, control } = question;
  const masked = field.secret === true && !revealed;
  const shared = {
    id: key,
    name: key,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong || undefined,
    'aria-required': !field.optional,
    'data-focus': focus ? '' : undefined,
    defaultValue: field.default_value,
    class: marks,
    ref: (element: Element | null) => {
      control.current = element;
    },
    onInput: props.onInput,
    onBlur: props.onBlur,
    onFocus: props.onFocus,
    ...unmanaged,
    ...recorderMarks.attributes,
  };
  if (field.enum)
    return (
      <select {...shared} autocomplete="off">
        {!field.default_value && <option value="">{field.optional ? copy.none : copy.choose}</option>}
        {field.enum.map((choice) => (
          // Selected at first, and then the person's choice: a select with a value would fall back to it.
          <option key={choice} selected={choice === field.default_value}>
            {choice}
          </option>
        ))}
      </select>
    );
  if (hasManyLines(field))
    return (
      <textarea
        {...shared}
        class={masked ? maskedMarks : marks}
        autocomplete="off"
        readOnly={readOnly}
        rows={4}
        placeholder={copy.drop}
        onDrop={(event) => {
          const file = event.dataTransfer?.files[0];
          if (!file) return;
          event.preventDefault();
          onDrop(file);
        }}
      />
    );
  return (
    <input
      {...shared}
      {...(masked ? password : plainText)}
      autocomplete={field.secret ? 'one-time-code' : 'off'}
      inputMode={inputModeOf(field)}
      readOnly={readOnly}
      placeholder={field.secret ? undefined : field.example}
    />
  );
}
