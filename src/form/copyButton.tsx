import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { Icon } from '../widget/icons.tsx';
import { useCopy } from '../widget/useCopy.ts';
import type { ViewContext } from '../widget/view.ts';
import type { ControlElement } from './useForm.ts';

interface CopyButtonProps {
  title: string;
  control: RefObject<ControlElement | null>;
  context: ViewContext;
}

/** Copies a value that was generated here. Where the clipboard is closed, selects it: one more key copies it. */
export function CopyButton({ title, control, context }: CopyButtonProps) {
  const { announce, messages } = context;
  const { copied, refusals, copy } = useCopy(() => announce(messages.copied));
  useEffect(() => {
    if (refusals > 0 && control.current instanceof HTMLInputElement) control.current.select();
  }, [refusals]);
  return (
    <button
      type="button"
      class="icon"
      aria-label={fill(messages.form.copy, { title })}
      onClick={() => void copy(control.current?.value ?? '')}
    >
      <Icon name={copied === null ? 'copy' : 'check'} />
    </button>
  );
}
