import { createHash } from 'node:crypto';
import { drawMark } from '../marks.ts';

/** Draws a provider's logo. It comes from the name, so that it always looks the same and copies no brand. */
export function drawLogo(provider: string): string {
  const [shape = 0, turn = 0] = createHash('sha256').update(provider).digest();
  return drawMark(shape, Math.round((turn / 256) * 360));
}
