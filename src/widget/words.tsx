import type { ComponentChildren } from 'preact';

/** What stands in the copy's `{…}`. */
export type Values = Readonly<Record<string, string | number>>;

const value = (values: Values, name: string): string | undefined =>
  Object.hasOwn(values, name) ? String(values[name]) : undefined;

/** The text with its `{…}` filled in, once: what a value holds is not looked at again. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => value(values, name) ?? whole);

const none: Values = {};

interface WordsProps {
  text: string;
  values?: Values;
}

/** `{name}`, `code`, or plain text. */
function word(part: string, values: Values): ComponentChildren {
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  const filled = part.startsWith('{') ? value(values, part.slice(1, -1)) : undefined;
  return filled === undefined ? part : <bdi>{filled}</bdi>;
}

/** The text with its `{…}` filled in, each apart from the direction of the text around it, and `code` as code. */
export const Words = ({ text, values = none }: WordsProps) => (
  <>{text.split(/(\{\w+\}|`[^`]+`)/).map((part) => word(part, values))}</>
);
