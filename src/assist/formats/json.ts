import { parseJson } from '../../json.ts';
import { isRecord, withoutPrototype } from '../../record.ts';
import type { Named, Pasted } from '../pasted.ts';
import { isCalledSecret } from '../secrets.ts';

/** No answer of an API that holds a key is deeper, or has more in it. */
const mostLevels = 6;
const mostNames = 200;

/** A value as it was written. A number that JavaScript cannot hold exactly is left out. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** The names and values in an object, and in the objects in it. */
export function leavesOf(value: unknown): Named[] {
  const leaves: Named[] = [];
  let level: { inner: unknown; isInSecret: boolean }[] = [{ inner: value, isInSecret: false }];
  for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
    const entries = level.flatMap(({ inner, isInSecret }) =>
      isRecord(inner)
        ? Object.entries(inner)
            .slice(0, mostNames)
            .map(([name, one]) => ({ name, inner: one, isInSecret }))
        : [],
    );
    for (const { name, inner, isInSecret } of entries) {
      const text = textOf(inner);
      if (text) leaves.push([name, text, isInSecret]);
    }
    level = entries
      .slice(0, mostNames)
      .map(({ name, inner, isInSecret }) => ({ inner, isInSecret: isInSecret || isCalledSecret(name) }));
  }
  return leaves.slice(0, mostNames);
}

/** An object in JSON, such as a file of keys that a provider lets people download. */
export function readJson(text: string): Pasted | null {
  if (!text.startsWith('{')) return null;
  const value = parseJson(text);
  return isRecord(value) ? withoutPrototype({ named: leavesOf(value) }) : null;
}
