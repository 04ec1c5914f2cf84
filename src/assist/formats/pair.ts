import { withoutPrototype } from '../../record.ts';
import type { Pasted } from '../pasted.ts';
import { loginIn } from './authorization.ts';

/** `key:secret` in one line. */
export function readPair(text: string): Pasted | null {
  if (/\s/.test(text) || text.includes('://')) return null;
  const login = loginIn(text);
  return login?.password ? withoutPrototype({ named: [], login, bare: true }) : null;
}
