import { useCallback } from 'preact/hooks';
import type { Messages } from '../locales/messages.ts';
import { hasManyLines, inputModeOf, valueDirection } from './fieldKind.ts';
import { recorderMarks } from '../widget/recorderMarks.ts';
import type { ControlElement, Question } from './useForm.ts';

/** What is typed is sent as it is typed. */
const uncorrected = {
  autocapitalize: 'off',
  // In capitals it is set as an attribute. The property is a boolean, for which 'off' is true.
  autoCorrect: 'off',
  spellcheck: false,
  // LastPass fills in unasked, which would put the host site's own login into somebody else's form.
  'data-lpignore': 'true',
} as const;

/** Keeps other password managers from offering the host site's own login for a key. */
const unmanaged = { 'data-1p-ignore': '', 'data-bwignore': '' } as const;

/**
 * The `autocomplete` of a secret. Browsers disregard `off` at a password field: they put the host site's own login into
 * it. They leave a `new-password` alone, but ask to save it. Firefox fills in a `one-time-code` when it appears, but no
 * browser asks to save it. So it is the one until it is used, and then the other: see docs/browsers.md.
 */
const secretCompletion = (isUsed: boolean) => (isUsed ? 'one-time-code' : 'new-password');

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
  /** Whether it is a part of a login, which people have in their password manager. */
  isLogin: boolean;
  /** Whether the person has pressed or typed here. */
  isUsed: boolean;
  /** Whether the view's focus begins here. */
  focus: boolean;
  onUse(): void;
  onInput(): void;
  onBlur(): void;
  onFocus(): void;
}

/** The control of a field: a menu, several lines, or one line. */
export function Control(props: ControlProps) {
  const { question, copy, describedBy, wrong, revealed, readOnly, isLogin, isUsed, focus, onUse } = props;
  const { field, key, control } = question;
  const masked = field.secret === true && !revealed;
  // The same at each rendering. Preact calls a new one with null first, and what reads the control then finds none.
  const hold = useCallback(
    (element: ControlElement | null) => {
      control.current = element;
    },
    [control],
  );
  const shared = {
    id: key,
    name: key,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong || undefined,
    'aria-required': !field.optional,
    'data-focus': focus ? '' : undefined,
    defaultValue: field.default_value,
    class: marks,
    ref: hold,
    onPointerDown: onUse,
    onKeyDown: onUse,
    onInput() {
      onUse();
      props.onInput();
    },
    onBlur: props.onBlur,
    onFocus: props.onFocus,
    ...uncorrected,
    ...(!isLogin && unmanaged),
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
        dir={valueDirection(field)}
        autocomplete="off"
        readOnly={readOnly}
        rows={4}
        placeholder={copy.drop}
      />
    );
  return (
    <input
      {...shared}
      {...(masked ? password : plainText)}
      dir={valueDirection(field)}
      autocomplete={field.secret ? secretCompletion(isUsed) : isLogin ? 'username' : 'off'}
      inputMode={inputModeOf(field)}
      readOnly={readOnly}
    />
  );
}
