import type { Looks } from './looks.ts';

/** Relative luminance, as WCAG defines it, of a `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The color of text that is readable on a background. */
const inkOn = (background: string): string => (luminance(background) > 0.179 ? '#000000' : '#ffffff');

/** Gives the page the theme and the accent of its widgets. */
export function paintPage({ theme, accent }: Looks): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  if (!accent) return;
  style.setProperty('--accent', accent);
  style.setProperty('--ink', inkOn(accent));
}
