import { useEffect, useState } from 'preact/hooks';
import { copyText } from './clipboard.ts';

interface Copying {
  /** The text that was copied a moment ago. */
  copied: string | null;
  /** The last text that the browser kept from the clipboard. */
  refused: string;
  /** How often it did. */
  refusals: number;
  copy(text: string): Promise<void>;
}

/** How long a button shows that it has copied, in milliseconds. */
const shownFor = 2_000;

/** Copies texts, and knows which one was copied a moment ago. */
export function useCopy(onCopied: () => void): Copying {
  const [last, setLast] = useState<{ text: string } | null>(null);
  const [{ refused, refusals }, setRefusal] = useState({ refused: '', refusals: 0 });
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => setLast(null), shownFor);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = async (text: string) => {
    if (await copyText(text)) {
      setLast({ text });
      onCopied();
    } else setRefusal((before) => ({ refused: text, refusals: before.refusals + 1 }));
  };
  return { copied: last?.text ?? null, refused, refusals, copy };
}
