import { createHash } from 'node:crypto';

/**
 * Draws a provider's logo: initials on a colored shape. Both come from its name, so that it always looks the same and
 * copies no brand.
 */
export function drawLogo(provider: string): string {
  const digest = createHash('sha256').update(provider).digest();
  const hue = Math.round(((digest[0] ?? 0) / 256) * 360);
  const second = (hue + 40) % 360;
  const shape = shapes[(digest[1] ?? 0) % shapes.length] ?? shapes[0];
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img">',
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">',
    `<stop offset="0" stop-color="hsl(${hue} 62% 52%)"/><stop offset="1" stop-color="hsl(${second} 58% 40%)"/>`,
    '</linearGradient></defs>',
    shape,
    '<text x="24" y="24.5" fill="#fff" font-family="system-ui, sans-serif" font-size="17" font-weight="600"',
    ` text-anchor="middle" dominant-baseline="central">${initials(provider)}</text>`,
    '</svg>',
  ].join('');
}

const shapes = [
  '<rect x="3" y="3" width="42" height="42" rx="12" fill="url(#g)"/>',
  '<circle cx="24" cy="24" r="21" fill="url(#g)"/>',
  '<path d="M24 2 43 13v22L24 46 5 35V13z" fill="url(#g)"/>',
  '<path d="M24 3c16 0 21 5 21 21s-5 21-21 21S3 40 3 24 8 3 24 3z" fill="url(#g)"/>',
] as const;

function initials(provider: string): string {
  const words = provider.split(/[^a-z0-9]+/i).filter((word) => word !== '');
  const [first = '?', second] = words;
  const letters = second ? `${first.charAt(0)}${second.charAt(0)}` : first.slice(0, 2);
  return letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
}
