import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('widget.css', import.meta.url), 'utf8');

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const linear = (at: number) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(0) + 0.7152 * linear(2) + 0.0722 * linear(4);
}

function contrast(one = '', other = ''): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

const colours = [...css.matchAll(/--lk-(\w+): light-dark\(#(\w+), #(\w+)\)/g)];

for (const [at, theme] of ['light', 'dark'].entries()) {
  const table = new Map(colours.map(([, name, ...both]) => [name, both[at]]));
  test.each([
    ['text', 'surface'],
    ['text', 'raised'],
    ['quiet', 'surface'],
    ['quiet', 'raised'],
    ['amber', 'surface'],
    ['green', 'surface'],
    ['accent', 'surface'],
    ['ink', 'accent'],
  ])(`%s can be read on %s in ${theme}`, (text, surface) => {
    expect(contrast(table.get(text), table.get(surface))).toBeGreaterThanOrEqual(4.5);
  });
}
