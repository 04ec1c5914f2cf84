// npm run check:types: compiles consumers/types against the packed package, with each TypeScript of the last two years.
// Files in `compiles` have to compile. In `refused`, each `@ts-expect-error` has to be needed. The components in
// `templates` are checked by the frameworks' own checkers.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { installConsumer } from './consumers.mjs';

/** The compilers, by their names in consumers/types/package.json. */
const compilers = [
  'typescript-5.4',
  'typescript-5.5',
  'typescript-5.6',
  'typescript-5.7',
  'typescript-5.8',
  'typescript-5.9',
  'typescript',
  'typescript-7.0',
];
const oldestAndNewest = ['typescript-5.4', 'typescript-7.0'];

const common = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  jsx: 'preserve',
  noEmit: true,
  strict: true,
  module: 'ESNext',
  moduleResolution: 'Bundler',
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
};

/**
 * What projects differ in. Only the first is compiled by every compiler, because each takes seconds.
 * @type {{ name: string, compilers: string[], options: object, include?: string[] }[]}
 */
const projects = [
  { name: 'as a bundler resolves', compilers, options: {} },
  {
    name: 'as Node resolves, without `exactOptionalPropertyTypes`',
    compilers: oldestAndNewest,
    options: { module: 'NodeNext', moduleResolution: 'NodeNext', exactOptionalPropertyTypes: false },
  },
  {
    // Without JSX, whose runtimes this resolution does not find in every framework.
    name: 'as Node 10 resolved',
    compilers: ['typescript-5.4', 'typescript-5.9'],
    include: ['compiles/*.ts', 'refused/*.ts'],
    options: { moduleResolution: 'Node10' },
  },
  {
    name: 'with React 18 and Vue 3.4',
    compilers: oldestAndNewest,
    options: {
      paths: {
        react: ['./node_modules/@types/react-18'],
        'react/*': ['./node_modules/@types/react-18/*'],
        vue: ['./node_modules/vue-3.4'],
      },
    },
  },
  {
    name: 'with the declarations themselves',
    compilers: oldestAndNewest,
    options: { skipLibCheck: false },
  },
];

/**
 * Problems in the declarations of a framework are its own; continued lines explain the line before.
 * @param {string} line
 */
const isOurs = (line) => !/^(node_modules\/(?!latchkey\/)|\s)/.test(line);

/** @param {string} folder @param {string} script Below node_modules. @param {string[]} words */
function run(folder, script, words) {
  const { stdout, stderr } = spawnSync(process.execPath, [`${folder}/node_modules/${script}`, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  // A compiler that cannot start says so on the other stream.
  return `${stdout}\n${stderr}`.split('\n').filter(Boolean);
}

/** @param {string} fact @param {string[]} problems */
function report(fact, problems) {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${fact}`);
  for (const problem of problems) console.log(`     ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

/** @param {string} folder @param {object} options @param {string[]} include */
const configure = (folder, options, include) =>
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      compilerOptions: { ...common, ...options },
      include,
      vueCompilerOptions: { strictTemplates: true },
    }),
  );

/** svelte-check knows no comment that expects an error: `wrong.svelte` has one above each line with an error. */
function svelteProblems(/** @type {string} */ folder) {
  const output = run(folder, 'svelte-check/bin/svelte-check', [
    '--tsconfig',
    'tsconfig.json',
    '--output',
    'machine',
  ]);
  const errors = output.filter((line) => / ERROR /.test(line));
  const lines = readFileSync(`${folder}/templates/wrong.svelte`, 'utf8').split('\n');
  const isMeant = (/** @type {string} */ error) => {
    const line = Number(/"templates\/wrong\.svelte" (\d+):/.exec(error)?.[1]);
    return lines[line - 2]?.startsWith('<!-- refused') ?? false;
  };
  const meant = lines.filter((line) => line.startsWith('<!-- refused')).length;
  const found = errors.filter(isMeant).length;
  return [
    ...errors.filter((error) => !isMeant(error)),
    ...(found === meant ? [] : [`wrong.svelte has ${found} errors, and not ${meant}`]),
  ];
}

const folder = await installConsumer('types');

for (const { name, compilers, options, include = ['compiles', 'refused'] } of projects)
  for (const compiler of compilers) {
    configure(folder, options, include);
    const { version } = JSON.parse(readFileSync(`${folder}/node_modules/${compiler}/package.json`, 'utf8'));
    const output = run(folder, `${compiler}/bin/tsc`, ['-p', '.', '--pretty', 'false']);
    report(`TypeScript ${version}, ${name}`, output.filter(isOurs));
  }

configure(folder, {}, ['templates']);
report('templates of Vue', run(folder, 'vue-tsc/bin/vue-tsc.js', ['-p', '.', '--pretty', 'false']));
report('templates of Svelte', svelteProblems(folder));
