// The declarations in dist, and a report of the public interface that a review can read.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { at, entries, root, typedEntries } from './project.mjs';

const declarations = '.cache/types';

/** @param {string} path */
const read = (path) => readFileSync(at(path), 'utf8');

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

/**
 * All types that an entry can reach, in one file.
 * @param {(typeof typedEntries)[number]} entry
 */
function rollUp({ name, source }) {
  const rolledUp = `.cache/api/${name}.d.ts`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: at('package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: at(declarationOf(source)),
      compiler: { overrideTsconfig: { extends: at('tsconfig.json'), include: [at(declarations)] } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: at('.cache/api'),
        reportTempFolder: at('.cache/api/latest'),
      },
      newlineKind: 'lf',
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: at(rolledUp) },
    },
  });
  /** @type {string[]} */
  const problems = [];
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === 'error') problems.push(`${message.messageId}: ${message.text}`);
    },
  });
  if (!succeeded || problems.length > 0) throw new Error(`Types of ${source}:\n${problems.join('\n')}`);
  const report = read(`.cache/api/latest/${name}.api.md`)
    .replace('// (No @packageDocumentation comment for this package)\n', '')
    .replace(/\n+```\n*$/, '\n```\n');
  // @playwright/test takes its types from a package that an application does not name.
  const declaration = read(rolledUp).replaceAll(`'playwright/test'`, `'@playwright/test'`);
  return { declaration, report };
}

/**
 * An entry that takes its types from the main one: a `ConnectOptions` is the same type in all of them.
 * @param {(typeof typedEntries)[number]} entry
 */
function fromMain({ name, source }) {
  const declaration = read(declarationOf(source))
    .replaceAll(`'./index.ts'`, `'./latchkey.js'`)
    .replaceAll(`import './element.ts'`, `import './element.js'`);
  const others = [...declaration.matchAll(/from '(\..*?)'/g)].filter(([, path]) => path !== './latchkey.js');
  if (others.length > 0)
    throw new Error(
      `${source} has types of its own: export them from src/entry/index.ts, and import them from there.`,
    );
  return { declaration, report: `## API Report File for "${name}"\n\n\`\`\`ts\n\n${declaration}\n\`\`\`\n` };
}

/** The declarations by their names in dist, and the reports by their names in `api/`. It writes nothing into dist. */
export function writeTypes() {
  emit();
  mkdirSync(at('.cache/api'), { recursive: true });
  /** @type {Record<string, string>} */
  const written = {};
  /** @type {Record<string, string>} */
  const reports = {};
  for (const entry of typedEntries) {
    const isPageEntry = entries.some(({ name }) => name === entry.name);
    const takesFromMain = isPageEntry && entry.name !== 'latchkey' && !('ownTypes' in entry);
    const { declaration, report } = takesFromMain ? fromMain(entry) : rollUp(entry);
    written[entry.types] = declaration;
    reports[`${entry.name}.api.md`] = report;
  }
  return { declarations: written, reports };
}
