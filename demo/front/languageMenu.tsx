import { languages } from '../../src/locales/languages.ts';

/** The name of a language in that language itself. */
const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

interface Props {
  value: string;
  onChange: (tag: string) => void;
}

/** The languages that Latchkey brings. */
export function LanguageMenu({ value, onChange }: Props) {
  return (
    <label class="setting">
      <span>Language</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
