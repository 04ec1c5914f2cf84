import type { RefObject } from 'preact';
import { Icon } from './icons.tsx';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  /** The query whose results are shown. The field itself may be a letter ahead. */
  query: string;
  label: string;
  /** Whether it takes the focus when the list is shown. */
  takesFocus: boolean;
  /** There is something new to search for. */
  onSearch(): void;
}

/** The search above a long list. The browser holds its text, so that a letter shows up before its results. */
export function SearchField({ field, query, label, takesFocus, onSearch }: SearchFieldProps) {
  // The letter is shown at once. The results take longer, so they come with the next frame.
  const onInput = () => requestAnimationFrame(() => setTimeout(onSearch));
  return (
    <label class="field" part="field">
      <Icon name="search" />
      <input
        ref={field}
        role="searchbox"
        defaultValue={query}
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        data-focus={takesFocus || undefined}
        onInput={onInput}
      />
      {!query && <kbd aria-hidden="true">/</kbd>}
    </label>
  );
}
