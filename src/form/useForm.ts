import { createRef } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ConnectError, ErrorFacts } from '../errors.ts';
import { keyOf } from '../flow/fieldKey.ts';
import type { Field, FieldValues } from '../flow/fields.ts';
import { withoutPrototype } from '../record.ts';
import { isTyped } from '../widget/leave.ts';
import { integrationName } from '../widget/tile.tsx';
import type { AskedField, ViewProps } from '../widget/view.ts';
import { fill } from '../locales/fill.ts';
import { inSequence } from '../locales/sentences.ts';
import { exampleOf, faultSentences } from './example.ts';
import { formBudget, type Budget } from './pattern.ts';
import { cleanOf, faultOf, type Fault } from './validation.ts';

export type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field on the page. Its value stays in the control, never in a state, so that it never reaches the markup. */
export type Question = AskedField;

/** The error of a field: its value is invalid, no file was added to it, or the server did not accept it. */
export type ShownFault = Fault | 'file' | 'server';

type Faults = Readonly<Record<string, ShownFault | null>>;

const questionOf = (field: Field): Question => ({
  field,
  key: keyOf(field),
  control: createRef<ControlElement>(),
  box: createRef<HTMLDivElement>(),
});

export const valueOf = ({ control }: Question): string => control.current?.value ?? '';

/** The value of a field as it is sent, and what is wrong with it. */
function judge(question: Question, budget?: Budget): { value: string; fault: Fault | null } {
  const value = cleanOf(question.field, valueOf(question), budget);
  return { value, fault: faultOf(question.field, value, budget) };
}

/** Moves the focus to the field, and scrolls its error into view. */
function goTo({ control, box }: Question): void {
  control.current?.focus();
  box.current?.scrollIntoView({ block: 'nearest' });
}

/** The fields that the server did not accept. Where it names none, and one was asked for, it is that one. */
function refusedOf(questions: readonly Question[], error: ConnectError | null): readonly Question[] {
  if (!error) return [];
  const { fields = [] } = withoutPrototype<ErrorFacts>(error);
  if (fields.length > 0) return questions.filter(({ field }) => fields.includes(field.name));
  const asked = questions.filter(({ field }) => !field.fixed);
  // That code is about the site, not about what was typed.
  return asked.length === 1 && error.code !== 'invalid_query_params' ? asked : [];
}

/** What may be kept while another view is shown: everything that was typed but secrets. */
const keptOf = (questions: readonly Question[]): FieldValues =>
  Object.fromEntries(
    questions.filter(({ field }) => !field.secret && !field.fixed).map((one) => [one.key, valueOf(one)]),
  );

/** The behaviour of a form: validation, focus and submission. */
export function useForm({ state, context }: ViewProps<'form'>) {
  const { integration, form, values, error } = state;
  const { announce, fit, flow, messages, typed, unsaved } = context;
  const id = integration.unique_key;
  const questions = useMemo(() => form.fields.map(questionOf), [form.fields]);
  const [faults, setFaults] = useState<Faults>({});
  /** What the last press of the button, or the last file, came to: the fields that were wrong. */
  const [attempt, setAttempt] = useState<{ wrong: readonly Question[] }>({ wrong: [] });
  const knownError = useRef(error);
  const refused = refusedOf(questions, error);

  const setFault = ({ key }: Question, fault: ShownFault | null): void =>
    setFaults((before) => ({ ...before, [key]: fault }));

  /** Tells a screen reader, which has moved on from the field by then. */
  function announceFault({ field }: Question, fault: ShownFault): void {
    const { title } = field;
    const sentences = inSequence(...faultSentences(fault, field, messages.form));
    const said = fill(sentences, {
      app: integrationName(integration),
      example: exampleOf(field) ?? '',
      title,
    });
    announce(fill(messages.form.fault_at, { title, fault: said }));
  }

  /** The fields that the server did not accept, until they are sent again. */
  const faultAt = (question: Question): ShownFault | null =>
    faults[question.key] ?? (refused.includes(question) ? 'server' : null);

  // Values are restored as properties: an attribute would show them in the page's markup.
  useLayoutEffect(() => {
    const kept = typed.get(id) ?? {};
    for (const { key, control } of questions) {
      const value = values[key] ?? kept[key];
      if (control.current && value !== undefined) control.current.value = value;
    }
    // Only when the form appears: later the controls know better.
  }, []);

  useLayoutEffect(() => {
    const [first] = attempt.wrong;
    if (!first) return;
    fit();
    goTo(first);
  }, [attempt]);

  useLayoutEffect(() => {
    if (error && error !== knownError.current) {
      // It is no longer on its way.
      announce('');
      fit();
      const [first] = refused;
      if (first) goTo(first);
    }
    knownError.current = error;
  }, [error]);

  // A layout effect: the cleanup of the other kind runs late, after the next form has set its own.
  useLayoutEffect(() => {
    unsaved.current = (to) =>
      questions.some((one) => isTyped(one.field, valueOf(one)) && (to === 'close' || one.field.secret));
    return () => {
      unsaved.current = null;
      typed.set(id, keptOf(questions));
      // Firefox offers to save a password that is in a form that is taken away.
      for (const { field, control } of questions)
        if (field.secret && control.current) control.current.value = '';
    };
  }, [questions]);

  return {
    questions,
    faultAt,
    /** The fields that were wrong when the form was sent, or that the server did not accept, and still are. */
    wrong: error
      ? questions.filter((question) => faultAt(question) === 'server')
      : attempt.wrong.filter(({ key }) => faults[key]),
    /** Whether they were several. */
    isList: error ? refused.length > 1 : attempt.wrong.length > 1,
    goTo,

    /** The person leaves a field. */
    check(question: Question) {
      const { value, fault } = judge(question);
      const { current } = question.control;
      if (current && current.value !== value) current.value = value;
      // An empty field is not an error before the person submits the form.
      if (!value) return;
      setFault(question, fault);
      if (fault) announceFault(question, fault);
    },

    /** The person types: a fault goes as soon as it is corrected, not when they leave for a button that would move away. */
    recheck(question: Question) {
      if (faults[question.key]) setFault(question, judge(question).fault);
    },

    /** No file was added to a field, which says so until its value is looked at again. */
    refuseFile(question: Question) {
      // The person may have left while the file was read.
      if (!question.control.current) return;
      announceFault(question, 'file');
      setFault(question, 'file');
      setAttempt({ wrong: [question] });
    },

    submit() {
      const budget = formBudget();
      const answers = questions.map((question) => ({ key: question.key, ...judge(question, budget) }));
      const found: Faults = Object.fromEntries(answers.map(({ key, fault }) => [key, fault]));
      const wrong = questions.filter(({ key }) => found[key]);
      setFaults(found);
      setAttempt({ wrong });
      if (wrong.length > 0) return;
      announce(messages.form.busy);
      flow.submit(Object.fromEntries(answers.map(({ key, value }) => [key, value])));
    },
  };
}
