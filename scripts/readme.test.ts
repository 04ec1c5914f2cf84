import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advice } from '../src/locales/failed/advice.ts';
import type { OwnCode } from '../src/errors.ts';
import { attributeNames } from '../src/entry/attributes.ts';
import { checks } from '../src/doctor/checks.ts';
import { eventTypes } from '../src/events.ts';
import { authModes } from '../src/flow/authModes.ts';
import { languages } from '../src/locales/languages.ts';
import type { ViewName } from '../src/types.ts';
import { authRules, connectRules, openRules, updateRules } from '../src/options/table.ts';
import { at, manifest } from './project.mjs';
import { brokenLinks, codeBlocks, documents, readDocument, sizeProblems } from './readme.mjs';

interface Snippet {
  /** The document and the line before the code, such as `README.md-12.ts`. */
  file: string;
  code: string;
}

const snippetsOf = (path: string, markdown: string): Snippet[] =>
  codeBlocks(markdown).map(({ language, line, code }) => ({
    file: `${path.replaceAll('/', '-')}-${line}.${language}`,
    // The first line is empty, so the comment does not move the code.
    code: language === 'tsx' ? `/** @jsxImportSource react */ ${code}` : code,
  }));

/** The compiler's errors in code blocks, each of which is a module. */
function compile(snippets: readonly Snippet[]): string {
  const folder = at('.cache/readme');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of snippets) writeFileSync(`${folder}/${file}`, `${code}\nexport {};\n`);
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: {
        latchkey: ['../../src/entry/index.ts'],
        'latchkey/element': ['../../src/entry/element.ts'],
        'latchkey/react': ['../../src/entry/react.tsx'],
        'latchkey/preact': ['../../src/entry/preact.ts'],
        'latchkey/script': ['../../src/entry/script.ts'],
        'latchkey/vue': ['../../src/entry/vue.ts'],
        'latchkey/nango': ['../../src/nango/index.ts'],
        'latchkey/testing': ['../../demo/testing/index.ts'],
        'latchkey/testing/playwright': ['../../demo/testing/playwright.ts'],
        'latchkey/vite': ['../../src/build/vite.ts'],
      },
    },
    include: ['*', '../../src/**/*.d.ts'],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  try {
    execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', folder, '--noEmit'], {
      cwd: folder,
    });
    return '';
  } catch (error) {
    // Errors of the sources themselves are reported by `npm run types`.
    const lines = String((error as { stdout: unknown }).stdout).split('\n');
    return lines.filter((line) => snippets.some(({ file }) => line.startsWith(file))).join('\n');
  }
}

describe('the documents', () => {
  it('have code that compiles against the public types', { timeout: 60_000 }, () => {
    const snippets = documents.flatMap((path) => snippetsOf(path, readDocument(path)));
    expect(snippets.length).toBeGreaterThan(10);
    expect(compile(snippets)).toBe('');
  });

  it.each(documents)('%s links only to files and headings that exist', (path) => {
    expect(brokenLinks(path, readDocument(path))).toEqual([]);
  });
});

/** Every code of Latchkey's own. A missing one does not compile. */
const ownCodes = {
  aborted: true,
  blocked_by_browser: true,
  browser_required: true,
  connection_lost: true,
  credentials_required: true,
  destroyed: true,
  fingerprint_unavailable: true,
  integration_not_allowed: true,
  invalid_host: true,
  invalid_option: true,
  invalid_public_key: true,
  invalid_response: true,
  invalid_session_token: true,
  load_failed: true,
  missing_public_key: true,
  network_error: true,
  open_window_failed: true,
  popup_sandboxed: true,
  reconnect_session_required: true,
  request_refused: true,
  secret_key_refused: true,
  session_token_failed: true,
  session_token_required: true,
  timeout: true,
  unknown_error: true,
  unknown_integration: true,
  window_closed: true,
} satisfies Record<OwnCode, true>;

/** Every view. A missing one does not compile. */
const views = {
  loading: true,
  list: true,
  form: true,
  authorizing: true,
  blocked: true,
  connected: true,
  failed: true,
} satisfies Record<ViewName, true>;

const optionNames = new Set(
  [connectRules, updateRules, openRules, authRules].flatMap((rules) => Object.keys(rules)),
);

/** The auth modes whose credentials `auth` posts. */
const credentialTypes = Object.entries(authModes).flatMap(([name, mode]) => (mode?.route ? [name] : []));

/** A page that the first page of the reference links. */
const isInReference = (path: string): boolean => /^docs\/reference\/(?!README)/.test(path);

describe('the guide', () => {
  it.each(['playwright.config.ts', 'tests/connect.spec.ts'])(
    'shows %s as `npm run check:fixture` runs it',
    (file) => {
      const path = `consumers/playwright/${file}`;
      const code = readFileSync(at(path), 'utf8');
      expect(readDocument('docs/testing.md')).toContain(
        `[\`${file}\`](../${path}):\n\n\`\`\`ts\n${code}\`\`\``,
      );
    },
  );

  it.each([
    ['option', 'docs/options.md', [...optionNames]],
    ['attribute', 'docs/options.md', attributeNames],
    ['event', 'docs/handle.md', eventTypes],
    ['view', 'docs/handle.md', Object.keys(views)],
    ['type of credentials', 'docs/handle.md', credentialTypes],
    ['language', 'docs/languages.md', languages],
    ['check of the doctor', 'docs/doctor.md', checks.map(({ name }) => name)],
    ['code of the server with advice', 'docs/errors.md', Object.keys(advice)],
  ])('names every %s', (_what, path, names) => {
    const text = readDocument(path);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a section for every error code of Latchkey’s own', () => {
    const lines = readDocument('docs/errors.md').split('\n');
    expect(Object.keys(ownCodes).filter((code) => !lines.includes(`### \`${code}\``))).toEqual([]);
  });

  it('is linked from README.md, page by page, and the reference by its first page', () => {
    const readme = readDocument('README.md');
    const pages = documents.filter((path) => path !== 'README.md' && !isInReference(path));
    expect(pages.filter((path) => !readme.includes(`](${path})`))).toEqual([]);
  });

  it('is in llms.txt, page by page', () => {
    const index = readDocument('llms.txt');
    const pages = documents.filter((path) => path.startsWith('docs/'));
    expect(pages.filter((path) => !index.includes(`](${path}): `))).toEqual([]);
  });

  it('has a page of the reference for every import of the package', () => {
    const index = readDocument('docs/reference/README.md');
    const imports = Object.entries(manifest.exports).flatMap(([path, target]) =>
      typeof target === 'object' ? [path.replace('.', 'latchkey')] : [],
    );
    expect(imports.filter((path) => !index.includes(`[\`${path}\`](`))).toEqual([]);
  });
});

describe('codeBlocks', () => {
  it('finds TypeScript with its line, and leaves out excluded blocks', () => {
    const markdown =
      'One\n\n```ts\nlet a;\n```\n```sh\nls\n```\n<!-- not compiled: half a file -->\n```ts\n…\n```\n```tsx\nlet b;\n```\n';
    expect(codeBlocks(markdown)).toEqual([
      { language: 'ts', line: 3, code: '\n\n\nlet a;\n' },
      { language: 'tsx', line: 13, code: `${'\n'.repeat(13)}let b;\n` },
    ]);
  });

  it('finds the script of a Vue component, in its place', () => {
    const markdown = '```vue\n<template />\n\n<script setup lang="ts">\nlet a;\n</script>\n```\n';
    expect(codeBlocks(markdown)).toEqual([{ language: 'ts', line: 1, code: '\n\n\n\nlet a;\n' }]);
  });

  it('passes errors on to the compiler', { timeout: 60_000 }, () => {
    const wrong = "```ts\nimport { createConnect } from 'latchkey';\ncreateConnect({ publicKey: 1 });\n```\n";
    expect(compile(snippetsOf('docs/wrong.md', wrong))).toContain('docs-wrong.md-1.ts(3,');
  });
});

describe('brokenLinks', () => {
  it('accepts files, headings, code that looks like a link, and the web', () => {
    const markdown =
      '# One `two` three\n[a](../README.md) [b](#one-two-three) [c](https://nango.dev) `[d](e)`\n<img src="../LICENSE" />\n';
    expect(brokenLinks('docs/x.md', markdown)).toEqual([]);
  });

  it('accepts the second of two headings that are the same', () => {
    expect(brokenLinks('docs/x.md', '# Two\n# `two`\n[a](#two) [b](#two-1)\n')).toEqual([]);
  });

  it.each([
    ['a file that is not there', '[a](gone.md)', 'gone.md'],
    ['a heading that is not there', '# One\n[a](#two)', '#two'],
    ['a third heading of two that are the same', '# One\n# One\n[a](#one-2)', '#one-2'],
    ['a heading of another document', '[a](../README.md#no-such-heading)', '../README.md#no-such-heading'],
    ['a picture that is not there', '<img src="gone.png">', 'gone.png'],
  ])('reports %s', (_what, markdown, link) => {
    expect(brokenLinks('docs/x.md', markdown)).toEqual([link]);
  });
});

describe('sizeProblems', () => {
  const measured = { script: '18.0 kB' };

  it('accepts the measured size', () => {
    expect(sizeProblems('<!-- size:script -->18.0 kB<!-- /size -->', measured)).toEqual([]);
  });

  it.each([
    ['another size', '<!-- size:script -->17.9 kB<!-- /size -->'],
    ['an unknown key', '<!-- size:esm -->18.0 kB<!-- /size -->'],
    ['a marker that is not closed', '<!-- size:script -->18.0 kB'],
    ['no marker', '18.0 kB'],
  ])('reports %s', (_what, markdown) => {
    expect(sizeProblems(markdown, measured)).not.toEqual([]);
  });
});
