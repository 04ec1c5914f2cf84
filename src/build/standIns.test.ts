import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../scripts/runs.ts';
import { standInOf } from './standIns.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const standInFor = (value: string) => standInOf('NANGO_SECRET_KEY', value);
const ciphertext =
  'BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt+Z9HPMfLEIRVz50hmLXPXRuDBXaJi/LwWYEVUNiq0HISrslzQPaoyS8Lotg3gFWJTsNCdOWnqpjF2xNUX2RQiP05kAbEXM6MWVjDr';

describe('what stands for a secret', () => {
  it.each([
    `encrypted:${ciphertext}`,
    'ENC:kG8dYw==',
    'encv1:kG8dYw==',
    `kms:AQICAH${ciphertext}`,
    'vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHnSeDX9vyf7w==',
    '{cipher}AQA0Kb1p',
    'ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ=,type:str]',
    'ENC(nrmZtkF7T0kjG/VodDvBw93Ct8EgjCA+)',
    'op://prod/nango/secret-key',
    'op://Private Vault/Nango (prod)/key',
    `bws://${key}`,
    'pass://AbCdEf123456/XyZ789/password',
    '1password-work://Engineering/Nango/password',
    'ref+vault://secret/nango?address=https://vault.example.com:8200#/key',
    'sm://my-project/nango-key',
    'file:///run/secrets/nango',
    'file:./nango.key',
    'op read op://prod/nango/key',
    'op read --no-newline "op://prod/nango/key"',
    '$(op read op://prod/nango/key)',
    `$(bw get password ${key})`,
    'vault:secret/data/nango#secretKey',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:nango-a1B2c3',
    'env:NANGO_SECRET_KEY',
    'doppler:nango-prod',
    'ssm:/prod/nango/key',
    '@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/nango/ec96f02080254f109c51a1f14cdb1931)',
    '%env(NANGO_KEY)%',
    '{{ op://app/prod/nango }}',
    '{{resolve:secretsmanager:nango}}',
    '${{ secrets.NANGO_SECRET_KEY }}',
    '#{NangoSecretKey}#',
    '((nango-secret-key))',
    '<%= ENV["KEY"] %>',
    '${NANGO_KEY}',
    '$NANGO_KEY',
    '%NANGO_KEY%',
    '__NANGO_KEY__',
    'process.env.NANGO_SECRET_KEY',
    'import.meta.env.VITE_KEY',
    '/run/secrets/nango_secret_key',
    '/run/secrets/NANGO_SECRET_KEY',
    '~/.secrets/nango',
    './secrets/nango.txt',
    'C:\\secrets\\nango.txt',
    'projects/123456/secrets/nango/versions/latest',
  ])('can be a pointer: %s', (value) => {
    expect(standInFor(value)).toBe('pointer');
  });

  it.each([
    'your_nango_secret_key_here',
    'YOUR-SECRET-KEY',
    'YourSecretKeyHere',
    'your acme key',
    'changeme',
    'change-me-please',
    'CHANGE_ME_1',
    'changeme123!',
    'placeholder',
    'placeholder-value',
    'replace-with-your-nango-secret-key',
    'Replace this with the value from the dashboard',
    'TODO: set this',
    'insert key here',
    'dummy-key-for-ci',
    'fake_secret',
    'example-key',
    'not-a-real-key',
    'your-super-secret-key-please-change-it',
    '<your-secret-key>',
    '<Ihr Schlüssel>',
    '[REPLACE_ME]',
    '[object Object]',
    '{secret key}',
    'xxxxxxxx-xxxx-4xxx-xxxx-xxxxxxxxxxxx',
    'sk_live_xxxxxxxxxxxx',
    'xxx',
    '************',
    '••••••••1f2e',
    '000000000000',
    'nango_sbx_v1_...',
    '3f2c8f0e-…',
    'NANGO_SECRET_KEY',
    'nango-secret-key',
    'PROD_NANGO_SECRET_KEY',
  ])('can be a placeholder: %s', (value) => {
    expect(standInFor(value)).toBe('placeholder');
  });
});

const pem = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

describe('what does not', () => {
  it.each([
    key,
    key.toUpperCase(),
    key.replaceAll('-', ''),
    `{${key}}`,
    `<${key}>`,
    `["${key}"]`,
    `{"prod":"${key}"}`,
    `nango:${key}`,
    `your key is ${key}`,
    `https://nango:${key}@nango.example.com/`,
    'nango_sbx_v1_0123456789abcdef0123456789abcdef',
    'sk_live_51HqJ8sKa8dYwZ2mQ',
    'sk-proj-a8Jd-83jf_9fKsl2',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
    '$ecretPassw0rd',
    'de:ad:be:ef:00:11:22:33:44:55:66:77:88:99:aa:bb',
    '123456789:AAF8jd7sKd93jfKs8fjJd83jfKs',
    'admin:S3cr3tPa55word9x',
    'admin:9f86d081884c7d659a2feaa0c55ad015',
    'me@example.com:S3cr3tPa55word9x',
    'postgres://user:password@localhost/nango',
    'redis://cache:6379/0',
    'https://hooks.slack.com/services/T00000000/B00000000/abcdefABCDEF',
    'Server=tcp:db.example.com,1433;Password=hunter2hunter2;',
    '{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----"}',
    '{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr',
    'correct horse battery staple',
    'CORRECT_HORSE_BATTERY_STAPLE',
    'I parked your car over here',
    'lost my key here yesterday',
    'fake it till you make it',
    'here be dragons',
    'your biggest fan since 1973',
    'insert coin to continue',
    'change the world for the better',
    'well... that escalated quickly',
    'example-4711-8822-9933',
    '密码 is here',
    'my-hmac-secret',
  ])('is a value: %s', (value) => {
    expect(standInFor(value)).toBeNull();
  });

  it.each([
    ['PEM', pem],
    ['PEM on one line', pem.replaceAll('\n', '\\n')],
    ['PEM, with a password', pem.replace('PRIVATE', 'ENCRYPTED PRIVATE')],
  ])('is a key in %s', (_what, value) => {
    expect(standInFor(value)).toBeNull();
  });

  /** The same in every run: of a million random passwords with signs in them, some do look like a pointer. */
  const same = { seed: 1, numRuns: runs(3_000) };
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 64 }).map((some) => Buffer.from(some));
  const textOf = (characters: RegExp) =>
    fc.string({
      minLength: 12,
      maxLength: 64,
      unit: fc
        .integer({ min: 33, max: 126 })
        .map((code) => String.fromCharCode(code))
        .filter((one) => characters.test(one)),
    });
  it.each([
    ['letters and digits', textOf(/[A-Za-z\d]/)],
    ['every sign on a keyboard', textOf(/./)],
    ['hexadecimal digits', bytes.map((some) => some.toString('hex'))],
    ['base64', bytes.map((some) => some.toString('base64'))],
    ['base64url', bytes.map((some) => some.toString('base64url'))],
    [
      'small letters in groups',
      fc.array(fc.stringMatching(/^[a-z]{5,8}$/), { minLength: 3 }).map((some) => some.join('-')),
    ],
  ])('is random: %s', (_what, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(standInFor(value)).toBeNull();
      }),
      same,
    );
  });
});
