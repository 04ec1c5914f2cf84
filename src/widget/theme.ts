import { documentOwn } from '../page.ts';
import { withoutPrototype } from '../record.ts';
import type { Theme } from '../types.ts';
import { warnOnce } from '../warn.ts';

/** The luminance, as WCAG 2.2 defines it, of a colour whose red, green and blue are linear. */
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';

/** The colour with another red, green and blue: each a formula over the names. */
const remade = (colour: string, part: (name: string) => string): string =>
  `color(from ${colour} srgb-linear ${[...'rgb'].map(part).join(' ')} / 1)`;

/** What an accent sets in the style sheet's place, so that whatever is written in it or on it can be read. */
export function accentColours(accent: string): Readonly<Record<string, string>> {
  // The colour as a screen can show it: everything else is chosen for that.
  const shown = remade(accent, (name) => `clamp(0, ${name}, 1)`);
  // As much darker, or lighter, as it has to be to be seen on the surface.
  const light = remade(shown, (name) => `calc(${name} * min(1, 0.25 / ${luminance}))`);
  const dark = remade(shown, (name) => `calc(${name} + max(0, 0.2 - ${luminance}))`);
  return {
    '--lk-accent': shown,
    // Clamped to white or black, whichever has more contrast with the accent.
    '--lk-ink': remade(shown, () => `calc((0.179 - ${luminance}) * 9999)`),
    '--lk-ring': `light-dark(${light}, ${dark})`,
  };
}

/** Sets an accent on `root`. A value that is not a colour here leaves the theme's own accent. */
function setAccent(root: HTMLElement, accent: string): void {
  const { style } = root;
  const colours = Object.entries(accentColours(accent));
  const removeColours = (): void => {
    for (const [name] of colours) style.removeProperty(name);
  };
  if (!accent) return removeColours();
  for (const [name, colour] of colours) style.setProperty(name, colour);
  // With the page's own properties put in. The colour of text would be, on the button, that of its own text.
  const shown = getComputedStyle(root).getPropertyValue('--lk-accent');
  if (!/currentcolor/i.test(shown) && CSS.supports('color', shown)) return;
  removeColours();
  warnOnce(
    'accent is not a colour in this page, for example because its custom property is not set: it is ignored.',
  );
}

/** The page's own `color-scheme` around a widget; both schemes where the page sets none. */
function schemeOfPage(around: Element): string {
  const scheme = getComputedStyle(around).getPropertyValue('color-scheme');
  return scheme && scheme !== 'normal' ? scheme : 'light dark';
}

/** Paints a widget. */
export interface Painter {
  /** Sets the colour scheme, and keeps it as the page's is where the theme is `system`. */
  paintScheme(theme: Theme): void;
  /** Sets the accent. The widget has to be in the page, whose custom properties can be in it. */
  paintAccent(accent: string | undefined): void;
  stop(): void;
}

/** @param around The element of the page that the widget is in. */
export function createPainter(root: HTMLElement, around: Element): Painter {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let theme: Theme = 'system';
  let painted = '';

  const repaintScheme = (): void => {
    root.style.setProperty('color-scheme', theme === 'system' ? schemeOfPage(around) : theme);
  };
  // Pages switch their theme by a class or an attribute of these two.
  const switches = new MutationObserver(repaintScheme);

  return {
    paintScheme(next) {
      theme = next;
      repaintScheme();
      for (const place of [documentOwn('documentElement'), documentOwn('body')])
        switches.observe(place, withoutPrototype({ attributes: true }));
      system.addEventListener('change', repaintScheme);
    },
    paintAccent(accent = '') {
      // It costs a style calculation of the whole widget, while the person waits for the list.
      if (accent !== painted) setAccent(root, accent);
      painted = accent;
    },
    stop() {
      switches.disconnect();
      system.removeEventListener('change', repaintScheme);
    },
  };
}
