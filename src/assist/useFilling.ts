import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typeInto } from '../form/typeInto.ts';
import { fill, isolate } from '../locales/fill.ts';
import { listed } from '../locales/plural.ts';
import type { AskedField, FormHelpProps } from '../widget/view.ts';
import { fillingsOf, type Filling } from './fillings.ts';
import { appWords } from './names.ts';

/** Fields with a value for each: what was there before they were filled in, for one. */
type Values = readonly (readonly [asked: AskedField, value: string])[];

export interface Filler {
  /** The titles of what was filled in last, as one text; empty when there is nothing to undo. */
  filled: string;
  /** Fills in what clearly belongs somewhere. Returns whether anything did. */
  take(text: string, landing: AskedField | undefined): boolean;
  /** Fills in one field. */
  fillIn(asked: AskedField, value: string): void;
  undo(): void;
}

/** Fills in fields from a text, and takes it back. */
export function useFilling({ fields, integration, sending, context }: FormHelpProps): Filler {
  const { announce, lang, messages, root } = context;
  const [filled, setFilled] = useState('');
  /** Not in a state, which could reach the markup. */
  const before = useRef<Values>([]);
  /** Whether values are being put into fields from here: the person types at any other time. */
  const isPutting = useRef(false);

  function forget(): void {
    before.current = [];
    setFilled('');
  }

  // What was sent is what the person wants.
  useEffect(() => {
    if (sending) forget();
  }, [sending]);
  useEffect(() => () => void (before.current = []), []);
  // What the person has typed since is theirs: *Undo* leaves it alone.
  useLayoutEffect(() => {
    if (!filled) return;
    function onInput({ target }: Event): void {
      if (isPutting.current) return;
      before.current = before.current.filter(([{ control }]) => control.current !== target);
      if (before.current.length === 0) setFilled('');
    }
    root.addEventListener('input', onInput);
    return () => root.removeEventListener('input', onInput);
  }, [filled]);

  function putAll(values: Values): void {
    isPutting.current = true;
    for (const [{ control }, value] of values) if (control.current) typeInto(control.current, value);
    isPutting.current = false;
  }

  function fillAll(fillings: readonly Filling[]): void {
    const found = fillings.flatMap(([field, value]) => {
      const asked = fields.find((one) => one.field === field);
      return asked ? [[asked, value] as const] : [];
    });
    before.current = found.map(([asked]) => [asked, asked.control.current?.value ?? '']);
    putAll(found);
    const titles = listed(
      found.map(([{ field }]) => isolate(field.title)),
      lang,
    );
    setFilled(titles);
    announce(fill(messages.help.filled, { fields: titles }));
  }

  return {
    filled,
    take(text, landing) {
      const fillings = fillingsOf(text, {
        fields: fields.map(({ field }) => field),
        landing: landing?.field,
        app: appWords(integration),
      });
      if (fillings.length > 0) fillAll(fillings);
      return fillings.length > 0;
    },
    fillIn: (asked, value) => fillAll([[asked.field, value]]),
    undo() {
      const [first] = before.current;
      putAll(before.current);
      forget();
      announce(messages.help.undone);
      // The button that had the focus is gone.
      first?.[0].control.current?.focus();
    },
  };
}
