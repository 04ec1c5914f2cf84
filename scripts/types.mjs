// The declarations in dist, one file a way in, and a report of the public interface that a review can read.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { at, root, typedEntries } from './project.mjs';

const declarations = '.cache/types';

/** @param {string} path */
const read = (path) => readFileSync(at(path), 'utf8');

/** @param {string} text */
const globalBlocks = (text) => text.match(/^declare global \{\n[\s\S]*?^\}\n/gm) ?? [];

/** @param {string} source */
const declarationOf = (source) => source.replace('src', declarations).replace(/\.ts$/, '.d.ts');

function emit() {
  rmSync(at(declarations), { recursive: true, force: true });
  const tsc = spawnSync(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
    { cwd: root, stdio: 'inherit' },
  );
  if (tsc.status !== 0) throw new Error('The declarations could not be written: see the type errors above.');
  const known = new Set(typedEntries.map(({ source }) => declarationOf(source)));
  for (const file of readdirSync(at(declarations), { recursive: true, encoding: 'utf8' })) {
    const path = `${declarations}/${file}`;
    if (path.endsWith('.d.ts') && !known.has(path) && globalBlocks(read(path)).length > 0) {
      throw new Error(
        `${file}: \`declare global\` is kept in the entries themselves, else the declarations lack it.`,
      );
    }
  }
}

/** @param {(typeof typedEntries)[number]} entry */
function rollUp({ name, source, types }) {
  const declaration = declarationOf(source);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: at('package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: at(declaration),
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
      dtsRollup: { enabled: true, untrimmedFilePath: at(`dist/${types}`) },
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

  // The roll-up drops `declare global`: put it back, in the declarations and in the report.
  const globals = globalBlocks(read(declaration)).join('\n');
  const rolledUp = read(`dist/${types}`);
  writeFileSync(
    at(`dist/${types}`),
    globals ? rolledUp.replace(/export \{ \}\n$/, `${globals}\nexport { }\n`) : rolledUp,
  );
  const report = read(`.cache/api/latest/${name}.api.md`);
  return report
    .replace('// (No @packageDocumentation comment for this package)\n', globals)
    .replace(/\n+```\n*$/, '\n```\n');
}

/** Writes the declarations and returns the reports of `api/`, by file name. */
export function writeTypes() {
  emit();
  mkdirSync(at('.cache/api'), { recursive: true });
  return Object.fromEntries(typedEntries.map((entry) => [`${entry.name}.api.md`, rollUp(entry)]));
}
