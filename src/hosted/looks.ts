import { accentOf } from '../api/session.ts';
import { firstLanguage } from '../locales/choice.ts';
import { languageOf, themeOf } from '../nango/looks.ts';
import type { UpdateOptions } from '../options.ts';
import { recordOf } from '../record.ts';

/** The looks of a preview, as a dashboard sends them. */
export function looksOfPreview(payload: unknown): Pick<UpdateOptions, 'theme' | 'accent'> {
  const { defaultTheme, theme } = recordOf(payload);
  return {
    theme: typeof defaultTheme === 'string' ? themeOf(defaultTheme) : undefined,
    accent: accentOf(theme),
  };
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The first of the languages that the address and then the browser ask for, and that the page offers; else the first that
 * it offers. The language that the page itself is written in does not count.
 *
 * @param offered `null`: whatever is asked for.
 */
export function chosenLanguage(
  offered: readonly string[] | null,
  asked: string | null,
  preferred: readonly string[],
): string {
  if (offered === null) return languageOf(asked) ?? firstLanguage(preferred).lang;
  for (const wanted of [asked ?? '', ...preferred]) {
    const same = offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    const found = same ?? offered.find((tag) => baseOf(tag) === baseOf(wanted));
    if (found !== undefined) return languageOf(found) ?? 'en';
  }
  return languageOf(offered[0]) ?? 'en';
}
