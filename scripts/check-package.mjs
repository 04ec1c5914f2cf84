// npm run check:package: checks the built files, and that the package contains all of them and nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { integrity } from './build.mjs';
import { at, entries, root } from './project.mjs';
import { sizeProblems } from './readme.mjs';
import { inKilobytes, sizes } from './size.mjs';

/** @param {string} path */
const read = (path) => readFileSync(at(path), 'utf8');

/** @param {string} path */
const readIfThere = (path) => (existsSync(at(path)) ? read(path) : null);

/** @param {RegExp} pattern */
const built = (pattern) =>
  readdirSync(at('dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => relative(at('dist'), join(parentPath, name)));

/** @param {string[]} command */
function run([program = '', ...words]) {
  const { status, stdout, stderr } = spawnSync(at(`node_modules/.bin/${program}`), words, { cwd: root });
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
}

/** @param {string[]} found @param {(item: string) => boolean} isFine @param {string} problem */
const unless = (found, isFine, problem) =>
  found.filter((item) => !isFine(item)).map((item) => `${problem}: ${item}`);

/** The longer texts of the provider definitions. Their license does not allow us to publish them. */
function providerTexts() {
  const lines = read('node_modules/@nangohq/providers/providers.yaml').split('\n');
  const values = lines.map((line) => /^\s*\w+: ['"]?(.{30,}?)['"]?$/.exec(line)?.[1]);
  return [...new Set(values)].filter((value) => value !== undefined);
}

/** Those that have an entry of their own, `latchkey/<name>`. */
const frameworks = ['react', 'vue'];

/** What a built file imports, at once or on demand, where it says the name. @param {string} file Below dist. */
const importsIn = (file) =>
  [...read(`dist/${file}`).matchAll(/(?:from|import\(?)\s*["'`]([^"'`$]+)["'`]/g)].map(
    ([, name = '']) => name,
  );

/** @type {Record<string, () => string[] | Promise<string[]>>} */
const checks = {
  'the reports of the public interface and the reference are what the sources say': () =>
    ['api', 'docs/reference'].flatMap((folder) =>
      unless(
        [...new Set([...readdirSync(at(folder)), ...readdirSync(at(`.cache/public/${folder}`))])],
        (file) => readIfThere(`${folder}/${file}`) === readIfThere(`.cache/public/${folder}/${file}`),
        `out of date in ${folder}/, \`npm run api\` writes it`,
      ),
    ),

  'publint finds nothing': () => run(['publint', '--strict']),

  'types resolve for every importer of ES modules': () =>
    run(['attw', '--pack', '.', '--profile', 'esm-only']),

  'only the intended files are packed': () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' });
    /** @type {[{ files: { path: string }[] }]} */
    const [{ files }] = JSON.parse(stdout);
    const meant =
      /^(dist\/((build|browser|page|testing)\/)?[\w.-]+\.(js|js\.map|d\.ts|json)|dist\/page\/(index\.html|page\.css|_headers|servers\/(nginx\.conf|Caddyfile))|docs\/(reference\/)?[\w-]+\.md|llms\.txt|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/;
    return unless(
      files.map(({ path }) => path),
      (path) => meant.test(path),
      'should not be packed',
    );
  },

  'sri.json has the integrity of every script': () => {
    const [written, actual] = [JSON.parse(read('dist/sri.json')), integrity()];
    return unless(
      Object.keys({ ...written, ...actual }),
      (file) => written[file] === actual[file],
      'differs',
    );
  },

  'the bundles are made of our sources, preact and ky': () =>
    built(/\.map$/).flatMap((file) => {
      /** @type {string[]} */
      const sources = JSON.parse(read(`dist/${file}`)).sources;
      const ours = /^(\.\.\/)+(src|node_modules\/(preact|ky))\/|^\0?rolldown\/|^\0rolldown/;
      return unless(sources, (source) => ours.test(source), `${file} holds`);
    }),

  'no text of the provider definitions is in dist': () => {
    const texts = providerTexts();
    return built(/./).flatMap((file) => {
      const content = read(`dist/${file}`);
      const found = texts.filter((text) => content.includes(text));
      if (/(from|import\() ?['"`]@nangohq/.test(content)) found.push('@nangohq');
      return found.map((text) => `${file} holds: ${text}`);
    });
  },

  'the single file loads nothing more': () =>
    importsIn('browser/latchkey.all.js').map((name) => `it imports ${name}`),

  'the files for browsers import nothing but each other': () =>
    built(/\.js$/)
      .filter((file) => file.startsWith('browser'))
      .flatMap((file) =>
        unless(importsIn(file), (name) => /^\.\/[\w.-]+\.js$/.test(name), `${file} imports`),
      ),

  'the hosted page imports nothing but its own files': () =>
    built(/\.js$/)
      .filter((file) => file.startsWith('page'))
      .flatMap((file) =>
        unless(importsIn(file), (name) => /^\.\/[\w.-]+\.js$/.test(name), `${file} imports`),
      ),

  'the modules for bundlers import each other, preact and ky, and a wrapper its framework': () =>
    built(/\.js$/)
      .filter((file) => !file.includes('/'))
      .flatMap((file) => {
        const framework = frameworks.find((name) => file === `${name}.js`);
        const packages = new Set(['preact', 'ky', framework]);
        return unless(
          importsIn(file),
          (name) => /^\.\/[\w.-]+\.js$/.test(name) || packages.has(name.replace(/\/.*/, '')),
          `${file} imports`,
        );
      }),

  'the wrapper for React says that it belongs to the browser': () =>
    unless(['dist/react.js'], (file) => read(file).startsWith('"use client";'), 'has no "use client"'),

  'the build check needs nothing but Node': () =>
    built(/\.js$/)
      .filter((file) => file.startsWith('build'))
      .flatMap((file) => {
        const imports = read(`dist/${file}`).matchAll(/^(?:import|export) .*?['"]([^'"]+)['"];?$/gm);
        return unless(
          [...imports].map(([, name = '']) => name),
          (name) => /^(node:|\.\/)/.test(name),
          `${file} imports`,
        );
      }),

  'the server for tests needs nothing but Node, and its fixture Playwright': () =>
    built(/\.js$/)
      .filter((file) => file.startsWith('testing'))
      .flatMap((file) => {
        const imports = read(`dist/${file}`).matchAll(
          /(?:^import .*?from |^import |\b(?:require|import)\()["']([^"']+)["']/gm,
        );
        // `ws` tries these two, and does without them.
        const optional = new Set(['bufferutil', 'utf-8-validate']);
        return unless(
          [...imports].map(([, name = '']) => name),
          (name) =>
            isBuiltin(name) ||
            name.startsWith('./') ||
            optional.has(name) ||
            (file === 'testing/playwright.js' && name === '@playwright/test'),
          `${file} imports`,
        );
      }),

  'the server for tests has the licence of ws': () =>
    unless(
      ['dist/testing/index.js'],
      (file) => read(file).includes('Permission is hereby granted, free of charge'),
      'has no licence',
    ),

  'importing any entry on a server leaves nothing behind': async () => {
    // Vue itself leaves globals.
    for (const framework of frameworks) await import(framework);
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    for (const { name } of entries) await import(pathToFileURL(at(`dist/${name}.js`)).href);
    return unless(Object.getOwnPropertyNames(globalThis), (name) => before.has(name), 'new global');
  },

  'the sizes in the documents are the built ones': async () => {
    const measured = Object.entries(await sizes()).map(([key, bytes]) => [key, inKilobytes(bytes)]);
    return ['README.md', 'docs/loading.md', 'docs/nango.md', 'docs/hosted-page.md'].flatMap((path) =>
      sizeProblems(read(path), Object.fromEntries(measured)).map((problem) => `${path}: ${problem}`),
    );
  },
};

for (const [fact, check] of Object.entries(checks)) {
  const problems = await check();
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${fact}`);
  for (const problem of problems.slice(0, 20)) console.log(problem.replace(/^/gm, '     '));
  if (problems.length > 0) process.exitCode = 1;
}
