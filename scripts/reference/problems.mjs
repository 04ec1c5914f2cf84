// What a doc comment lacks. The reference is not written without it.
import { readComment, splitDefault } from './comment.mjs';
import { textOf } from './model.mjs';

/** @typedef {import('./model.mjs').Item} Item */

/** Interfaces whose optional members are settings: each has a default. */
const settings = /(Options|Props)$/;

/** The members, without later overloads: the first one describes them all. @param {Item} item */
const membersOf = ({ members = [] }) =>
  members.filter(
    ({ name, kind }, index) =>
      !members.slice(0, index).some((other) => other.name === name && other.kind === kind),
  );

/** @param {Item} item @param {string} owner @returns {string[]} */
function problemsOf(item, owner) {
  const name = owner ? `${owner}.${item.name || item.kind}` : item.name;
  const { text, examples } = readComment(item.docComment);
  const needsDefault = item.isOptional && item.kind === 'PropertySignature' && settings.test(owner);
  // API Extractor gives constructors a comment if they have none.
  const isDocumented = text !== '' && !text.startsWith('Constructs a new instance of');
  // `type: 'JWT'` says all.
  const isTag = /^type\??: '\w+';$/.test(textOf(item.excerptTokens));
  return [
    ...(isDocumented || isTag ? [] : [`${name} has no doc comment`]),
    ...(needsDefault && !splitDefault(text).value ? [`${name} does not end with its “Default: ….”`] : []),
    ...(examples.every((example) => example.startsWith('```'))
      ? []
      : [`an example of ${name} has no \`\`\``]),
    ...membersOf(item).flatMap((member) => problemsOf(member, name)),
  ];
}

/** @param {import('./model.mjs').Entry} entry */
export const commentProblems = ({ name, docComment, items }) => [
  ...(docComment ? [] : [`latchkey/${name} has no @packageDocumentation comment`]),
  ...items.flatMap((item) => problemsOf(item, '')).map((problem) => `${name}: ${problem}`),
];
