import type { Integration } from '../types.ts';

/** Without case and accents, so that “calendário” is found by “calendario”. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const texts = new WeakMap<Integration, string>();

/** What is searched of an app: folded once, not at each key. */
function textOf(integration: Integration): string {
  const { display_name, provider, unique_key } = integration;
  const text = texts.get(integration) ?? fold(`${display_name} ${provider} ${unique_key}`);
  texts.set(integration, text);
  return text;
}

/** The integrations with every word of the query in them; those whose name begins with it come first. */
export function search(list: readonly Integration[], query: string): readonly Integration[] {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/);
  const found = list.filter((one) => words.every((word) => textOf(one).includes(word)));
  const isFirst = (one: Integration) => textOf(one).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))];
}
