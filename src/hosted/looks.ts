import { accentOf } from '../api/session.ts';
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
 * The first of the languages that the person or the address asks for and that the page offers.
 *
 * @param offered `null`: whatever is asked for.
 */
export function chosenLanguage(
  offered: readonly string[] | null,
  asked: string | null,
  preferred: readonly string[],
): string | undefined {
  if (offered === null) return languageOf(asked);
  for (const wanted of [asked ?? '', ...preferred]) {
    const same = offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    const found = same ?? offered.find((tag) => baseOf(tag) === baseOf(wanted));
    if (found !== undefined) return languageOf(found);
  }
  return languageOf(offered[0]);
}
