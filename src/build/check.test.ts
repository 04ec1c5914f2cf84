import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './check.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';

/** A project of its own, the command run in it, and all that it printed. */
function check(files: Record<string, string | Uint8Array>, words: string[], env: NodeJS.ProcessEnv = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'latchkey-check-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return { cwd, ...runIn(cwd, words, env) };
}

function runIn(cwd: string, words: string[], env: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = run(words, {
    cwd,
    env,
    say: (text) => said.push(text),
    complain: (text) => complaints.push(text),
  });
  const output = [...said, ...complaints].join('\n');
  expect(output.toLowerCase()).not.toContain(key);
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
}

const env = { NANGO_SECRET_KEY: key };

/** What `next build` writes, with the key in these files. */
const next = (...leaks: string[]): Record<string, string> => ({
  '.next/routes-manifest.json': JSON.stringify({ rewrites: [{ destination: key }] }),
  ...Object.fromEntries(
    [
      '.next/BUILD_ID',
      '.next/cache/x.pack',
      '.next/required-server-files.json',
      '.next/server/app/p.html',
      '.next/server/app/p.rsc',
      '.next/server/app/p.segments/_full.segment.rsc',
      '.next/server/app/feed.body',
      '.next/server/app/feed.meta',
      '.next/server/app/p/page.js',
      '.next/server/app/p/page.js.map',
      '.next/server/app/p/page.js.nft.json',
      '.next/server/chunks/ssr/a.js',
      '.next/server/pages/old.html',
      '.next/server/pages/old.json',
      '.next/static/chunks/a.js',
      'public/logo.svg',
    ].map((name) => [name, leaks.includes(name) ? key : '']),
  ),
});

describe('latchkey check, of what Next builds,', () => {
  const named = [
    '.next',
    '.next/',
    '.next/static',
    '.next/static/chunks',
    '.next/server',
    '.next/server/app',
  ];

  it.each([
    '.next/server/app/p.html',
    '.next/server/app/p.rsc',
    '.next/server/app/p.segments/_full.segment.rsc',
    '.next/server/app/feed.body',
    '.next/server/app/feed.meta',
  ])('finds the key in %s, whichever folder is named', (file) => {
    for (const folder of named)
      expect(check(next(file), ['check', folder], env), folder).toMatchObject({
        code: 1,
        complaints: expect.stringContaining(`${file}: NANGO_SECRET_KEY (from the environment), plain`),
      });
  });

  it.each(['.next/server/pages/old.html', '.next/server/pages/old.json', '.next/static/chunks/a.js'])(
    'finds the key in %s',
    (file) => {
      for (const folder of ['.next', '.next/static'])
        expect(check(next(file), ['check', folder], env), folder).toMatchObject({
          code: 1,
          complaints: expect.stringContaining(`${file}: NANGO_SECRET_KEY`),
        });
    },
  );

  it.each(['headers', 'redirects'])('finds the key in its %s, whichever folder is named', (part) => {
    const manifest = {
      '.next/routes-manifest.json': JSON.stringify({ [part]: [{ value: `Bearer ${key}` }] }),
    };
    for (const folder of named)
      expect(check({ ...next(), ...manifest }, ['check', folder], env), folder).toMatchObject({
        code: 1,
        complaints: expect.stringContaining('.next/routes-manifest.json: NANGO_SECRET_KEY'),
      });
  });

  it('leaves what stays on the server', () => {
    const code = next(
      '.next/cache/x.pack',
      '.next/required-server-files.json',
      '.next/server/app/p/page.js',
      '.next/server/app/p/page.js.map',
      '.next/server/app/p/page.js.nft.json',
      '.next/server/chunks/ssr/a.js',
    );
    for (const folder of named)
      expect(check(code, ['check', folder], env), folder).toMatchObject({ code: 0 });
  });

  it('says which folders it searched, each once', () => {
    const searched =
      'No secret found in .next/static, the pages in .next/server, the headers and redirects in .next/routes-manifest.json, public: searched 10 files for NANGO_SECRET_KEY (from the environment).';
    expect(check(next(), ['check', '.next', 'public'], env).said).toBe(searched);
    const words = ['check', '.next/static', '.next/server', 'public', '.next'];
    expect(check(next(), words, env).said).toBe(searched);
  });

  it('searches all of a folder that only looks like it', () => {
    const { '.next/BUILD_ID': _, ...files } = next('.next/server/chunks/ssr/a.js');
    expect(check(files, ['check', '.next'], env)).toMatchObject({ code: 1 });
    expect(check(files, ['check', '.next/static'], env)).toMatchObject({ code: 0 });
  });
});

describe('latchkey check, of what SvelteKit builds,', () => {
  const files = { 'build/client/a.js': '', 'build/server/b.js': key, 'build/prerendered/c.html': key };

  it('searches its prerendered pages along with its scripts', () => {
    expect(check(files, ['check', 'build/client'], env)).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('build/prerendered/c.html: NANGO_SECRET_KEY'),
    });
    expect(check({ ...files, 'build/prerendered/c.html': '' }, ['check', 'build/client'], env)).toMatchObject(
      {
        code: 0,
        said: expect.stringContaining('No secret found in build/client, build/prerendered: searched 2 files'),
      },
    );
  });
});

describe('latchkey check', () => {
  it('answers 0 for a clean output, and says what it searched for where', () => {
    const { code, said, complaints } = check(
      { 'dist/a/b.js': 'run()', 'dist/c.css': '' },
      ['check', 'dist'],
      env,
    );
    expect({ code, said, complaints }).toEqual({
      code: 0,
      said: 'No secret found in dist: searched 2 files for NANGO_SECRET_KEY (from the environment).',
      complaints: '',
    });
  });

  it('answers 1 where a value is, and names file, variable and writing', () => {
    const files = {
      'dist/a/b.js': `run("${key}")`,
      'dist/c.bin': Buffer.from(`\0${btoa(key)}`),
      'dist/d.js': '',
    };
    const { code, complaints } = check(files, ['check', 'dist'], env);
    expect(code).toBe(1);
    expect(complaints).toContain('dist/a/b.js: NANGO_SECRET_KEY (from the environment), plain');
    expect(complaints).toContain('dist/c.bin: NANGO_SECRET_KEY (from the environment), base64');
    expect(complaints).not.toContain('d.js');
  });

  it('looks at several directories, and at files', () => {
    const files = { 'one/a.js': '', 'two/b.js': key.toUpperCase(), 'c.js': key, 'three/d.js': key };
    const { code, complaints } = check(files, ['check', 'one', 'two', 'c.js'], env);
    expect(code).toBe(1);
    expect(complaints.match(/\S+(?=: NANGO)/g)).toEqual(['two/b.js', 'c.js']);
  });

  it('looks at the names of files, and does not say one that holds a value', () => {
    const { code, complaints } = check({ [`dist/${key}.json`]: '{}' }, ['check', 'dist'], env);
    expect(code).toBe(1);
    expect(complaints).toContain('NANGO_SECRET_KEY (from the environment), plain, in its own name');
  });

  it('prints no character of a name that a terminal obeys', () => {
    const { complaints } = check({ 'dist/a\u001B[2J\u202E.js': key }, ['check', 'dist'], env);
    expect(complaints).toContain('dist/a[2J.js: NANGO_SECRET_KEY');
  });

  it('prints no such character of the name of a source either, which anybody can have written', () => {
    const map = { version: 3, sources: ['a\u001B[2J\u202E.ts'], sourcesContent: [key], mappings: '' };
    const { complaints } = check({ 'dist/a.js.map': JSON.stringify(map) }, ['check', 'dist'], env);
    expect(complaints).toContain('in the source a[2J.ts');
  });

  it('repeats no option that it does not know: it can be a key', () => {
    expect(check({ 'dist/a.js': '' }, ['check', `--${key}`, 'dist'], env)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('an option that latchkey does not know'),
    });
  });

  it('follows links, and a circle of them once', () => {
    const { cwd } = check({ 'dist/a.js': '', 'outside/b.js': key }, ['check', 'dist'], env);
    symlinkSync(join(cwd, 'outside'), join(cwd, 'dist/linked'));
    symlinkSync(join(cwd, 'dist'), join(cwd, 'dist/round'));
    const { code, complaints } = runIn(cwd, ['check', 'dist'], env);
    expect(code).toBe(1);
    expect(complaints).toContain('dist/linked/b.js');
  });

  it('takes the values of the .env files beside it', () => {
    const files = { '.env.production': `NANGO_SECRET_KEY=${key}`, 'dist/a.js': key };
    const { code, complaints } = check(files, ['check', 'dist']);
    expect(code).toBe(1);
    expect(complaints).toContain('dist/a.js: NANGO_SECRET_KEY (from .env.production), plain');
  });

  it('takes the files of --env and --env-file instead of those', () => {
    const other = key.replace('3', '4');
    const files = {
      '.env': `NANGO_API_KEY=${key}`,
      'server/.env': `NANGO_API_KEY=${other}`,
      'dist/a.js': key,
    };
    expect(check(files, ['check', 'dist', '--env', 'server/.env']).code).toBe(0);
    expect(check(files, ['check', 'dist', '--env', 'server/.env', '--env-file', '.env']).code).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ['.env.local', { '.env': 'VITE_NANGO_SECRET_KEY=${VALUE}', '.env.local': `VALUE=${key}` }],
    ['.env', { '.env.local': 'VITE_NANGO_SECRET_KEY=$VALUE', '.env': `VALUE=${key}` }],
    ['.env.production', { '.env': 'VITE_NANGO_SECRET_KEY=$VALUE', '.env.production': `VALUE=${key}` }],
  ])('takes a value that another .env file refers to, of %s', (_file, files) => {
    const { code, complaints } = check({ ...files, 'dist/a.js': key }, ['check', 'dist']);
    expect(code).toBe(1);
    expect(complaints).toContain('dist/a.js: VITE_NANGO_SECRET_KEY');
  });

  it.each([
    `VITE_NANGO_SECRET_KEY: ${key}`,
    `OTHER=one\nVITE_NANGO_SECRET_KEY: ${key}\nMORE=two`,
    `Our keys\nVITE_NANGO_SECRET_KEY=${key}`,
  ])('takes a value that only some tools read: %j', (text) => {
    const { code, complaints } = check({ '.env': text, 'dist/a.js': key }, ['check', 'dist']);
    expect(code).toBe(1);
    expect(complaints).toContain('dist/a.js: VITE_NANGO_SECRET_KEY (from .env), plain');
  });

  it('answers 2 for a value that is not known, and 1 where it finds another', () => {
    const files = { '.env': 'VITE_NANGO_SECRET_KEY=${GONE}', 'dist/a.js': '' };
    expect(check(files, ['check', 'dist'])).toMatchObject({
      code: 2,
      said: '',
      complaints: expect.stringContaining(
        'VITE_NANGO_SECRET_KEY (from .env) is not searched for: its value refers',
      ),
    });
    expect(check(files, ['check', 'dist'], env)).toMatchObject({
      code: 2,
      said: '',
      complaints: expect.stringContaining('Nothing was found in dist, but not every secret was searched for'),
    });
    expect(check({ ...files, 'dist/a.js': key }, ['check', 'dist'], env)).toMatchObject({ code: 1 });
  });

  it.each([
    ['pointer', 'encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt+Z9HPMfLEIRVz50hmLXPXRuDBXaJi'],
    ['pointer', 'op://prod/nango/secret-key'],
    ['pointer', '$(op read op://prod/nango/key)'],
    ['pointer', 'ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]'],
    ['placeholder', 'your_nango_secret_key_here'],
    ['placeholder', '<your-secret-key>'],
    ['placeholder', 'changeme'],
  ])('answers 2 for a %s, which it does not repeat, and says what to do: %s', (kind, value) => {
    const files = { '.env': `NANGO_SECRET_KEY="${value}"`, 'dist/a.js': key };
    const { code, said, complaints } = check(files, ['check', 'dist']);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(complaints).toContain(
      `A secret of NANGO_SECRET_KEY (from .env) is not searched for: its value ${
        kind === 'pointer' ? 'says where the secret is, or is encrypted. Run' : 'is a placeholder. Set'
      }`,
    );
    expect(complaints).not.toContain(value);
    // As under `dotenvx run`.
    expect(check(files, ['check', 'dist'], env).code).toBe(1);
    expect(check({ ...files, 'dist/a.js': '' }, ['check', 'dist'], env).code).toBe(0);
  });

  it('answers 2 where a variable refers to a pointer, and 0 where the environment has its secret', () => {
    const files = { '.env': 'VITE_NANGO_SECRET_KEY=$VALUE\nVALUE=op://prod/nango/key', 'dist/a.js': '' };
    expect(check(files, ['check', 'dist'])).toMatchObject({ code: 2 });
    expect(check(files, ['check', 'dist'], { VALUE: key })).toMatchObject({ code: 0 });
    // The key of one mode is not that of another.
    expect(check({ ...files, '.env.local': `VALUE=${key}` }, ['check', 'dist'])).toMatchObject({ code: 2 });
  });

  it('answers 2 where two files have pointers, until one of them is named', () => {
    const files = {
      '.env': 'NANGO_SECRET_KEY=op://dev/nango/key',
      '.env.production': 'NANGO_SECRET_KEY=op://prod/nango/key\nVITE_NANGO_SECRET=$NANGO_SECRET_KEY',
      'dist/a.js': '',
    };
    expect(check(files, ['check', 'dist'], env)).toMatchObject({ code: 2 });
    const named = ['check', '--env', '.env.production', 'dist'];
    expect(check(files, named, env)).toMatchObject({ code: 0 });
  });

  it('answers 1 for a secret beside a pointer', () => {
    const files = { '.env': `NANGO_API_KEY=op://prod/nango/key`, 'dist/a.js': key };
    expect(check(files, ['check', 'dist'], env)).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('NANGO_API_KEY (from .env) is not searched for'),
    });
  });

  it('answers 2 for a reference in the environment, which no shell has replaced', () => {
    expect(
      check({ 'dist/a.js': key }, ['check', 'dist'], { NANGO_SECRET_KEY: '${NANGO_PRODUCTION_KEY}' }).code,
    ).toBe(2);
  });

  it.each([
    ['in an object', `{"prod":"${key}","dev":"0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10"}`],
    ['in a list', `0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10,${key}`],
    ['without dashes', key.replaceAll('-', '')],
    ['in base64', btoa(key)],
    ['before a semicolon', `${key};`],
    ['before a comma', `'${key}',`],
    ['in typographic quotes', `“${key}”`],
    ['before a comment', `${key}#prod`],
    ['in an address', `https://nango:${key}@nango.example.com/`],
  ])('finds a key whose variable has it %s', (_where, value) => {
    const files = { 'dist/a.js': key, 'dist/b.js': '' };
    const variables = { NANGO_SECRET_KEYS: value };
    const { code, complaints } = check(files, ['check', 'dist'], variables);
    expect(code).toBe(1);
    expect(complaints).toMatch(/a\.js: NANGO_SECRET_KEYS \(from the environment\), plain$/m);
    expect(check(files, ['check', 'dist/b.js'], variables).code).toBe(0);
  });

  it.each(['pa$$word-and-more', 'abc$def-and-more'])('searches for %s, which has a dollar sign', (value) => {
    for (const written of [value, value.replace(/\$\w+/, '')]) {
      const files = { '.env': `NANGO_SECRET=${value}`, 'dist/a.js': `"${written}"`, 'dist/b.js': '' };
      expect(check(files, ['check', 'dist']).code).toBe(1);
      expect(check(files, ['check', 'dist/b.js']).code).toBe(0);
    }
  });

  it('takes the variables of --name beside its own', () => {
    const variables = { STRIPE_SECRET_KEY: 'sk_test_0123456789', NANGO_SECRET_KEY: key };
    const files = { 'dist/a.js': 'sk_test_0123456789' };
    expect(check(files, ['check', 'dist'], variables).code).toBe(0);
    const { code, complaints } = check(files, ['check', 'dist', '--name', 'X', '--name=STRIPE_*'], variables);
    expect(code).toBe(1);
    expect(complaints).toContain('STRIPE_SECRET_KEY');
  });

  it.each<[string, Record<string, string>, string[], NodeJS.ProcessEnv, string]>([
    ['nothing to search for', { 'dist/a.js': '' }, ['dist'], {}, 'Nothing to search for'],
    [
      'an example alone',
      { '.env.example': `NANGO_API_KEY=${key}`, 'dist/a.js': '' },
      ['dist'],
      {},
      'Nothing to search',
    ],
    [
      'values that are too short',
      { 'dist/a.js': '' },
      ['dist'],
      { NANGO_SECRET_KEY: 'secret' },
      'fewer than 12',
    ],
    ['no such directory', {}, ['dist'], env, 'dist, or a file in it, cannot be read (ENOENT)'],
    [
      'one directory of two missing',
      { 'dist/a.js': '' },
      ['dist', 'build'],
      env,
      'build, or a file in it, cannot be read',
    ],
    ['no such .env file', { 'dist/a.js': '' }, ['dist', '--env', '.env.gone'], env, '.env.gone'],
    ['an option that is not known', { 'dist/a.js': '' }, ['dist', '--fix'], env, "'--fix'"],
    ['no directory', {}, [], env, 'Usage: latchkey check'],
  ])('answers 2 for %s', (_what, files, words, variables, complaint) => {
    const { code, said, complaints } = check(files, ['check', ...words], variables);
    expect(code).toBe(2);
    expect(complaints).toContain(complaint);
    expect(said).toBe('');
  });

  it('does not repeat a value that was written where a path belongs', () => {
    for (const files of [{}, { [`${key}/a.js`]: '' }] as Record<string, string>[]) {
      const { said, complaints } = check(files, ['check', key], env);
      expect(said + complaints).not.toBe('');
      expect(said + complaints).not.toContain(key);
    }
    const { cwd } = check({}, [], env);
    mkdirSync(join(cwd, key));
    expect(runIn(cwd, ['check', key], env).complaints).toMatch(/^… contains no file/);
  });

  it.each<[string, string[], NodeJS.ProcessEnv?]>([
    ['a pattern of --name', ['dist', '--name', key]],
    ['a file of --env', ['dist', '--env', key], env],
    ['a path of a file of --env', ['dist', '--env', `server/${key}/.env`]],
    ['the value of an option that has none', ['dist', `--help=${key}`]],
    ['an option', ['dist', `--${key}`]],
    ['an option with a value', ['dist', `--fix=${key}`]],
    ['a command', [key, 'dist']],
  ])('does not repeat a value that was written where %s belongs', (_what, words, variables = {}) => {
    const { code, said, complaints } = check({ 'dist/a.js': '' }, ['check', ...words], variables);
    expect(code).toBe(2);
    expect(said + complaints).not.toContain(key.slice(0, 8));
  });

  it('does not repeat a value in the name of a variable, of its file, or of what it did not find', () => {
    const named = { [`NANGO_SECRET_${key}`]: key };
    const files = { 'dist/a.js': '', [`${key}/.env`]: `NANGO_SECRET_KEY=${key}\nNANGO_SECRET=short` };
    expect(check(files, ['check', 'dist'], named).said).toContain('for … (from the environment)');
    expect(check(files, ['check', 'dist', '--env', `${key}/.env`])).toMatchObject({
      code: 0,
      said: expect.stringContaining('NANGO_SECRET_KEY (from …)'),
      complaints: expect.stringContaining('NANGO_SECRET (from …) is not searched for'),
    });
  });

  it.each<[string, string]>([
    ['short', '=='],
    ['not known', '=${GONE}'],
    ['found', '=searched-for-and-found'],
    ['not found', '=searched-for-in-vain'],
  ])(
    'repeats no name of a variable that can be a value, where what is after its sign is %s',
    (_what, rest) => {
      const value = 'aHVudGVyMmh1bnRlcjJodW50ZXIy';
      const env = { '.env': `NANGO_SECRET_KEY: ${value}${rest}`, 'dist/a.js': '"searched-for-and-found"' };
      const { said, complaints } = check(env, ['check', 'dist']);
      expect(said + complaints).toContain('… (from .env)');
      expect(said + complaints).not.toContain(value);
    },
  );

  it('does not repeat a value whose parts only invisible characters keep from each other', () => {
    const hidden = `${key.slice(0, 20)}\u200B${key.slice(20)}`;
    const map = { version: 3, sources: [hidden], sourcesContent: [key], mappings: '' };
    const files = { [`dist/${hidden}.js`]: key, 'dist/a.js.map': JSON.stringify(map) };
    const { code, complaints } = check(files, ['check', 'dist'], env);
    expect(code).toBe(1);
    expect(complaints).not.toContain(key);
  });

  it('answers 2 for a link that leads nowhere, even beside what it can read', () => {
    const { cwd } = check({ 'dist/a.js': '' }, ['check', 'dist'], env);
    symlinkSync(join(cwd, key), join(cwd, 'dist/gone'));
    expect(runIn(cwd, ['check', 'dist'], env)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('dist, or a file in it, cannot be read (ENOENT)'),
    });
  });

  it('answers 2 for a directory without a file', () => {
    const { cwd } = check({}, [], env);
    mkdirSync(join(cwd, 'dist/assets'), { recursive: true });
    expect(runIn(cwd, ['check', 'dist'], env)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('dist contains no file'),
    });
  });

  it('answers 2 for another command, and 0 for help and version', () => {
    expect(check({}, ['chekc', 'dist'], env)).toMatchObject({ code: 2 });
    expect(check({}, [], env)).toMatchObject({ code: 2, complaints: expect.stringContaining('Usage') });
    for (const word of ['--help', '-h'])
      expect(check({}, [word])).toMatchObject({ code: 0, said: expect.stringContaining('--env') });
    for (const word of ['--version', '-v'])
      expect(check({}, [word])).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });
});
