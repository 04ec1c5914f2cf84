import { updateRules } from '../options/table.ts';
import type { Theme } from './connectUITypes.ts';

// Both are asked of the Connect UI by the application or by an address. It takes what it does not know for nothing.

/** A language tag, also one that is written as a locale of a server: `en_US`. */
export function languageOf(asked: string | null | undefined): string | undefined {
  const tag = asked?.replaceAll('_', '-');
  return updateRules.lang.accepts(tag) ? tag : undefined;
}

const themes: readonly Theme[] = ['light', 'dark', 'system'];

export const themeOf = (asked: string | null | undefined): Theme | undefined =>
  themes.find((theme) => theme === asked);
