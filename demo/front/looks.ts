import type { ConnectOptions, Theme } from '../../src/entry/index.ts';

/** How the page and every widget on it look. */
export interface Looks {
  theme: Theme;
  /** `null` for the page's own accent. */
  accent: string | null;
  /** Language of every widget on the page; the page itself is in English. */
  lang: string;
}

export const firstLooks: Looks = { theme: 'system', accent: null, lang: 'en' };

/** The options that make a widget look like the page, whatever colors its session comes with. */
export const lookOptions = ({ theme, accent, lang }: Looks) =>
  ({ theme, lang, accent: accent ?? 'light-dark(#4f46e5, #818cf8)' }) satisfies ConnectOptions;
