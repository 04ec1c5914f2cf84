import { fill } from '../locales/fill.ts';
import { Icon } from '../widget/icons.tsx';
import type { ViewContext } from '../widget/view.ts';

interface RevealProps {
  title: string;
  revealed: boolean;
  context: ViewContext;
  onToggle(): void;
}

/** Shows a secret, or hides it again. */
export function Reveal({ title, revealed, context, onToggle }: RevealProps) {
  const copy = context.messages.form;
  return (
    <button
      type="button"
      class="icon"
      aria-label={fill(revealed ? copy.hide : copy.show, { title })}
      onClick={() => {
        onToggle();
        context.announce(fill(revealed ? copy.hidden : copy.shown, { title }));
      }}
    >
      <Icon name={revealed ? 'hidden' : 'eye'} />
    </button>
  );
}
