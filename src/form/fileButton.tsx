import { useRef } from 'preact/hooks';
import type { WidgetMessages } from '../locales/messages.ts';
import { Words } from '../widget/words.tsx';

interface FileButtonProps {
  /** The id of the label of the field that the file is for. */
  describedBy: string;
  /** The name of the file that was added last. */
  added: string | undefined;
  disabled: boolean;
  copy: WidgetMessages['form'];
  onFile(file: File): void;
}

/** Chooses a file for a field, for those who do not drag one onto it. */
export function FileButton({ describedBy, added, disabled, copy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file">
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it was changed.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button
        type="button"
        class="button small"
        part="button"
        aria-describedby={describedBy}
        aria-disabled={disabled || undefined}
        onClick={() => !disabled && input.current?.click()}
      >
        {copy.choose_file}
      </button>
      {added !== undefined && (
        <small>
          <Words text={copy.added} values={{ file: added }} />
        </small>
      )}
    </div>
  );
}
