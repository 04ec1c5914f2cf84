import { useLayoutEffect, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import type { ViewContext } from '../widget/view.ts';
import { hasManyLines } from './fieldKind.ts';
import { typeInto } from './typeInto.ts';
import type { Question } from './useForm.ts';

/** The most bytes of a file that are read. No key is nearly as long. */
const mostBytes = 100_000;

interface FilesOptions {
  questions: readonly Question[];
  sending: boolean;
  context: ViewContext;
  /** A value has been put into a field. */
  onTaken(question: Question): void;
}

/**
 * The question that a file is for: the one it was dropped on, else the only one, or one that is still empty. Where all are
 * filled in, nobody can tell which value may go.
 */
function questionAt(questions: readonly Question[], place: EventTarget | null): Question | undefined {
  const under = questions.find(({ box }) => place instanceof Node && box.current?.contains(place));
  const [only, ...others] = questions;
  return under ?? (others.length === 0 ? only : questions.find(({ control }) => !control.current?.value));
}

/** The text of a file; empty for one that cannot be read, such as a folder. */
async function textIn(file: File): Promise<string> {
  try {
    return await file.slice(0, mostBytes).text();
  } catch {
    return '';
  }
}

/** Puts the text of a file into a field: of one that was chosen, or dropped anywhere on the widget. */
export function useFiles({ questions, sending, context, onTaken }: FilesOptions) {
  const { announce, fileTaker, messages } = context;
  /** The name of the file that is in each field, by the field's key. */
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({});
  const takers = questions.filter(({ field }) => hasManyLines(field) && !field.enum && !field.fixed);

  async function take(question: Question, file: File): Promise<void> {
    const before = question.control.current?.value;
    const text = await textIn(file);
    const { current } = question.control;
    // A file in the cloud takes a while. What the person has typed meanwhile is theirs.
    if (!text || !current || current.value !== before) return;
    // *Undo* of a paste leaves a field alone that has changed since, and hears of it by the event.
    typeInto(current, text);
    setAdded((before) => ({ ...before, [question.key]: file.name }));
    announce(fill(messages.form.added, { file: file.name }));
    onTaken(question);
  }

  useLayoutEffect(() => {
    const takesFiles = takers.length > 0 && !sending;
    fileTaker.current = takesFiles
      ? (file, place) => {
          const question = questionAt(takers, place);
          if (question) void take(question, file);
        }
      : null;
    return () => {
      fileTaker.current = null;
    };
  });

  return {
    take,
    /** The name of the file in a field. */
    addedTo: ({ key }: Question): string | undefined => (Object.hasOwn(added, key) ? added[key] : undefined),
    /** The person types: the field no longer has what was in the file. */
    forget({ key }: Question): void {
      if (!Object.hasOwn(added, key)) return;
      const { [key]: _gone, ...others } = added;
      setAdded(others);
    },
  };
}
