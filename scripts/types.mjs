// The declarations in dist; a report of the public interface that a review can read; and what its doc comments say.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { at, entries, root, typedEntries } from './project.mjs';
import { reference } from './reference.mjs';

const declarations = '.cache/types';

/** @param {string} path */
const read = (path) => readFileSync(at(path), 'utf8');

/** @typedef {(typeof typedEntries)[number]} Entry */

/** @param {string} source */
const declarationOf = (source) => `${declarations}/${source.replace(/\.tsx?$/, '.d.ts')}`;

function emit() {
  rmSync(at(declarations), { recursive: true, force: true });
  const tsc = spawnSync(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
    { cwd: root, stdio: 'inherit' },
  );
  if (tsc.status !== 0) throw new Error('The declarations could not be written: see the type errors above.');
}

/** Whether an entry takes its types from the main one: a `ConnectOptions` is the same type in all of them. @param {Entry} entry */
const takesFromMain = (entry) =>
  entry.name !== 'latchkey' && entries.some(({ name }) => name === entry.name) && !('ownTypes' in entry);

/** @param {Entry} entry */
const configOf = (entry) =>
  ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: at('package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: at(declarationOf(entry.source)),
      compiler: { overrideTsconfig: { extends: at('tsconfig.json'), include: [at(declarations)] } },
      apiReport: {
        enabled: !takesFromMain(entry),
        reportFileName: `${entry.name}.api.md`,
        reportFolder: at('.cache/api'),
        reportTempFolder: at('.cache/api/latest'),
      },
      newlineKind: 'lf',
      docModel: { enabled: true, apiJsonFilePath: at(`.cache/api/${entry.name}.api.json`) },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: !takesFromMain(entry), untrimmedFilePath: at(`.cache/api/${entry.name}.d.ts`) },
    },
  });

/** Writes what an entry exports, with everything that it can reach, below `.cache/api`. One compiler reads all entries. */
function extract() {
  const configs = typedEntries.map(configOf);
  const [first, ...others] = configs;
  if (!first) throw new Error('There is no entry.');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  for (const config of configs) {
    /** @type {string[]} */
    const problems = [];
    const { succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback(message) {
        message.handled = true;
        if (message.logLevel === 'error') problems.push(`${message.messageId}: ${message.text}`);
      },
    });
    if (!succeeded || problems.length > 0)
      throw new Error(`Types of ${config.mainEntryPointFilePath}:\n${problems.join('\n')}`);
  }
}

/** `@playwright/test` takes its types from a package that an application does not name. @param {string} text */
const asImported = (text) => text.replaceAll(`'playwright/test'`, `'@playwright/test'`);

/** All types that an entry can reach, in one file. @param {Entry} entry */
function rolledUp({ name }) {
  const report = read(`.cache/api/latest/${name}.api.md`)
    .replace('// (No @packageDocumentation comment for this package)\n', '')
    .replace(/\n+```\n*$/, '\n```\n');
  const declaration = asImported(read(`.cache/api/${name}.d.ts`));
  return { declaration, report };
}

/** @param {Entry} entry */
function fromMain({ name, source }) {
  const declaration = read(declarationOf(source))
    .replaceAll(`'./index.ts'`, `'./latchkey.js'`)
    .replaceAll(`import './element.ts'`, `import './element.js'`);
  const others = [...declaration.matchAll(/from '(\..*?)'/g)].filter(([, path]) => path !== './latchkey.js');
  if (others.length > 0)
    throw new Error(
      `${source} has types of its own: export them from src/entry/index.ts, and import them from there.`,
    );
  // As in the other reports: other words about an interface do not change it.
  const code = declaration.replace(/^ *\/\*\*[\s\S]*?\*\/\n+/gm, '');
  return { declaration, report: `## API Report File for "${name}"\n\n\`\`\`ts\n\n${code}\n\`\`\`\n` };
}

/**
 * The declarations by their names in dist, the reports by their names in `api/`, and the pages of the reference by their
 * paths. It writes nothing into dist.
 */
export async function writeTypes() {
  emit();
  mkdirSync(at('.cache/api'), { recursive: true });
  extract();
  /** @type {Record<string, string>} */
  const written = {};
  /** @type {Record<string, string>} */
  const reports = {};
  /** @type {Record<string, string>} */
  const models = {};
  for (const entry of typedEntries) {
    const { declaration, report } = takesFromMain(entry) ? fromMain(entry) : rolledUp(entry);
    written[entry.types] = declaration;
    reports[`${entry.name}.api.md`] = report;
    models[entry.name] = asImported(read(`.cache/api/${entry.name}.api.json`));
  }
  return { declarations: written, reports, pages: await reference(models) };
}
