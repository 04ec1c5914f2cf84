import type { Theme } from '../types.ts';

/** White, in the space whose y is the luminance. */
const white = { x: 0.9505, y: 1, z: 1.089 };

/** The colour with its x, y and z made anew: each a formula over the names. */
const remade = (colour: string, part: (name: string, most: number) => string): string =>
  `color(from ${colour} xyz-d65 ${Object.entries(white)
    .map(([name, most]) => part(name, most))
    .join(' ')})`;

/** Black or white: whichever reads better on the colour (`side` 1), or the other of them (-1). */
const poleOf = (colour: string, side: 1 | -1): string =>
  remade(colour, (_, most) => `clamp(0, (0.179 - y) * ${side * 9999}, ${most})`);

/** As much nearer to black, or to white, as it has to be to be seen on the surface; mixed as light mixes. */
const ringOf = (colour: string): string =>
  `light-dark(${remade(colour, (name) => `calc(${name} * min(1, 0.25 / y))`)}, ${remade(
    colour,
    (name, most) => `calc(${name} + max(0, (0.2 - y) / (1 - y)) * (${most} - ${name}))`,
  )})`;

/** What an accent sets in the style sheet's place, so that whatever is written in it or on it can be read. */
export function accentColours(accent: string): Readonly<Record<string, string>> {
  // What a screen shows of it: the rest is chosen for that.
  const shown = `rgb(from ${accent} ${[...'rgb'].map((name) => `clamp(0, ${name}, 255)`).join(' ')} / 1)`;
  return {
    '--lk-accent': shown,
    '--lk-ink': poleOf(shown, 1),
    '--lk-shade': poleOf(shown, -1),
    '--lk-ring': ringOf(shown),
  };
}

/** Paints the theme and the accent on `root`. What this browser takes for no colour leaves the theme's own accent. */
export function paintTheme(root: HTMLElement, theme: Theme, accent: string | undefined): void {
  root.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  const colours = Object.entries(accentColours(accent ?? ''));
  if (!colours.every(([, colour]) => CSS.supports('color', colour))) return;
  for (const [name, colour] of colours) root.style.setProperty(name, colour);
}
