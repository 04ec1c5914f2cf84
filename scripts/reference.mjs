// The reference: a page for each entry of the package, made of the doc comments in the sources. `npm run api` writes it.
import { format, resolveConfig } from 'prettier';
import { at, typedEntries } from './project.mjs';
import { readComment } from './reference/comment.mjs';
import { linkPages } from './reference/markdown.mjs';
import { readModel } from './reference/model.mjs';
import { commentProblems } from './reference/problems.mjs';
import { section } from './reference/symbol.mjs';

/** @typedef {import('./reference/model.mjs').Entry} Entry */
/** @typedef {import('./reference/model.mjs').Item} Item */

const groups = [
  { title: 'Functions and values', kinds: ['Function', 'Class', 'Variable'] },
  { title: 'Types', kinds: ['Interface', 'TypeAlias'] },
];

/** What an application imports. @param {string} name Of an entry. */
const importOf = (name) => (name === 'latchkey' ? name : `latchkey/${name.replace('.', '/')}`);

/** @param {string} name Of an entry. */
const fileOf = (name) => `${name.replace('.', '-')}.md`;

/** A symbol can be exported by several entries. @param {Item} item */
const identityOf = ({ fileUrlPath, name }) => `${fileUrlPath} ${name}`;

/** The first entry that exports a symbol: its page has the section. @param {Item} item @param {readonly Entry[]} entries */
const homeOf = (item, entries) =>
  entries.find(({ items }) => items.some((other) => identityOf(other) === identityOf(item)));

/** The symbols that have their sections on an entry's page, in order. @param {Entry} entry @param {readonly Entry[]} entries */
function groupsOf(entry, entries) {
  const own = entry.items.filter((item) => homeOf(item, entries) === entry);
  return groups
    .map(({ title, kinds }) => ({ title, items: own.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ items }) => items.length > 0);
}

/** The fragment of a symbol's heading. Names can differ in their capitals only: GitHub counts those. @param {Item} item @param {readonly Entry[]} entries */
function fragmentOf(item, entries) {
  const home = homeOf(item, entries);
  const fragment = item.name.toLowerCase();
  const names = home ? groupsOf(home, entries).flatMap(({ items }) => items.map(({ name }) => name)) : [];
  const index = names.filter((name) => name.toLowerCase() === fragment).indexOf(item.name);
  return index > 0 ? `${fragment}-${index}` : fragment;
}

/** @param {Entry} entry @param {readonly Entry[]} entries */
function page(entry, entries) {
  const others = entries.filter((other) => other !== entry);
  /** @param {Item} item */
  const addressOf = (item) => {
    const home = homeOf(item, entries);
    return `${home && home !== entry ? fileOf(home.name) : ''}#${fragmentOf(item, entries)}`;
  };
  /** @type {import('./reference/symbol.mjs').FindSection} */
  const find = (name, isExported = true) => {
    const searched = isExported ? [entry, ...others] : others;
    const found = searched.flatMap(({ items }) => items).find((item) => item.name === name);
    return found && addressOf(found);
  };
  /** @param {readonly Item[]} items */
  const links = (items) => items.map((item) => `[\`${item.name}\`](${addressOf(item)})`).join(', ');
  const fromOthers = entry.items.filter((item) => homeOf(item, entries) !== entry);
  const own = groupsOf(entry, entries);
  return [
    `# \`${importOf(entry.name)}\``,
    linkPages(readComment(entry.docComment).text),
    ...own.map(({ title, items }) => `**${title}:** ${links(items)}`),
    ...(fromOthers.length > 0 ? [`**Exported here, too:** ${links(fromOthers)}`] : []),
    ...own.flatMap(({ title, items }) => [`## ${title}`, ...items.map((item) => section(item, find))]),
  ].join('\n\n');
}

/** @param {readonly Entry[]} entries */
function index(entries) {
  const rows = entries.map(({ name, docComment }) => {
    const [first = ''] = readComment(docComment).text.split('\n\n');
    return `| [\`${importOf(name)}\`](${fileOf(name)}) | ${linkPages(first).replace(/\s+/g, ' ')} |`;
  });
  return [
    '# Reference',
    'Every name that the package exports. The pages are made of the doc comments in the sources.',
    ['| Import | What it is |', '| --- | --- |', ...rows].join('\n'),
    'A `?` marks what can be left out.',
  ].join('\n\n');
}

/**
 * The pages by their names in docs/reference.
 * @param {Readonly<Record<string, string>>} models What API Extractor wrote about each entry, by the entry's name.
 */
export async function reference(models) {
  const entries = typedEntries.map(({ name }) => readModel(name, models[name] ?? ''));
  const problems = entries.flatMap(commentProblems);
  if (problems.length > 0) throw new Error(`Doc comments:\n${[...new Set(problems)].join('\n')}`);
  const options = {
    ...(await resolveConfig(at('package.json'), { editorconfig: true })),
    parser: 'markdown',
  };
  /** @type {Record<string, string>} */
  const pages = { 'README.md': await format(index(entries), options) };
  for (const entry of entries) pages[fileOf(entry.name)] = await format(page(entry, entries), options);
  return pages;
}
