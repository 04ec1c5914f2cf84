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
        NANGO_SECRET_KEY: 'changeme',
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
});
