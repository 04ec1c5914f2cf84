// npm run words: what each language lacks, by its files in src/locales. For those who add or change one.
import { existsSync, readFileSync } from 'node:fs';
import { createLoader } from './loader.mjs';
import { at, languages } from './project.mjs';

const loader = await createLoader();

/** @param {string} file */
const load = async (file) => await loader.ssrLoadModule(`/src/${file}`);

/** @param {string} file @returns {Promise<Record<string, object | undefined>>} */
const loadIfThere = async (file) => (existsSync(at(`src/${file}`)) ? load(file) : {});

const { sentencesOf } = await load('locales/stage/sentences.ts');
const { allEnglish } = await load('locales/stage/en.ts');
const { languages: listed } = await load('locales/languages.ts');

/** @type {Readonly<Record<string, string>>} */
const english = sentencesOf(allEnglish);

/** The sentence whose plural form a path is: `list.found` for `list.found.few`. @param {string} path */
const withoutForm = (path) => path.replace(/\.(zero|one|two|few|many|other)$/, '');

const sentences = new Set(Object.keys(english).map(withoutForm));

/** The plural forms that whole numbers take. @param {string} tag */
function formsOf(tag) {
  const rules = new Intl.PluralRules(tag);
  return new Set(['other', ...Array.from({ length: 1001 }, (_, count) => rules.select(count))]);
}

/** What a language should have, by path. @param {string} tag */
const wantedIn = (tag) =>
  [...sentences].flatMap((path) =>
    `${path}.other` in english ? [...formsOf(tag)].map((form) => `${path}.${form}`) : [path],
  );

/** The names that are filled in, and code. @param {string} text */
const namesIn = (text) => [...new Set(text.match(/\{\w+\}|`[^`]+`/g))].sort().join(' ');

/** @param {string} path @param {string} text */
function lacksName(path, text) {
  const source = english[path] ?? english[`${withoutForm(path)}.other`] ?? '';
  const saysNumber = /\.(zero|one|two)$/.test(path) && !text.includes('{count}');
  return namesIn(saysNumber ? source.replace('{count}', '') : source) !== namesIn(text);
}

/** @param {string} file @param {string} row */
const hasRow = (file, row) => readFileSync(at(file), 'utf8').includes(row);

/** What is left to do for a language, a sentence each. @param {string} tag */
async function leftFor(tag) {
  const { messages } = await load(`locales/${tag}.ts`);
  const { failed } = await loadIfThere(`locales/failed/${tag}.ts`);
  const { hosted } = await loadIfThere(`locales/hosted/${tag}.ts`);
  /** @type {Readonly<Record<string, string>>} */
  const found = sentencesOf({ ...messages, failed: failed ?? {}, hosted: hosted ?? {} });
  const wanted = wantedIn(tag);
  return [
    ...(listed.includes(tag) ? [] : ['Add its tag to src/locales/languages.ts.']),
    ...(hasRow('docs/contributing/words.md', `| ${tag} `) || tag === 'en'
      ? []
      : ['Add its row to docs/contributing/words.md.']),
    ...wanted.filter((path) => !(path in found)).map((path) => `Missing: ${path}`),
    ...Object.keys(found).flatMap((path) => (wanted.includes(path) ? [] : [`Not in English: ${path}`])),
    ...Object.entries(found).flatMap(([path, text]) =>
      sentences.has(withoutForm(path)) && lacksName(path, text)
        ? [`Other names or code than in English: ${path}`]
        : [],
    ),
  ];
}

for (const tag of languages) {
  const left = await leftFor(tag);
  console.log(left.length === 0 ? `${tag}: complete` : `${tag}:\n  ${left.join('\n  ')}`);
  if (left.length > 0) process.exitCode = 1;
}
await loader.close();
