import type { Theme } from '../types.ts';

/** The luminance, as WCAG 2.2 defines it, of a colour whose red, green and blue are linear. */
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';

/** The colour with its red, green and blue made anew: each a formula over the names. */
const remade = (colour: string, part: (name: string) => string): string =>
  `color(from ${colour} srgb-linear ${[...'rgb'].map(part).join(' ')} / 1)`;

/** What an accent sets in the style sheet's place, so that whatever is written in it or on it can be read. */
export function accentColours(accent: string): Readonly<Record<string, string>> {
  // What a screen shows of it: the rest is chosen for that.
  const shown = remade(accent, (name) => `clamp(0, ${name}, 1)`);
  // As much darker, or lighter, as it has to be to be seen on the surface.
  const light = remade(shown, (name) => `calc(${name} * min(1, 0.25 / ${luminance}))`);
  const dark = remade(shown, (name) => `calc(${name} + max(0, 0.2 - ${luminance}))`);
  return {
    '--lk-accent': shown,
    // Far beyond white, or black: whichever reads better on it.
    '--lk-ink': remade(shown, () => `calc((0.179 - ${luminance}) * 9999)`),
    '--lk-ring': `light-dark(${light}, ${dark})`,
  };
}

/** Paints the theme and the accent on `root`. What is no colour here leaves the theme's own accent. */
export function paintTheme(root: HTMLElement, theme: Theme, accent = ''): void {
  const { style } = root;
  style.colorScheme = theme === 'system' ? 'light dark' : theme;
  const colours = Object.entries(accentColours(accent));
  for (const [name, colour] of colours) style.setProperty(name, colour);
  // With the page's own properties put in. The colour of text would be, on the button, that of its own text.
  const shown = getComputedStyle(root).getPropertyValue('--lk-accent');
  if (/currentcolor/i.test(shown) || !CSS.supports('color', shown))
    for (const [name] of colours) style.removeProperty(name);
}
