import { useEffect, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import type { Messages } from '../locales/messages.ts';
import { integrationName } from '../widget/tile.tsx';
import type { AskedField, KeyHintProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { hintOf, type Hint } from './hint.ts';

const sentenceOf = (hint: Hint, copy: Messages['help']): string =>
  hint.type === 'test' ? copy.test_key : copy.other_key;

const valueOf = ({ control }: AskedField): string => control.current?.value ?? '';

const isSame = (one: Hint | null, other: Hint | null): boolean =>
  one?.type === other?.type && one?.owner === other?.owner;

/** What can be told about a key by how it begins. It is a hint: nothing is refused. */
export function KeyHint({ id, asked, integration, context }: KeyHintProps) {
  const { announce, messages } = context;
  const [hint, setHint] = useState<Hint | null>(null);
  const valuesOf = ({ owner }: Hint) => ({ owner, app: integrationName(integration) });

  useEffect(() => {
    const { current } = asked.control;
    let known: Hint | null = null;
    function look(): void {
      const found = hintOf(valueOf(asked), asked.field, integration);
      if (isSame(known, found)) return;
      known = found;
      setHint(found);
      // Once, and not again with each further letter.
      if (found) announce(fill(sentenceOf(found, messages.help), valuesOf(found)));
    }
    look();
    current?.addEventListener('input', look);
    return () => current?.removeEventListener('input', look);
  }, [asked, messages]);

  return (
    <small id={id} class="hint">
      {hint && <Words text={sentenceOf(hint, messages.help)} values={valuesOf(hint)} />}
    </small>
  );
}
