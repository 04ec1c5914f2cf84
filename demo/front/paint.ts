import type { Settings } from './settings.ts';

/** Relative luminance, as WCAG defines it, of a `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The text that can be read on a colour. */
export const inkOn = (colour: string): string => (luminance(colour) > 0.179 ? '#000000' : '#ffffff');

/** The page in the theme and the accent of its widgets. */
export function paintPage({ theme, accent }: Settings): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  if (!accent) return;
  style.setProperty('--accent', accent);
  style.setProperty('--ink', inkOn(accent));
}
