import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { build, createBuilder, createLogger, type InlineConfig, type Plugin } from 'vite';
import { build as buildByVite5, type BuildOptions } from 'vite5';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprintsOf } from './fingerprint.ts';
import { outputOf, projectOf } from './stage/project.ts';
import { guardSecrets, type GuardOptions, type SecretGuard } from './vite.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const secret = { name: 'NANGO_SECRET_KEY', from: '.env', value: key };
const [fingerprint = ''] = fingerprintsOf([secret]);
const percent = [...key].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');

const html = '<!doctype html><script type="module" src="/main.js"></script>';
const env = {
  '.env': `NANGO_SECRET_KEY=${key.toUpperCase()}`,
  'index.html': html,
  'main.js': 'console.log(1)',
};

afterEach(() => vi.unstubAllEnvs());

/** Builds a project with the guard: where, what went wrong, and what was written. */
async function built(
  files: Record<string, string | Uint8Array>,
  { plugins = [], ...config }: InlineConfig = {},
  options: GuardOptions = {},
) {
  const root = projectOf({ ...env, ...files });
  const error = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ...config,
    plugins: [guardSecrets(options), plugins],
  }).then(
    () => '',
    (reason: unknown) => String(reason),
  );
  expect(error.toLowerCase()).not.toContain(key);
  return { root, error, output: outputOf(root) };
}

const writesLater = (hook: 'writeBundle' | 'closeBundle'): Plugin => {
  let directory = '';
  return {
    name: 'writes-later',
    configResolved: ({ root }) => {
      directory = join(root, 'dist');
    },
    [hook]: () => writeFileSync(join(directory, 'late.txt'), key),
  };
};

describe('a Vite build with the guard', () => {
  it.each<[string, RegExp, Record<string, string | Uint8Array>, InlineConfig?]>([
    ['plain', /index-\S+\.js: NANGO_SECRET_KEY.*, plain$/m, { 'main.js': `console.log('${key}')` }],
    ['in base64', /index-\S+\.js: .*, base64$/m, { 'main.js': `console.log(atob('${btoa(`id:${key}`)}'))` }],
    [
      'percent-encoded',
      /index-\S+\.js: .*, percent-encoded$/m,
      { 'main.js': `fetch('/api?key=${percent}')` },
    ],
    [
      'in a source map',
      /\.js\.map: .*, plain, in the source \S*main\.js$/m,
      { 'main.js': `// ${key}\nconsole.log(1)` },
      { build: { sourcemap: true } },
    ],
    [
      'in an inline source map',
      /\.js: .*, plain, in the source \S*main\.js$/m,
      { 'main.js': `// ${key}\nconsole.log(1)` },
      { build: { sourcemap: 'inline' } },
    ],
    [
      'in a source map that nothing refers to',
      /\.js\.map: .*, plain, in the source \S*main\.js$/m,
      { 'main.js': `// ${key}\nconsole.log(1)` },
      { build: { sourcemap: 'hidden' } },
    ],
    [
      'in an asset',
      /key-\S+\.bin: .*, plain$/m,
      {
        'main.js': `import url from './key.bin?url'; console.log(url)`,
        'key.bin': Buffer.from(`${'\0'.repeat(9000)}${key}`),
      },
    ],
    [
      'in an asset as a data: URL',
      /index-\S+\.js: .*, plain, in a data: URL$/m,
      { 'main.js': `import url from './key.bin?url'; console.log(url)`, 'key.bin': key.toUpperCase() },
    ],
    ['in the page', /index\.html: .*, plain$/m, { 'index.html': `${html}<p hidden>${key}` }],
    [
      'in a style sheet',
      /\.css: .*, plain$/m,
      { 'main.js': `import './a.css'`, 'a.css': `a { --key: "${key}" }` },
    ],
    [
      'by a variable that Vite hands out',
      /index-\S+\.js: VITE_NANGO_SECRET_KEY.*, plain$/m,
      {
        '.env.local': `VITE_NANGO_SECRET_KEY=${key}`,
        'main.js': 'console.log(import.meta.env.VITE_NANGO_SECRET_KEY)',
      },
    ],
    [
      'by define',
      /index-\S+\.js: .*, plain$/m,
      { 'main.js': 'console.log(process.env.KEY)' },
      { define: { 'process.env.KEY': JSON.stringify(key) } },
    ],
    [
      'in public/',
      /public\/deep\/config\.json: .*, plain$/m,
      { 'public/deep/config.json': `{"key":"${key}"}` },
    ],
    [
      'in a worker',
      /worker-\S+\.js: .*, plain$/m,
      {
        'main.js': `new Worker(new URL('./worker.js', import.meta.url))`,
        'worker.js': `postMessage('${key}')`,
      },
    ],
  ])('fails with the key %s, and writes it nowhere', async (_where, message, files, config = {}) => {
    const { error, output } = await built(files, config);
    expect(error).toMatch(message);
    expect(output.toLowerCase()).not.toContain(key);
    expect(output).not.toContain(percent);
    expect(output).not.toContain(btoa(key).slice(4, -4));
  });

  it.each(['writeBundle', 'closeBundle'] as const)(
    'fails with the key in what is written in %s',
    async (hook) => {
      const { error } = await built({}, { plugins: [writesLater(hook)] });
      expect(error).toContain('dist/late.txt: NANGO_SECRET_KEY');
    },
  );

  it('fails with the key in what a later build, or what comes after it, writes for browsers', async () => {
    const root = projectOf({ ...env, 'server.js': 'export default 1' });
    const config: InlineConfig = { root, configFile: false, logLevel: 'silent' };
    await build({ ...config, plugins: [guardSecrets()], build: { outDir: 'dist/client' } });
    const prerenders: Plugin = {
      name: 'prerenders',
      closeBundle: () => writeFileSync(join(root, 'dist/client/about.html'), key),
    };
    const later = build({
      ...config,
      plugins: [guardSecrets(), prerenders],
      build: { ssr: 'server.js', outDir: 'dist/server' },
    });
    await expect(later).rejects.toThrow('dist/client/about.html: NANGO_SECRET_KEY');
  });

  it('leaves the directory of a server in one for browsers', async () => {
    const root = projectOf({ ...env, 'server.js': `export default '${key}'` });
    const config: InlineConfig = { root, configFile: false, logLevel: 'silent' };
    await build({ ...config, plugins: [guardSecrets()] });
    await build({
      ...config,
      plugins: [guardSecrets()],
      build: { ssr: 'server.js', outDir: 'dist/server' },
    });
    expect(outputOf(root)).toContain(key);
  });

  it.each([
    ['Vite 8', build],
    ['Vite 5', buildByVite5],
  ])('leaves a server’s code among what browsers get, by %s: Astro removes it in the end', async (_, run) => {
    const leaky = { ...env, 'server.js': `// ${key}\nexport default '${key}'` };
    const config = { configFile: false, logLevel: 'silent' } as const;
    const builtWith = async (files: typeof leaky & Record<string, string>) => {
      const root = projectOf(files);
      const server = { ssr: 'server.js', ssrEmitAssets: true, assetsInlineLimit: 0, sourcemap: true };
      await run({ ...config, root, plugins: [guardSecrets()], build: server });
      await run({ ...config, root, plugins: [guardSecrets()], build: { emptyOutDir: false } });
      return outputOf(root);
    };
    expect(await builtWith(leaky)).toContain(key);
    // An asset is for browsers, whichever build writes it.
    const asset = {
      'server.js': `import url from './key.txt?url'; export default url`,
      'key.txt': key,
    };
    await expect(builtWith({ ...leaky, ...asset })).rejects.toThrow(
      /dist\/\S*key-\S+\.txt: NANGO_SECRET_KEY/,
    );
  });

  it('fails with the key in a file for browsers that takes the place of a server’s code', async () => {
    const root = projectOf({ ...env, 'server.js': 'export default 1' });
    const config: InlineConfig = { root, configFile: false, logLevel: 'silent' };
    const names = { rolldownOptions: { output: { entryFileNames: 'main.js' } } };
    await build({ ...config, plugins: [guardSecrets()], build: { ssr: 'server.js', ...names } });
    const late: Plugin = {
      name: 'writes-later',
      closeBundle: () => writeFileSync(join(root, 'dist/main.js'), key),
    };
    const later = build({
      ...config,
      plugins: [guardSecrets(), late],
      build: { emptyOutDir: false, ...names },
    });
    await expect(later).rejects.toThrow('dist/main.js: NANGO_SECRET_KEY');
  });

  describe('of an application', () => {
    /** Builds for browsers and for a server, and prerenders a page. */
    const builtApp = async (page: string): Promise<void> => {
      const root = projectOf({ ...env, 'server.js': 'export default 1' });
      const builder = await createBuilder({
        root,
        configFile: false,
        logLevel: 'silent',
        plugins: [guardSecrets()],
        environments: {
          client: { build: { outDir: 'dist/client' } },
          ssr: { build: { ssr: 'server.js', outDir: 'dist/server' } },
        },
        builder: {
          async buildApp({ build: buildOne, environments }) {
            for (const name of ['client', 'ssr']) {
              const environment = environments[name];
              if (environment) await buildOne(environment);
            }
            writeFileSync(join(root, 'dist/client/about.html'), page);
          },
        },
      });
      await builder.buildApp();
    };

    it('fails with the key in a page that is prerendered after all builds', async () => {
      await expect(builtApp(key)).rejects.toThrow('dist/client/about.html: NANGO_SECRET_KEY');
    });

    it('passes without it', async () => {
      await expect(builtApp('About')).resolves.toBeUndefined();
    });
  });

  it('takes a value that another .env file refers to, for the fingerprints as well', async () => {
    const files = { '.env': 'VITE_NANGO_SECRET_KEY=${VALUE}', '.env.local': `VALUE=${key}` };
    const leaky = { ...files, 'main.js': 'console.log(import.meta.env.VITE_NANGO_SECRET_KEY)' };
    expect((await built(leaky)).error).toMatch(/VITE_NANGO_SECRET_KEY .*, plain$/m);
    const clean = { ...files, 'main.js': 'console.log(__LATCHKEY_REFUSED_FINGERPRINTS__)' };
    expect((await built(clean)).output).toContain(fingerprint);
  });

  it('names no file that holds the key and that it cannot read', async () => {
    const root = projectOf({ ...env, 'public/a.txt': '' });
    symlinkSync(join(root, 'gone'), join(root, 'public', key));
    const failed = build({ root, configFile: false, logLevel: 'silent', plugins: [guardSecrets()] });
    await expect(failed).rejects.toThrow('or a file in it, cannot be read (ENOENT)');
    await expect(failed).rejects.not.toThrow(key);
    expect((await built({}, {}, { envFiles: [key] })).error).toContain('cannot be read (ENOENT)');
  });

  it('passes without it, with other keys, maps and public files', async () => {
    const { error, output } = await built(
      { 'main.js': `console.log('${key.replace('3', '4')}', 'NANGO_SECRET_KEY')`, 'public/a.txt': 'public' },
      { build: { sourcemap: true } },
    );
    expect(error).toBe('');
    expect(output).toContain(key.replace('3', '4'));
    expect(output).toContain('a.txt');
  });

  it('takes the values of the environment, of envDir and of envFiles', async () => {
    const files = { '.env': '', 'main.js': `console.log('${key}')`, 'server/.env': `NANGO_API_KEY=${key}` };
    expect((await built(files)).error).toBe('');
    expect((await built(files, { envDir: 'server' })).error).toContain('NANGO_API_KEY');
    vi.stubEnv('NANGO_SECRET_KEY_PROD', key);
    expect((await built(files)).error).toContain('NANGO_SECRET_KEY_PROD (from the environment)');
    vi.unstubAllEnvs();
    const { root } = await built(files);
    expect((await built(files, {}, { envFiles: [join(root, 'server/.env')] })).error).toContain(
      'NANGO_API_KEY',
    );
  });

  it('takes the variables of names beside its own', async () => {
    const files = {
      '.env': 'STRIPE_SECRET=sk_test_0123456789',
      'main.js': `console.log('sk_test_0123456789')`,
    };
    expect((await built(files)).error).toBe('');
    expect((await built(files, {}, { names: ['STRIPE_*'] })).error).toContain('STRIPE_SECRET');
  });

  it('says so when it knows no value', async () => {
    const said: string[] = [];
    const customLogger = { ...createLogger('info'), info: (text: string) => void said.push(text) };
    expect((await built({ '.env': '' }, { customLogger, logLevel: 'info' })).error).toBe('');
    expect(said.join('\n')).toContain('no environment variable that holds a secret is set');
    said.length = 0;
    expect((await built({}, { customLogger, logLevel: 'info' })).error).toBe('');
    expect(said.join('\n')).not.toContain('no variable');
  });

  it('says so when it does not know a value', async () => {
    const warned: string[] = [];
    const customLogger = { ...createLogger('info'), warn: (text: string) => void warned.push(text) };
    const files = { '.env.local': 'NANGO_API_KEY=$GONE' };
    expect((await built(files, { customLogger, logLevel: 'warn' })).error).toBe('');
    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(/NANGO_API_KEY .* is not searched for: its value refers/);
  });

  it('says so when a value only stands for the secret', async () => {
    const warned: string[] = [];
    const customLogger = { ...createLogger('info'), warn: (text: string) => void warned.push(text) };
    const files = { '.env': 'NANGO_SECRET_KEY=op://prod/nango/key\nNANGO_API_KEY=your_key_here' };
    expect((await built(files, { customLogger, logLevel: 'warn' })).error).toBe('');
    expect(warned).toEqual([
      expect.stringMatching(/NANGO_SECRET_KEY .* says where the secret is/),
      expect.stringMatching(/NANGO_API_KEY .* is a placeholder/),
    ]);
    expect(warned.join('\n')).not.toMatch(/op:|your_/);
  });

  it('takes each key of a value with several, for the fingerprints as well', async () => {
    const files = { '.env': `NANGO_SECRET_KEYS={"prod":"${key}"}` };
    expect((await built({ ...files, 'main.js': `console.log('${key}')` })).error).toMatch(
      /NANGO_SECRET_KEYS .*, plain$/m,
    );
    const clean = { ...files, 'main.js': 'console.log(__LATCHKEY_REFUSED_FINGERPRINTS__)' };
    expect((await built(clean)).output).toContain(fingerprint);
  });

  it.each([
    ['is its root', '.', '.'],
    ['is above its root', 'app', '..'],
  ])('warns once where its directory %s, whose files it does not search', async (_where, folder, outDir) => {
    const root = projectOf({
      ...env,
      'app/.env': '',
      'app/index.html': html,
      'app/main.js': 'console.log(1)',
    });
    const warned: string[] = [];
    const customLogger = { ...createLogger('warn'), warn: (text: string) => void warned.push(text) };
    await build({
      root: join(root, folder),
      configFile: false,
      customLogger,
      envDir: root,
      plugins: [guardSecrets()],
      build: {
        outDir,
        emptyOutDir: false,
        rolldownOptions: { output: [{ format: 'es' }, { format: 'cjs' }] },
      },
    });
    expect(warned.filter((text) => text.includes('holds the sources as well'))).toHaveLength(1);
    expect(warned.join('\n')).not.toContain(key);
  });

  it('does not warn of a directory in its root, nor of a server’s', async () => {
    const warned: string[] = [];
    const customLogger = { ...createLogger('warn'), warn: (text: string) => void warned.push(text) };
    await built({}, { customLogger, logLevel: 'warn' });
    await built(
      {},
      { customLogger, logLevel: 'warn', build: { ssr: 'main.js', outDir: '.', emptyOutDir: false } },
    );
    expect(warned.join('\n')).not.toContain('holds the sources');
  });

  it('leaves what is built for a server', async () => {
    const { error, output } = await built(
      { 'main.js': `console.log('${key}')` },
      { build: { ssr: 'main.js' } },
    );
    expect(error).toBe('');
    expect(output).toContain(key);
  });
});

/** Before version 6, Vite has no environments. */
describe('a build by Vite 5 with the guard', () => {
  const files = { ...env, 'main.js': 'console.log(__LATCHKEY_REFUSED_FINGERPRINTS__)' };
  const server = { ssr: 'server.js', outDir: 'dist/server' };
  const buildIn = (root: string, build: BuildOptions, ...plugins: SecretGuard[]) =>
    buildByVite5({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [guardSecrets(), ...plugins],
      build,
    });

  it('fails with the key in what is built for browsers', async () => {
    const root = projectOf({ ...files, 'main.js': `console.log('${key}')` });
    await expect(buildIn(root, {})).rejects.toThrow(/index-\S+\.js: NANGO_SECRET_KEY.*, plain$/m);
    expect(outputOf(root)).toBe('');
  });

  it('passes without it, and has the fingerprints', async () => {
    const root = projectOf(files);
    await buildIn(root, {});
    expect(outputOf(root)).toContain(fingerprint);
  });

  it.each<[string, boolean | string]>([
    ['that build.ssr names', 'server.js'],
    ['that the bundler’s options name', true],
  ])('leaves what is built for a server, from an entry %s', async (_which, ssr) => {
    const root = projectOf({ ...files, 'server.js': `export default '${key}'` });
    await buildIn(root, { ...server, ssr, rollupOptions: { input: join(root, 'server.js') } });
    expect(outputOf(root)).toContain(key);
  });

  it('leaves the directory of a server in one for browsers', async () => {
    const root = projectOf({ ...files, 'server.js': `export default '${key}'` });
    await buildIn(root, server);
    await buildIn(root, { emptyOutDir: false });
    expect(outputOf(root)).toContain(key);
  });

  it('fails with the key in what comes after a later build, in the directory for browsers', async () => {
    const root = projectOf({ ...files, 'server.js': 'export default 1' });
    await buildIn(root, { outDir: 'dist/client' });
    const prerenders = {
      name: 'prerenders',
      closeBundle: () => writeFileSync(join(root, 'dist/client/about.html'), key),
    };
    await expect(buildIn(root, server, prerenders)).rejects.toThrow(
      'dist/client/about.html: NANGO_SECRET_KEY',
    );
  });
});

describe('the fingerprints', () => {
  const name = '__LATCHKEY_REFUSED_FINGERPRINTS__';
  const files = { ...env, 'main.js': `console.log(typeof ${name} === 'string' ? ${name} : 'none')` };

  it('are in what Vite builds', async () => {
    const { output } = await built(files);
    expect(output).toContain(fingerprint);
    expect(output).not.toContain(name);
  });

  it.each([
    ['Rollup', rollup],
    ['Rolldown', rolldown],
  ])('are in what %s builds, which fails with the key', async (_name, bundler) => {
    vi.stubEnv('NANGO_SECRET_KEY', key);
    const write = async (root: string) => {
      const bundle = await bundler({ input: join(root, 'main.js'), plugins: [guardSecrets()] });
      await bundle.write({ dir: join(root, 'dist'), sourcemap: true });
      await bundle.close();
    };
    const root = projectOf(files);
    await write(root);
    expect(outputOf(root)).toContain(fingerprint);
    expect(outputOf(root).replace(/"sourcesContent.*/, '')).not.toContain(name);

    for (const code of [`console.log('${key}')`, `// ${key}\nconsole.log(1)`]) {
      const leaky = projectOf({ 'main.js': code });
      await expect(write(leaky)).rejects.toThrow('main.js');
      expect(outputOf(leaky)).toBe('');
    }
  });

  it.each(
    [rollup, rolldown].flatMap((bundler) =>
      (['dir', 'file'] as const).flatMap((kind) =>
        (['writeBundle', 'closeBundle'] as const).map((hook) => ({
          bundler,
          kind,
          hook,
          name: bundler.name,
        })),
      ),
    ),
  )(
    'a build of $name with output.$kind fails with the key in what $hook writes beside it',
    async ({ bundler, kind, hook }) => {
      vi.stubEnv('NANGO_SECRET_KEY', key);
      const root = projectOf({ 'main.js': 'console.log(1)' });
      const dist = join(root, 'dist');
      mkdirSync(dist);
      const writes = { name: 'writes-later', [hook]: () => writeFileSync(join(dist, 'config.json'), key) };
      const bundle = await bundler({ input: join(root, 'main.js'), plugins: [writes, guardSecrets()] });
      await bundle.write(kind === 'dir' ? { dir: dist } : { file: join(dist, 'main.js') });
      await expect(bundle.close()).rejects.toThrow('config.json: NANGO_SECRET_KEY');
    },
  );
});
