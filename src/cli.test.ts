import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectOf } from './build/stage/project.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const program = join(mkdtempSync(join(tmpdir(), 'latchkey-cli-')), 'cli.js');

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { __VERSION__: '"0.0.0"' },
  });
});

/** Runs the program as a process: Node reads some of its words before it does. It is ended where it waits. */
function latchkey(cwd: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd,
    encoding: 'utf8',
    env: {},
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('the program', () => {
  it('reads the .env file that --env names', () => {
    const root = projectOf({ 'server/.env': `NANGO_SECRET_KEY=${key}`, 'dist/a.js': key, 'public/b.js': '' });
    expect(latchkey(root, 'check', 'dist', '--env', 'server/.env')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('dist/a.js: NANGO_SECRET_KEY (from server/.env), plain'),
    });
    expect(latchkey(root, 'check', 'public', '--env=server/.env')).toMatchObject({ status: 0 });
  });

  it('answers 2 for a .env file that does not exist, and does not repeat a key that was written for it', () => {
    const root = projectOf({ 'dist/a.js': '' });
    for (const words of [['--env', key], [`--env=${key}`]])
      expect(latchkey(root, 'check', 'dist', ...words)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'The .env file … cannot be read (ENOENT).\n',
      });
  });

  it.skipIf(process.platform === 'win32')('answers 2 for a pipe, and does not wait for it', () => {
    const root = projectOf({ '.env': `NANGO_SECRET_KEY=${key}`, 'dist/a.js': '' });
    execFileSync('mkfifo', [join(root, 'dist/pipe')]);
    expect(latchkey(root, 'check', 'dist')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'dist/pipe cannot be searched (it is neither a file nor a directory).\n',
    });
  });
});
