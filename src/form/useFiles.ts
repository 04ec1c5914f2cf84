import { useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import type { ViewContext } from '../widget/view.ts';
import { textIn } from './textIn.ts';
import { typeInto } from './typeInto.ts';
import { valueOf, type Question } from './useForm.ts';

interface FilesOptions {
  context: ViewContext;
  /** A value has been put into a field. */
  onTaken(question: Question): void;
  /** A file has not been put into a field. */
  onRefused(question: Question): void;
}

/** Puts the text of a file into a field. */
export function useFiles({ context, onTaken, onRefused }: FilesOptions) {
  const { announce, messages } = context;
  /** The name of the file that is in each field. */
  const [added, setAdded] = useState<ReadonlyMap<Question, string | undefined>>(new Map());
  const setName = (question: Question, name?: string): void =>
    setAdded((before) => new Map(before).set(question, name));

  return {
    async take(question: Question, file: File): Promise<void> {
      const before = valueOf(question);
      const text = await textIn(file);
      const { current } = question.control;
      // A file in the cloud takes a while. What the person has typed meanwhile is theirs.
      if (!text || !current || current.value !== before) return onRefused(question);
      // *Undo* of a paste leaves a field alone that has changed since, and hears of it by the event.
      typeInto(current, text);
      setName(question, file.name);
      announce(fill(messages.form.added, { file: file.name }));
      onTaken(question);
    },
    /** The name of the file in a field. */
    addedTo: (question: Question): string | undefined => added.get(question),
    /** The person types: the field no longer has what was in the file. */
    forget(question: Question): void {
      if (added.get(question) !== undefined) setName(question);
    },
  };
}
