import { useEffect, useRef, useState } from 'preact/hooks';
import { openBeside } from '../page.ts';
import type { AskedField, FormHelpProps } from '../widget/view.ts';
import { mayAskForClipboard, readClipboard } from './clipboard.ts';
import type { Filler } from './useFilling.ts';

/** The link to another page that was pressed alone: with a key or another button, browsers do something of their own. */
function pressedLink(event: MouseEvent): HTMLAnchorElement | null {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return null;
  return target.closest<HTMLAnchorElement>('a[target="_blank"]');
}

/** A field that something can be pasted into. */
const isOpen = ({ field }: AskedField): boolean => !field.fixed && !field.enum;

/** The field whose help has the link, else the first that is empty: a masked one, if there is one, since most look for a key. */
function fieldOf(fields: readonly AskedField[], link: Element): AskedField | undefined {
  const open = fields.filter(isOpen);
  const empty = open.filter(({ control }) => !control.current?.value);
  return (
    open.find(({ box }) => box.current?.contains(link)) ??
    empty.find(({ field }) => field.secret) ??
    empty[0] ??
    open[0]
  );
}

export interface Offer {
  /** The field to paste into, once the person is back from the provider's page. */
  asked: AskedField | null;
  /** The browser did not let it. */
  refused: boolean;
  paste(): Promise<void>;
}

/** Opens the provider's page beside the dialog, and offers to paste what the person brings back from it. */
export function useOffer({ fields, sending, context }: FormHelpProps, filler: Filler): Offer {
  const { announce, helpsWith, isAsking, messages, root } = context;
  const [asked, setAsked] = useState<AskedField | null>(null);
  const [refused, setRefused] = useState(false);
  /** The field that the person looks something up for. */
  const wanted = useRef<AskedField | null>(null);
  const isSending = useRef(false);
  isSending.current = sending;

  useEffect(() => {
    if (sending || !helpsWith('finding')) return;

    function onClick(event: MouseEvent): void {
      const link = pressedLink(event);
      if (!link) return;
      wanted.current = fieldOf(fields, link) ?? null;
      if (openBeside(link.href, root.getBoundingClientRect())) event.preventDefault();
    }

    async function onReturn(): Promise<void> {
      const { current } = wanted;
      if (!current || !(await mayAskForClipboard()) || wanted.current !== current || isAsking()) return;
      wanted.current = null;
      setRefused(false);
      setAsked(current);
      announce(messages.help.found);
    }

    const listener = (): void => void onReturn();
    root.addEventListener('click', onClick);
    addEventListener('focus', listener);
    return () => {
      root.removeEventListener('click', onClick);
      removeEventListener('focus', listener);
    };
  });

  // The person has gone elsewhere: an answer of the browser that is still on its way offers nothing there.
  useEffect(() => () => void (wanted.current = null), []);

  return {
    asked: sending ? null : asked,
    refused,
    async paste() {
      if (!asked) return;
      const { current: control } = asked.control;
      const typed = control?.value;
      const text = await readClipboard();
      // The browser may ask the person first, who goes on meanwhile, here or elsewhere.
      if (!control || control !== asked.control.current) return;
      if (control.value !== typed || isSending.current || isAsking()) return;
      if (text === null || text.trim() === '') {
        setRefused(true);
        announce(messages.help.no_paste);
        control.focus();
        return;
      }
      setAsked(null);
      const isSplit = helpsWith('paste') && filler.take(text, asked);
      if (!isSplit) filler.fillIn(asked, text);
      control.focus();
    },
  };
}
