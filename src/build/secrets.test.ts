import { describe, expect, it } from 'vitest';
import { processEnvironment, secretsIn } from './secrets.ts';

const value = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const namesFound = (variables: Record<string, string>, names?: string[]): string[] =>
  secretsIn([processEnvironment(variables)], names).secrets.map(({ name }) => name);

describe('secretsIn', () => {
  it.each([
    'NANGO_SECRET_KEY',
    'NANGO_SECRET_KEY_PROD',
    'NANGO_API_KEY',
    'NANGO_API_KEY_DEV',
    'VITE_NANGO_SECRET_KEY',
    'NEXT_PUBLIC_NANGO_API_KEY',
    'nango_secret_key',
    'NANGO_SECRET',
    'NANGO_PROD_SECRET_KEY',
    'NANGO_SECRETKEY',
    'MY_NANGO_DEV_API_KEY',
  ])('takes %s', (name) => {
    expect(namesFound({ [name]: value })).toEqual([name]);
  });

  it.each(['NANGO_PUBLIC_KEY', 'VITE_NANGO_PUBLIC_KEY', 'NANGO_HOST', 'SECRET_KEY', 'SECRET_NANGO'])(
    'leaves %s',
    (name) => {
      expect(namesFound({ [name]: value })).toEqual([]);
    },
  );

  it('takes what the patterns say beside those, with nothing but * special', () => {
    const variables = { STRIPE_SECRET_LIVE: value, 'A.B': value, AXB: value, NANGO_SECRET_KEY: value };
    expect(namesFound(variables, ['STRIPE_SECRET_*', 'A.B'])).toEqual([
      'STRIPE_SECRET_LIVE',
      'A.B',
      'NANGO_SECRET_KEY',
    ]);
  });

  it('says each name and value once, and both values where two places differ', () => {
    const places = ['.env', '.env.local', '.env.production'].map((from, index) => ({
      from,
      variables: [['NANGO_SECRET_KEY', index === 2 ? `${value}2` : ` ${value}\n`]] as const,
    }));
    expect(secretsIn(places).secrets).toEqual([
      { name: 'NANGO_SECRET_KEY', from: '.env', value },
      { name: 'NANGO_SECRET_KEY', from: '.env.production', value: `${value}2` },
    ]);
  });

  it.each([
    `"${value}"`,
    `'${value}'`,
    ` \`${value}\`\n`,
    `Bearer ${value}`,
    `"Bearer ${value}"`,
    `Authorization: Bearer ${value}`,
    `basic  "${value}"`,
    `${value};`,
    `'${value}',`,
    `“${value}”`,
    `„${value}“`,
    `« ${value} »`,
    `‘${value}’;`,
    `\\"${value}\\"`,
    `\u200B${value}\u200B`,
    `base64:${value}`,
  ])('takes the value alone out of %j', (written) => {
    expect(secretsIn([processEnvironment({ NANGO_SECRET_KEY: written })]).secrets).toEqual([
      { name: 'NANGO_SECRET_KEY', from: 'the environment', value },
    ]);
  });

  it('says a value that is too short once, though two places have it', () => {
    const places = ['.env', '.env.local'].map((from) => ({
      from,
      variables: [['NANGO_SECRET_KEY', 'hunter2']] as const,
    }));
    expect(secretsIn(places).short).toEqual([{ name: 'NANGO_SECRET_KEY', from: '.env' }]);
  });

  it('sets what is too short apart, and leaves what is empty', () => {
    const { secrets, short } = secretsIn([
      processEnvironment({
        NANGO_SECRET_KEY: 'hunter2',
        NANGO_SECRET_KEY_2: '',
        NANGO_API_KEY: 'twelve-chars',
      }),
    ]);
    expect(secrets.map(({ name }) => name)).toEqual(['NANGO_API_KEY']);
    expect(short.map(({ name }) => name)).toEqual(['NANGO_SECRET_KEY']);
  });

  it('has each key of a value with several, beside the value', () => {
    const other = '0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10';
    const written = `{"prod":"${value}","dev":"${other}"}`;
    const { secrets } = secretsIn([processEnvironment({ NANGO_SECRET_KEYS: written, NANGO_SECRET: value })]);
    expect(secrets.map((one) => `${one.name}=${one.value}`)).toEqual([
      `NANGO_SECRET_KEYS=${written}`,
      `NANGO_SECRET_KEYS=${value}`,
      `NANGO_SECRET_KEYS=${other}`,
      `NANGO_SECRET=${value}`,
    ]);
  });

  describe('a value that stands for the secret', () => {
    const pointer = 'op://prod/nango/secret-key';
    const placeholder = 'your_nango_secret_key_here';
    /** The variables that are open, as `why name (from)`, given the values of one variable by where they are. */
    const openIn = (
      places: Record<string, string>,
      name = 'NANGO_SECRET_KEY',
      more: Record<string, string> = {},
    ) => {
      const sources = Object.entries(places).map(([from, text]) => ({
        from,
        variables: [[name, text], ...Object.entries(more)] as [string, string][],
      }));
      return secretsIn(sources).open.map(({ why, from }) => `${why} (${from})`);
    };

    it('is open, and searched for as it is written', () => {
      const { secrets, open } = secretsIn([processEnvironment({ NANGO_SECRET_KEY: `"${pointer}"` })]);
      expect(open).toEqual([{ name: 'NANGO_SECRET_KEY', from: 'the environment', why: 'pointer' }]);
      expect(secrets).toMatchObject([{ value: pointer }]);
    });

    it('is open, not too short, however short it is', () => {
      const { short, open } = secretsIn([processEnvironment({ NANGO_SECRET_KEY: 'changeme' })]);
      expect(short).toEqual([]);
      expect(open).toMatchObject([{ why: 'placeholder' }]);
    });

    it.each<[string, Record<string, string>, string[]]>([
      ['a pointer whose secret is in the environment', { 'the environment': value, '.env': pointer }, []],
      [
        'a pointer whose variable has the secret of another file',
        { '.env.local': value, '.env.production': pointer },
        ['pointer (.env.production)'],
      ],
      [
        'a pointer where the environment has a placeholder',
        { 'the environment': placeholder, '.env': pointer },
        ['placeholder (the environment)', 'pointer (.env)'],
      ],
      [
        'a pointer where the environment has too short a value',
        { 'the environment': 'hunter2', '.env': pointer },
        ['pointer (.env)'],
      ],
      [
        'pointers of two files, of which the environment has one secret',
        { 'the environment': value, '.env': 'op://dev/nango/secret-key', '.env.production': pointer },
        ['pointer (.env)', 'pointer (.env.production)'],
      ],
      [
        'a pointer where the environment has the key of another file',
        { 'the environment': value, '.env': value, '.env.production': pointer },
        ['pointer (.env.production)'],
      ],
      ['a placeholder whose secret is in another file', { '.env': placeholder, '.env.local': value }, []],
      [
        'a placeholder whose secret is in the environment',
        { 'the environment': value, '.env': placeholder },
        [],
      ],
      [
        'the same in two places, once',
        { 'the environment': pointer, '.env': pointer },
        ['pointer (the environment)'],
      ],
    ])('is open or not: %s', (_what, places, open) => {
      expect(openIn(places)).toEqual(open);
    });

    it.each([
      ['NANGO_SECRET_KEY_FILE', 'NANGO_SECRET_KEY'],
      ['NANGO_SECRET_ARN', 'NANGO_SECRET'],
      ['NANGO_API_KEY_ID', 'NANGO_API_KEY'],
    ])('is not open in %s, if %s has a secret', (name, other) => {
      expect(openIn({ '.env': '/run/secrets/nango' }, name)).toEqual(['pointer (.env)']);
      expect(openIn({ '.env': '/run/secrets/nango' }, name, { [other]: value })).toEqual([]);
      expect(openIn({ '.env': '/run/secrets/nango' }, name, { NANGO_WEBHOOK_SECRET: value })).toEqual([
        'pointer (.env)',
      ]);
    });
  });
});
