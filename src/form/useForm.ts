import { createRef, type RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ErrorFacts } from '../errors.ts';
import { keyOf } from '../flow/fieldKey.ts';
import type { Field } from '../flow/fields.ts';
import { withoutPrototype } from '../record.ts';
import type { ViewProps } from '../widget/view.ts';
import { formBudget, type Budget } from './pattern.ts';
import { cleanOf, faultOf, type Fault } from './validation.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field on the page. What is typed stays in its control: it is in no state, and so in no markup. */
export interface Question {
  field: Field;
  key: string;
  control: RefObject<Control | null>;
  /** The label, the control and what is said about it. */
  box: RefObject<HTMLDivElement | null>;
}

/** What can be said about a field: its value is wrong, or the server did not accept it. */
export type ShownFault = Fault | 'server';

type Faults = Readonly<Record<string, Fault | null>>;

const questionOf = (field: Field): Question => ({
  field,
  key: keyOf(field),
  control: createRef<Control>(),
  box: createRef<HTMLDivElement>(),
});

const valueOf = ({ control }: Question): string => control.current?.value ?? '';

/** To the field, with what is said about it in sight. */
function goTo({ control, box }: Question): void {
  control.current?.focus();
  box.current?.scrollIntoView({ block: 'nearest' });
}

const isChanged = (question: Question): boolean =>
  !question.field.fixed && valueOf(question) !== (question.field.default_value ?? '');

/** What goes on in a form: what is wrong with it, and what becomes of what is typed. */
export function useForm({ state, context }: ViewProps<'form'>) {
  const { form, values, error } = state;
  const { announce, flow, messages, unsaved } = context;
  const questions = useMemo(() => form.fields.map(questionOf), [form.fields]);
  const [faults, setFaults] = useState<Faults>({});
  /** What the last press of the button came to: the first field that is wrong. */
  const [attempt, setAttempt] = useState<{ first: Question | undefined }>({ first: undefined });
  const knownError = useRef(error);
  const { fields: refusedNames } = withoutPrototype<ErrorFacts>(error ?? {});

  const judge = ({ field, key }: Question, value: string, budget: Budget) => {
    const fault = faultOf(field, value, budget);
    setFaults((before) => ({ ...before, [key]: fault }));
  };

  /** What the server did not accept, until it is sent again. */
  const faultAt = ({ field, key }: Question): ShownFault | null =>
    faults[key] ?? (refusedNames?.includes(field.name) ? 'server' : null);

  // What was typed comes back as a property: as an attribute it would be in the page's markup.
  useLayoutEffect(() => {
    for (const { key, control } of questions) {
      const value = values[key];
      if (control.current && value !== undefined) control.current.value = value;
    }
    // Only when the form appears: later the controls know better.
  }, []);

  useLayoutEffect(() => {
    if (attempt.first) goTo(attempt.first);
  }, [attempt]);

  useLayoutEffect(() => {
    if (error && error !== knownError.current) {
      // It is no longer on its way.
      announce('');
      const refused = questions.find(({ field }) => refusedNames?.includes(field.name));
      if (refused) goTo(refused);
    }
    knownError.current = error;
  }, [error]);

  // A layout effect: the cleanup of the other kind runs late, after the next form has set its own.
  useLayoutEffect(() => {
    unsaved.current = () => questions.some(isChanged);
    return () => {
      unsaved.current = null;
    };
  }, [questions]);

  return {
    questions,
    faultAt,
    /** How many fields are wrong. */
    faultCount: Object.values(faults).filter(Boolean).length,
    goTo,

    /** The person leaves a field. */
    check(question: Question) {
      const budget = formBudget();
      const value = cleanOf(question.field, valueOf(question), budget);
      const { current } = question.control;
      if (current && current.value !== value) current.value = value;
      // An empty field is no mistake before the person is done.
      if (value) judge(question, value, budget);
    },

    /** The person types: a fault goes as soon as it is corrected, not when they leave for a button that would move away. */
    recheck(question: Question) {
      if (!faults[question.key]) return;
      const budget = formBudget();
      judge(question, cleanOf(question.field, valueOf(question), budget), budget);
    },

    submit() {
      const budget = formBudget();
      const answers = questions.map((question) => {
        const { field, key } = question;
        const value = cleanOf(field, valueOf(question), budget);
        return { key, value, fault: faultOf(field, value, budget) };
      });
      const found: Faults = Object.fromEntries(answers.map(({ key, fault }) => [key, fault]));
      const first = questions.find(({ key }) => found[key]);
      setFaults(found);
      setAttempt({ first });
      if (first) return;
      announce(messages.form.busy);
      flow.submit(Object.fromEntries(answers.map(({ key, value }) => [key, value])));
    },
  };
}
