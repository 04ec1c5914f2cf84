// Checks of the documents: their code, their links, and the sizes that they name.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { at } from './project.mjs';

/** Every document, by its path in the project. */
export const documents = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'llms.txt'],
  ...['docs', 'docs/reference'].flatMap((folder) =>
    readdirSync(at(folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** @param {string} path */
export const readDocument = (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '');

/** The script of a Vue component, with an empty line for each line around it. @param {string} component */
const scriptOf = (component) => {
  const [whole = '', script = ''] = /^<script[^>]*>\n([\s\S]*?)^<\/script>$/m.exec(component) ?? [];
  const before = component.slice(0, component.indexOf(whole) + whole.indexOf(script));
  return before.replace(/[^\n]/g, '') + script;
};

/**
 * The TypeScript blocks of a document. Empty lines in front of each make the compiler report the document's line numbers.
 * A block after the comment `<!-- not compiled: reason -->` is left out.
 * @param {string} markdown
 */
export function codeBlocks(markdown) {
  const fence = /(<!-- not compiled: [^>]+ -->\n+)?^```(tsx?|vue)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(fence)].flatMap((match) => {
    const [whole, isExcused, language = '', code = ''] = match;
    const before = markdown.slice(0, match.index) + whole.slice(0, whole.indexOf('```'));
    const line = before.split('\n').length;
    if (isExcused) return [];
    const padding = '\n'.repeat(line);
    return language === 'vue'
      ? [{ language: 'ts', line, code: padding + scriptOf(code) }]
      : [{ language, line, code: padding + code }];
  });
}

/** @param {string} markdown */
const withoutCode = (markdown) => markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');

/** A heading's fragment on GitHub. @param {string} heading */
const fragmentOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The fragments of all headings. GitHub counts those that are the same. @param {string} markdown */
function fragmentsIn(markdown) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const headings = markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) => {
    const fragment = fragmentOf(heading);
    const count = counts.get(fragment) ?? 0;
    counts.set(fragment, count + 1);
    return count > 0 ? `${fragment}-${count}` : fragment;
  });
}

/**
 * The links of a document to missing files and headings. Links to the web are not checked.
 * @param {string} path
 * @param {string} markdown
 */
export function brokenLinks(path, markdown) {
  const text = withoutCode(markdown);
  const written = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)];
  return written
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', fragment] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      // Without a fragment, it can also be a folder.
      const content = () => (file === '' ? markdown : readDocument(target));
      const hasHeading = fragment === undefined || fragmentsIn(content()).includes(fragment);
      return !(file === '' || existsSync(at(target))) || !hasHeading;
    });
}

/**
 * Compares each `<!-- size:script -->4.5 kB<!-- /size -->` with the measured size.
 * @param {string} markdown
 * @param {Record<string, string>} measured Texts by key.
 */
export function sizeProblems(markdown, measured) {
  const complete = [...markdown.matchAll(/<!-- size:([\w-]+) -->([^<]*)<!-- \/size -->/g)];
  const opened = markdown.match(/<!--\s*size/g)?.length ?? 0;
  const problems = opened === complete.length ? [] : ['a size marker is not closed, or misspelled'];
  if (complete.length === 0) problems.push('no size is marked');
  for (const [, key = '', written = ''] of complete) {
    const actual = measured[key];
    if (actual === undefined)
      problems.push(`size:${key} does not exist. Known keys: ${Object.keys(measured).join(', ')}`);
    else if (written !== actual) problems.push(`size:${key} is ${actual}, not ${written}`);
  }
  return problems;
}
