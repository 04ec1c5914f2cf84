import { keyKindOf } from '../credential/keyKinds.ts';
import type { Field } from '../flow/fields.ts';
import type { Integration } from '../types.ts';

/** What is said about a key: it is for tests, or it is somebody else's. */
export interface Hint {
  type: 'test' | 'other';
  /** Who gives such keys out. */
  owner: string;
}

/** So many letters tell the beginnings of most keys apart. */
const telling = 3;

/** Whether the field itself says that its keys begin like that. */
const isExpected = (typed: string, { pattern = '', example = '' }: Field): boolean =>
  `${pattern} ${example}`.includes(typed.slice(0, telling));

/** What can be told about a key that is being typed; `null` for the right one, and for one that nobody knows. */
export function hintOf(
  value: string,
  field: Field,
  { provider, unique_key, display_name = '' }: Integration,
): Hint | null {
  const typed = value.trimStart();
  const kind = keyKindOf(typed);
  if (!kind) return null;
  const ids = `${provider} ${unique_key} ${display_name}`.toLowerCase();
  const isOwn = kind.apps.some((app) => ids.includes(app)) || isExpected(typed, field);
  if (!isOwn) return { type: 'other', owner: kind.owner };
  return kind.isTest ? { type: 'test', owner: kind.owner } : null;
}
