import type { Theme } from '../types.ts';

/** Black or white: whichever reads better on a colour of luminance y (`side` 1), or the other of them (-1). */
const poleOf = (colour: string, side: 1 | -1): string => {
  const parts = [0.9505, 1, 1.089].map((most) => `clamp(0, (0.179 - y) * ${side * 9999}, ${most})`);
  return `color(from ${colour} xyz-d65 ${parts.join(' ')})`;
};

/** As light or dark as it has to be to be seen on the surface. */
const ringOf = (colour: string): string => {
  const within = (lightness: string) => `oklch(from ${colour} ${lightness} c h)`;
  return `light-dark(${within('min(l, 0.6)')}, ${within('max(l, 0.6)')})`;
};

/** What an accent sets in the style sheet's place, so that whatever is written in it or on it can be read. */
export function accentColours(accent: string): Readonly<Record<string, string>> {
  const opaque = `rgb(from ${accent} r g b / 1)`;
  return {
    '--accent': opaque,
    '--ink': poleOf(opaque, 1),
    '--shade': poleOf(opaque, -1),
    '--ring': ringOf(opaque),
  };
}

/** Paints the theme and the accent on `root`. What this browser takes for no colour leaves the theme's own accent. */
export function paintTheme(root: HTMLElement, theme: Theme, accent: string | undefined): void {
  root.dataset.theme = theme;
  const colours = Object.entries(accentColours(accent ?? ''));
  if (!colours.every(([, colour]) => CSS.supports('color', colour))) return;
  for (const [name, colour] of colours) root.style.setProperty(name, colour);
}
