import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { FormHelpProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import css from './assist.css?inline';
import { Notice } from './notice.tsx';
import { useDrops } from './useDrops.ts';
import { useFilling, type Filler } from './useFilling.ts';
import { useOffer } from './useOffer.ts';

/** Fills in what is pasted anywhere on the form, as far as it is clear where it belongs. */
function usePaste({ fields, sending, context }: FormHelpProps, { take }: Filler): void {
  const { helpsWith, isAsking, root } = context;
  useEffect(() => {
    if (sending || !helpsWith('paste')) return;
    function onPaste(event: ClipboardEvent): void {
      if (isAsking()) return;
      const landing = fields.find(({ control }) => control.current === event.target);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (take(text, landing)) event.preventDefault();
    }
    root.addEventListener('paste', onPaste);
    return () => root.removeEventListener('paste', onPaste);
  });
}

/** Above the fields of a form: what a paste has filled in, and the offer to paste what was found elsewhere. */
export function FormHelp(props: FormHelpProps) {
  const copy = props.context.messages.help;
  const filler = useFilling(props);
  const { asked, refused, paste } = useOffer(props, filler);
  usePaste(props, filler);
  useDrops(props);
  useLayoutEffect(() => props.context.addStyles(css), []);
  return (
    <>
      {filler.filled && (
        <Notice icon="check" action={copy.undo} onAction={filler.undo}>
          <Words text={copy.filled} values={{ fields: filler.filled }} />
        </Notice>
      )}
      {asked && (
        <Notice
          icon="copy"
          action={<Words text={copy.paste} values={{ title: asked.field.title }} />}
          onAction={() => void paste()}
        >
          <Words text={refused ? copy.no_paste : copy.found} />
        </Notice>
      )}
    </>
  );
}
