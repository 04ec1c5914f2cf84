import { useEffect, useRef } from 'preact/hooks';
import { recorderMarks } from '../widget/recorderMarks.ts';

/** What is copied can be a link with a token. */
const classes = ['field', ...recorderMarks.classes].join(' ');

interface ByHandProps {
  label: string;
  text: string;
  /** How often the browser kept the page from the clipboard: each time the text is selected. */
  refusals: number;
}

/** The text to copy by hand, where the browser keeps the page from the clipboard. */
export function ByHand({ label, text, refusals }: ByHandProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [refusals]);
  return (
    <label class="hand">
      {label}
      <textarea
        class={classes}
        {...recorderMarks.attributes}
        lang="en"
        dir="ltr"
        ref={area}
        readOnly
        rows={6}
        value={text}
      />
    </label>
  );
}
