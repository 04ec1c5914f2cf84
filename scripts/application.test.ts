import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceWith } from '../e2e/nango/application/page.ts';
import { at } from './project.mjs';

const folder = at('.cache/application');

/** What the compiler says of the application with its import changed. */
function compile(source: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/app.ts`, source);
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { paths: { 'latchkey/nango': ['../../src/nango/index.ts'] } },
    include: ['*', '../../src/**/*.d.ts'],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  try {
    execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', folder, '--noEmit'], {
      cwd: folder,
    });
    return '';
  } catch (error) {
    const lines = String((error as { stdout: unknown }).stdout).split('\n');
    return lines.filter((line) => line.startsWith('app.ts')).join('\n');
  }
}

it('an application on the official client compiles after one import is changed', { timeout: 60_000 }, () => {
  const [before, after] = [
    sourceWith('@nangohq/frontend').split('\n'),
    sourceWith('latchkey/nango').split('\n'),
  ];
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    "import Nango, { AuthError, type AuthErrorType, type AuthSuccess, type ConnectUI } from 'latchkey/nango';",
  ]);
  expect(compile(after.join('\n'))).toBe('');
  expect(compile(after.join('\n').replace('AuthSuccess,', 'NoSuchType,'))).toContain('NoSuchType');
});
