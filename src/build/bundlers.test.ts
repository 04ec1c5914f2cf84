import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { run } from './check.ts';
import { projectOf } from './stage/project.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const percent = [...key].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');

/** An application that has the key in every way that it gets there. */
const files = {
  '.env': `NANGO_SECRET_KEY=${key.toUpperCase()}`,
  'src/plain.js': `console.log('${key}');`,
  'src/base64.js': `console.log(atob('${btoa(`{"key":"${key}"}`)}'));`,
  'src/percent.js': `fetch('/api?key=${percent}');`,
  'src/map.js': `// Was ${key} before.\nconsole.log('nothing');`,
  'src/asset.js': `console.log(new URL('./key.bin', import.meta.url).href);`,
  'src/key.bin': Buffer.concat([Buffer.from([0, 200, 10, 255]), Buffer.from(key), Buffer.alloc(9000)]),
  'src/clean.js': `console.log('process.env.NANGO_SECRET_KEY');`,
};
const planted = ['plain', 'base64', 'percent', 'map', 'asset'];

type Build = (root: string, entries: string[], inlineMap?: boolean) => Promise<unknown>;

const entriesOf = (root: string, entries: string[]) =>
  Object.fromEntries(entries.map((name) => [name, join(root, `src/${name}.js`)]));

/** Each as for production: minified, with source maps and assets as files of their own. */
const bundlers: Record<string, Build> = {
  Vite: (root, entries, inlineMap) =>
    vite({
      root,
      configFile: false,
      logLevel: 'silent',
      build: {
        sourcemap: inlineMap ? 'inline' : true,
        rolldownOptions: {
          input: entriesOf(root, entries),
          output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    }),
  webpack: (root, entries, inlineMap) =>
    new Promise((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          context: root,
          entry: entriesOf(root, entries),
          devtool: inlineMap ? 'inline-source-map' : 'source-map',
          output: { path: join(root, 'dist'), filename: '[name].js', assetModuleFilename: '[name][ext]' },
        },
        (error, stats) => {
          if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString()));
          else resolve(stats);
        },
      );
    }),
  esbuild: (root, entries, inlineMap) =>
    esbuild({
      absWorkingDir: root,
      // It takes no `new URL`: there the asset is an entry of its own.
      entryPoints: [
        ...Object.values(entriesOf(root, entries)),
        ...(entries.includes('asset') ? [join(root, 'src/key.bin')] : []),
      ],
      loader: { '.bin': 'copy' },
      bundle: true,
      minify: true,
      format: 'esm',
      sourcemap: inlineMap ? 'inline' : true,
      outdir: join(root, 'dist'),
      logLevel: 'silent',
    }),
};

function check(root: string) {
  const complaints: string[] = [];
  const code = run(['check', 'dist'], {
    cwd: root,
    env: {},
    say: () => {},
    complain: (text) => complaints.push(...text.split('\n')),
  });
  expect(complaints.join('\n').toLowerCase()).not.toContain(key);
  return { code, found: complaints.filter((line) => line.includes('NANGO')).map((line) => line.trim()) };
}

describe.each(Object.entries(bundlers))(
  'latchkey check, of what %s built,',
  { timeout: 60_000 },
  (_name, build) => {
    it('finds the key plain, in base64, percent-encoded, in a source map and in an asset', async () => {
      const root = projectOf(files);
      await build(root, [...planted, 'clean']);
      const { code, found } = check(root);
      expect(code).toBe(1);
      const by = 'NANGO_SECRET_KEY (from .env)';
      for (const line of [
        `dist/plain.js: ${by}, plain`,
        `dist/base64.js: ${by}, base64`,
        `dist/percent.js: ${by}, percent-encoded`,
        `dist/key.bin: ${by}, plain`,
      ])
        expect(found).toContain(line);
      expect(found).toContainEqual(
        expect.stringMatching(/^dist\/map\.js\.map: .*, plain, in the source \S*src\/map\.js/),
      );
      expect(found.filter((line) => /^dist\/(map\.js:|clean|asset)/.test(line))).toEqual([]);
    });

    it('finds the key in an inline source map', async () => {
      const root = projectOf(files);
      await build(root, ['map'], true);
      expect(check(root).found).toContainEqual(
        expect.stringMatching(/^dist\/map\.js: .*, plain, in the source \S*src\/map\.js/),
      );
    });

    it('finds nothing where there is nothing', async () => {
      const root = projectOf(files);
      await build(root, ['clean']);
      expect(check(root)).toEqual({ code: 0, found: [] });
    });
  },
);
