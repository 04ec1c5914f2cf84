import type { ComponentChildren } from 'preact';
import { fill, valueIn, type Replacements } from '../locales/fill.ts';

const none: Replacements = {};

interface WordsProps {
  text: string;
  values?: Replacements;
}

/** The values that are names, in the words of no language. */
const isName = (key: string): boolean => key === 'app' || key === 'owner';

/** `{name}`, `code`, or plain text. */
function word(part: string, values: Replacements): ComponentChildren {
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  if (!part.startsWith('{')) return part;
  const key = part.slice(1, -1);
  const filled = valueIn(values, key);
  if (filled === undefined) return part;
  return isName(key) ? <bdi translate={false}>{filled}</bdi> : <bdi>{filled}</bdi>;
}

/**
 * The text with its `{…}` filled in, each apart from the direction of the text around it, and `code` as code. Another text
 * is another element: a browser that translates the page puts nodes of its own in place of those that Preact knows.
 */
export const Words = ({ text, values = none }: WordsProps) => (
  <span key={fill(text, values)}>{text.split(/(\{\w+\}|`[^`]+`)/).map((part) => word(part, values))}</span>
);
