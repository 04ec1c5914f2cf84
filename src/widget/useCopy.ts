import { useState } from 'preact/hooks';
import { copyText } from './clipboard.ts';

interface Copying {
  /** The text that was copied last. */
  copied: string | null;
  /** How often the browser kept the page from the clipboard. */
  refusals: number;
  copy(text: string): Promise<void>;
}

/** Copies texts, and knows which one is on the clipboard. */
export function useCopy(onCopied: () => void): Copying {
  const [copied, setCopied] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const copy = async (text: string) => {
    if (await copyText(text)) {
      setCopied(text);
      onCopied();
    } else setRefusals((count) => count + 1);
  };
  return { copied, refusals, copy };
}
