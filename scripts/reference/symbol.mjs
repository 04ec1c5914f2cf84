// One symbol of an entry, as a section of Markdown.
import { existsSync } from 'node:fs';
import { at } from '../project.mjs';
import { readComment, splitDefault } from './comment.mjs';
import { linkPages, table } from './markdown.mjs';
import { referenceOf, textOf, tokensOf, withoutUndefined } from './model.mjs';

/** @typedef {import('./model.mjs').Item} Item */
/** @typedef {import('./model.mjs').Token} Token */

/**
 * The address of a symbol's section, if it has one. A symbol that the entry does not export can have the name of one that it
 * does.
 * @typedef {(name: string, isExported?: boolean) => string | undefined} FindSection
 */

const methodKinds = new Set(['Method', 'MethodSignature', 'Constructor']);

/** The Markdown of a comment, with a link for each `{@link …}`. @param {string} text @param {FindSection} find */
const linked = (text, find) =>
  linkPages(text).replace(/\{@link (\w+)\}/g, (_whole, name) =>
    find(name) ? `[\`${name}\`](${find(name)})` : `\`${name}\``,
  );

/** The sections of what is named in tokens. @param {readonly Token[]} tokens @param {FindSection} find */
const addressesIn = (tokens, find) =>
  tokens.flatMap((token) => {
    const { name = '', isExported } = referenceOf(token) ?? {};
    const address = find(name, isExported);
    return address ? [{ name, address }] : [];
  });

/** A type as code, which links to the first of its parts that has a section. @param {readonly Token[]} tokens @param {FindSection} find */
function typeCode(tokens, find) {
  const type = withoutUndefined(textOf(tokens).replace(/\s+/g, ' ').trim())
    .replace(/ \| undefined$/, '')
    .replace(/^\((\(.*)\)$/, '$1');
  // A type with a backtick in it needs two around it.
  const code = type.includes('`') ? `\`\` ${type} \`\`` : `\`${type}\``;
  const [target] = addressesIn(tokens, find);
  return target ? `[${code}](${target.address})` : code;
}

/** @param {readonly Item[]} items */
const signature = (items) => {
  const code = items.map((item) => {
    const text = textOf(tokensOf(item))
      .replace(/^export (declare )?/, '')
      .trim();
    // The formatter reads no method on its own.
    if (methodKinds.has(item.kind)) return text.replace(/\s+/g, ' ');
    // A constant is written without its keyword.
    return text.startsWith(`${item.name}:`) ? `const ${text}` : text;
  });
  // Not `ts`: the code blocks of that language are compiled, and a signature is not a module.
  return `\`\`\`typescript\n${withoutUndefined(code.join('\n'))}\n\`\`\``;
};

/** Links to what is named in tokens. @param {readonly Token[]} tokens @param {FindSection} find */
function see(tokens, find) {
  const links = addressesIn(tokens, find).map(({ name, address }) => `[\`${name}\`](${address})`);
  return links.length > 0 ? [`See ${[...new Set(links)].join(', ')}.`] : [];
}

/** What a function or method takes, returns and throws. @param {Item} item @param {FindSection} find */
function call(item, find) {
  const { text, params, returns, throws, examples } = readComment(item.docComment);
  const rows = (item.parameters ?? []).map(({ parameterName, parameterTypeTokenRange, isOptional }) => {
    const { description, value } = splitDefault(linked(params.get(parameterName) ?? '', find));
    const type = typeCode(tokensOf(item, parameterTypeTokenRange), find);
    return [`\`${parameterName}${isOptional ? '?' : ''}\``, type, description, value];
  });
  const taken = (item.parameters ?? []).flatMap((parameter) =>
    tokensOf(item, parameter.parameterTypeTokenRange),
  );
  const given = item.returnTypeTokenRange ? tokensOf(item, item.returnTypeTokenRange) : [];
  const givesNothing = ['', 'void', 'Promise<void>'].includes(textOf(given));
  return [
    linked(text, find),
    ...(params.size > 0 ? table(['Parameter', 'Type', 'What it is', 'Default'], rows) : see(taken, find)),
    ...(givesNothing
      ? []
      : [`**Returns** ${typeCode(given, find)}${returns && `: ${linked(returns, find)}`}`]),
    ...throws.map((text) => `**Errors** ${linked(text.replace(/^\{(\w+)\}/, '{@link $1}:'), find)}`),
    ...examples,
  ];
}

/** @param {Item} item @param {FindSection} find */
function properties(item, find) {
  const rows = (item.members ?? [])
    .filter(({ kind }) => !methodKinds.has(kind))
    .map((member) => {
      const { text } = readComment(member.docComment);
      const { description, value } = splitDefault(linked(text, find));
      const name = member.propertyTypeTokenRange
        ? `${member.name.replaceAll('"', '')}${member.isOptional ? '?' : ''}`
        : textOf(tokensOf(member)).replace(/\]: .*/, ']');
      const type = tokensOf(member, member.propertyTypeTokenRange ?? member.returnTypeTokenRange);
      // A constant has a value in place of a type.
      const [, constant] = / = (.*);/.exec(textOf(tokensOf(member))) ?? [];
      return [`\`${name}\``, constant ? `\`${constant}\`` : typeCode(type, find), description, value];
    });
  return table(['Property', 'Type', 'What it is', 'Default'], rows);
}

/** @param {Item} item @param {FindSection} find */
function methods(item, find) {
  /** @type {Map<string, Item[]>} */
  const byName = new Map();
  for (const member of item.members ?? []) {
    if (!methodKinds.has(member.kind)) continue;
    const name = member.kind === 'Constructor' ? `new ${item.name}()` : `${item.name}.${member.name}()`;
    byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  return [...byName].flatMap(([name, overloads]) => {
    const described = overloads.find(({ docComment }) => docComment !== '') ?? overloads[0];
    return [`#### \`${name}\``, signature(overloads), ...(described ? call(described, find) : [])];
  });
}

/** @param {Item} item @param {FindSection} find */
function inherited(item, find) {
  const ranges = item.extendsTokenRanges ?? (item.extendsTokenRange ? [item.extendsTokenRange] : []);
  const types = ranges.map((range) => typeCode(tokensOf(item, range), find));
  const all = new Intl.ListFormat('en').format(types);
  const hasOwn = (item.members ?? []).length > 0;
  return all === '' ? [] : [`It has the members of ${all}${hasOwn ? ', and its own:' : '.'}`];
}

/** @param {Item} item @param {FindSection} find */
function body(item, find) {
  const { text, examples } = readComment(item.docComment);
  switch (item.kind) {
    case 'Function':
      return [signature([item]), ...call(item, find)];
    case 'Class':
    case 'Interface':
      return [
        linked(text, find),
        ...examples,
        ...inherited(item, find),
        ...properties(item, find),
        ...methods(item, find),
      ];
    default:
      return [signature([item]), linked(text, find), ...see(tokensOf(item), find), ...examples];
  }
}

/** Where a symbol is declared. @param {Item} item */
function source({ fileUrlPath = '' }) {
  const path = fileUrlPath.replace('.cache/types/', '').replace('.d.ts', '');
  const file = [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(at(file)));
  return file ? [`[Source](../../${file})`] : [];
}

/** The section of a symbol. @param {Item} item @param {FindSection} find */
export const section = (item, find) =>
  [`### \`${item.name}\``, ...body(item, find), ...source(item)].filter(Boolean).join('\n\n');
