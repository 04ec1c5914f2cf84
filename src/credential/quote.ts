import { normalizeValue } from './normalize.ts';
import { refusalRules, type RefusalRule } from './refusalRules.ts';

/** Names of options, parameters and fields are shorter, and have a digit or two at most: `oauth2`. Keys have more. */
const most = { characters: 40, digits: 2 };

/** The rule for a secret that a text is or has in it, wherever it stands. */
export function secretRuleOf(text: string): RefusalRule | undefined {
  const bare = normalizeValue(text);
  return refusalRules.find(({ anywhere }) => anywhere?.test(bare));
}

/**
 * A name as an error or a warning may show it: `…` when it may be a key that somebody wrote where a name belongs.
 */
export function shownName(name: string): string {
  const isShort = name.length <= most.characters;
  return isShort && name.replace(/\D/g, '').length <= most.digits && !secretRuleOf(name) ? name : '…';
}
