import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from './project.mjs';
import { codeBlocks, readmeProblems } from './readme.mjs';

const readme = existsSync(at('README.md')) ? readFileSync(at('README.md'), 'utf8') : '';

/** What the compiler says of code blocks, each a module of its own. */
function compile(blocks: ReturnType<typeof codeBlocks>): string {
  const folder = at('.cache/readme');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { language, line, code } of blocks) {
    writeFileSync(`${folder}/README-${line}.${language}`, `${code}\nexport {};\n`);
  }
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: {
        latchkey: ['../../src/entry/index.ts'],
        'latchkey/element': ['../../src/entry/element.ts'],
        'latchkey/script': ['../../src/entry/script.ts'],
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
    // Errors of the sources themselves are told by `npm run types`.
    const lines = String((error as { stdout: unknown }).stdout).split('\n');
    return lines.filter((line) => line.startsWith('README-')).join('\n');
  }
}

describe('the code in README.md', () => {
  it('compiles against the public types', { timeout: 60_000 }, () => {
    const blocks = codeBlocks(readme);
    expect(blocks.length).toBeGreaterThan(0);
    expect(compile(blocks)).toBe('');
  });
});

describe('codeBlocks', () => {
  it('finds TypeScript, keeps its line and leaves out what is excused', () => {
    const markdown =
      'One\n\n```ts\nlet a;\n```\n```sh\nls\n```\n<!-- not compiled: half a file -->\n```ts\n…\n```\n```tsx\nlet b;\n```\n';
    expect(codeBlocks(markdown)).toEqual([
      { language: 'ts', line: 3, code: '\n\n\nlet a;\n' },
      { language: 'tsx', line: 13, code: `${'\n'.repeat(13)}let b;\n` },
    ]);
  });

  it('gives the compiler something to refuse', { timeout: 60_000 }, () => {
    const wrong = "```ts\nimport { createConnect } from 'latchkey';\ncreateConnect({ publicKey: 1 });\n```\n";
    expect(compile(codeBlocks(wrong))).toContain('README-1.ts(3,');
  });
});

describe('readmeProblems', () => {
  const measured = { all: '18.0 kB' };

  it('accepts the measured size', () => {
    expect(readmeProblems('<!-- size:all -->18.0 kB<!-- /size -->', measured)).toEqual([]);
  });

  it.each([
    ['another size', '<!-- size:all -->17.9 kB<!-- /size -->'],
    ['an unknown key', '<!-- size:esm -->18.0 kB<!-- /size -->'],
    ['a marker that is not closed', '<!-- size:all -->18.0 kB'],
    ['no marker', '18.0 kB'],
  ])('reports %s', (_what, markdown) => {
    expect(readmeProblems(markdown, measured)).not.toEqual([]);
  });
});
