import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleNames, published } from './examples.mjs';
import { at, manifest } from './project.mjs';
import { readDocument } from './readme.mjs';

/** For each example the page of the guide that leads to it from an empty project, and its style sheet. */
const examples: Record<string, { page: string; style: string }> = {
  angular: { page: 'docs/angular.md', style: 'src/styles.css' },
  'script-tag': { page: 'docs/example.md', style: 'style.css' },
  astro: { page: 'docs/astro.md', style: 'src/style.css' },
  next: { page: 'docs/next.md', style: 'app/globals.css' },
  'react-vite': { page: 'docs/react.md', style: 'src/index.css' },
  solid: { page: 'docs/solid.md', style: 'src/index.css' },
  preact: { page: 'docs/preact.md', style: 'src/index.css' },
  svelte: { page: 'docs/svelte.md', style: 'src/style.css' },
  vue: { page: 'docs/vue.md', style: 'src/style.css' },
};

const pathOf = (name: string, file: string): string => at(`demo/examples/${name}/${file}`);
const read = (name: string, file: string): string => readFileSync(pathOf(name, file), 'utf8');

/** The code blocks of a document that follow a link to a file of an example. */
const quotesIn = (markdown: string) =>
  [
    ...markdown.matchAll(
      /\]\(\.\.\/demo\/examples\/([\w-]+)\/([^)]+)\)[^\n]*\n+(?:<!--[^>]*-->\n+)?```\w+\n([\s\S]*?)^```$/gm,
    ),
  ].map(([, name = '', file = '', code = '']) => ({ name, file, code }));

it('each example is in the table', () => {
  expect(Object.keys(examples).sort()).toEqual([...exampleNames].sort());
});

describe.each(Object.entries(examples))('the example %s', (name, { page, style }) => {
  it('is linked from its page, which quotes its files word for word', () => {
    const text = readDocument(page);
    const quotes = quotesIn(text);
    expect(text).toContain(`](../demo/examples/${name}/)`);
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) expect(quote).toEqual({ ...quote, name, code: read(name, quote.file) });
  });

  it('depends on exact versions, and on this version of the package', () => {
    const { dependencies, devDependencies = {} } = JSON.parse(read(name, 'package.json'));
    const versions: string[] = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(dependencies.latchkey).toBe(manifest.version);
  });

  it('has a README that says how to start it', () => {
    expect(read(name, 'README.md')).toMatch(/npm install\nNANGO_SECRET_KEY=… npm start/);
  });

  it('looks like the others', () => {
    expect(read(name, style)).toBe(read('script-tag', 'style.css'));
  });
});

it('the folders that are searched in the examples are those of docs/frameworks.md', () => {
  const guide = readDocument('docs/frameworks.md');
  expect(Object.keys(published)).toEqual(exampleNames.filter((name) => name !== 'script-tag'));
  for (const { folder } of Object.values(published))
    expect(guide).toMatch(new RegExp(`\`npx latchkey check ${folder.replaceAll('.', '\\.')}[ \`]`));
});

it.each(exampleNames.filter((name) => existsSync(pathOf(name, 'connect-session.mjs'))))(
  'the example %s makes its tokens as README.md does',
  (name) => {
    expect(readDocument('README.md')).toContain(`\`\`\`js\n${read(name, 'connect-session.mjs')}\`\`\``);
  },
);
