import { afterEach, describe, expect, it, vi } from 'vitest';
import { isConnectError } from '../errors.ts';
import { checkUpdateOptions, readAuthRequest, readConfig, readOpenRequest } from './config.ts';
import { authRules, connectRules, openRules, updateRules } from './table.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const config = () => readConfig({ publicKey });
const fingerprint = `sha256-${'Ab0+/'.repeat(8)}abc=`;

afterEach(() => vi.unstubAllGlobals());

type Check = (options: object) => unknown;

const checks = {
  createConnect: (options) => readConfig({ publicKey, ...options }),
  update: checkUpdateOptions,
  open: (options) => readOpenRequest(config(), options, 'open'),
  auth: (options) => readAuthRequest(config(), options),
} satisfies Record<string, Check>;

interface Row {
  option: string;
  /** The calls that take it. */
  calls: readonly (keyof typeof checks)[];
  /** What the error says that is expected. */
  expected: string;
  good: readonly unknown[];
  bad: readonly unknown[];
}

const all = ['createConnect', 'open', 'auth'] as const;
const looks = ['createConnect', 'update'] as const;

const rows: readonly Row[] = [
  {
    option: 'params',
    calls: all,
    expected: 'an object whose values are non-empty strings',
    good: [{}, { subdomain: 'acme' }],
    bad: [{ a: '' }, { a: 1 }, { a: 'x', b: null }, ['x'], 'x', null],
  },
  {
    option: 'connectionId',
    calls: all,
    expected: 'a non-empty string',
    good: ['mine'],
    bad: ['', 5, null, ['x'], {}],
  },
  { option: 'hmac', calls: all, expected: 'a non-empty string', good: ['c0ffee'], bad: ['', 5, null] },
  {
    option: 'userScope',
    calls: all,
    expected: 'an array of non-empty strings',
    good: [[], ['read', 'write']],
    bad: ['read', ['read', ''], [5], { 0: 'read' }, null],
  },
  {
    option: 'authorizationParams',
    calls: all,
    expected: 'an object whose values are non-empty strings',
    good: [{}, { prompt: 'login' }],
    bad: [{ prompt: '' }, { prompt: 1 }, 'x'],
  },
  {
    option: 'integration',
    calls: ['open'],
    expected: 'a non-empty string',
    good: ['github'],
    bad: ['', 5, { unique_key: 'github', provider: 'github' }, null],
  },
  {
    option: 'reconnect',
    calls: ['open', 'auth'],
    expected: 'a non-empty string',
    // A session token has to stand beside it.
    good: [],
    bad: ['', 5, null, ['c-1']],
  },
  {
    option: 'signal',
    calls: ['auth'],
    expected: 'an AbortSignal: `controller.signal`, and not the controller',
    good: [new AbortController().signal],
    bad: ['x', null, [], 5, {}, new AbortController()],
  },
  {
    option: 'credentials',
    calls: ['auth'],
    expected: 'an object',
    good: [{ type: 'NONE' }],
    bad: ['x', null, [], 5],
  },
  {
    option: 'closedTimeout',
    calls: ['auth'],
    expected: 'a number above 0',
    good: [1, 0.5, 60_000],
    bad: [0, -1, NaN, Infinity, '60000', null],
  },
  {
    option: 'support',
    calls: looks,
    expected: 'an https: URL or an e-mail address',
    good: ['https://help.example', 'help@example.com', 'https://x'],
    bad: [
      'http://help.example',
      'x https://help.example',
      'https://',
      'https://help.example/a b',
      'javascript:alert(1)//@x',
      'javascript:a@b',
      'mailto:help@example.com',
      'a/b@example.com',
      'a b@example.com',
      '@example.com',
      'help@',
      'help',
      '',
      5,
    ],
  },
  {
    option: 'lang',
    calls: looks,
    expected: 'a language tag such as "en" or "pt-BR"',
    good: ['en', 'pt-BR', 'zh-Hant-TW', 'EN', 'de-1996', 'de-CH-1996', 'x'.repeat(8)],
    bad: ['e', 'x'.repeat(9), 'en_US', 'en-', '-en', 'en-toolonger', 'en\n', ' en', 'e1', '', 5],
  },
  {
    option: 'theme',
    calls: looks,
    expected: 'one of "light", "dark", "system"',
    good: ['light', 'dark', 'system'],
    bad: ['pink', 'Dark', '', true, null],
  },
  {
    option: 'accent',
    calls: looks,
    expected: 'a CSS colour other than currentColor',
    good: ['green', '#4f46e5'],
    bad: ['currentColor', 'CURRENTCOLOR', 'color-mix(in srgb, currentcolor, red)', 5, null],
  },
  {
    option: 'logo',
    calls: looks,
    expected: 'a path such as "/logo.svg", a data:image URL or an https: URL',
    good: ['/logo.svg', '/a/b.png?v=1', 'data:image/svg+xml,x', 'https://cdn.example/logo.svg'],
    bad: [
      '//cdn.example/logo.svg',
      '/\\cdn.example',
      '/\t/cdn.example',
      'logo.svg',
      'data:text/html,x',
      'http://x',
      '',
      5,
    ],
  },
  {
    option: 'messages',
    calls: looks,
    expected: 'an object',
    good: [{}, { list: { title: 'Pick one' } }],
    bad: ['x', [], null, 5],
  },
  {
    option: 'connected',
    calls: looks,
    expected: 'an array of ids, or an object with a label for each id',
    good: [[], ['github'], {}, { github: 'jane@example.com' }],
    bad: ['github', [''], [1], { github: '' }, { github: 1 }, null, 5],
  },
  {
    option: 'developerDetails',
    calls: looks,
    expected: 'one of "auto", true, false',
    good: ['auto', true, false],
    bad: ['true', '', 1, null],
  },
  {
    option: 'onEvent',
    calls: looks,
    expected: 'a function',
    good: [() => {}],
    bad: ['x', {}, null],
  },
  {
    option: 'user',
    calls: ['createConnect'],
    expected: 'a string',
    good: ['jane', ''],
    bad: [5, null],
  },
  {
    option: 'websocketsPath',
    calls: ['createConnect'],
    expected: 'a path that begins with one slash',
    good: ['/', '/ws', '/a//b'],
    bad: ['//evil.example', 'ws', 'x/ws', 'wss://evil.example/', '', 5],
  },
  {
    option: 'logoOrigins',
    calls: ['createConnect'],
    expected: 'an array of https: origins such as "https://cdn.example.com"',
    good: [[], ['https://cdn.example'], ['https://cdn.example:8443', 'https://b.example']],
    bad: [
      'https://cdn.example',
      ['https://cdn.example', 'http://cdn.example'],
      ['xhttps://cdn.example'],
      ['https://'],
      ['https://cdn.example/'],
      ['https://cdn.example?x'],
      ['https://cdn.example#x'],
      ['https://user@cdn.example'],
      ['https://cdn.example;'],
      ['https://cdn.example,x'],
      ['https://*.example'],
      ['https://cdn.example x'],
      [''],
      [5],
    ],
  },
  {
    option: 'refusedFingerprints',
    calls: ['createConnect'],
    expected: 'an array of "sha256-" and a base64 digest',
    good: [[], [fingerprint]],
    bad: [
      fingerprint,
      [`x${fingerprint}`],
      [`${fingerprint}x`],
      [fingerprint.replace('b', '')],
      [fingerprint.replace('=', '')],
      [fingerprint.replace('+', ' ')],
      ['sha256-00ff'],
      [5],
    ],
  },
  {
    option: 'preload',
    calls: ['createConnect'],
    expected: 'one of "intent", "idle"',
    good: ['intent', 'idle'],
    bad: ['eager', '', true],
  },
  {
    option: 'popup',
    calls: ['createConnect'],
    expected: '{ width, height } in pixels',
    good: [{}, { width: 400 }, { height: 600 }, { width: 400, height: undefined }],
    bad: [
      { width: 0 },
      { height: -1 },
      { width: '400' },
      { depth: 400 },
      { width: 400, x: 1 },
      [400],
      'x',
      null,
    ],
  },
  {
    option: 'openWindow',
    calls: ['createConnect'],
    expected: 'a function',
    good: [() => {}],
    bad: ['_blank', {}, null, true],
  },
  {
    option: 'isolateWindow',
    calls: ['createConnect'],
    expected: 'true or false',
    good: [true, false],
    bad: ['true', 0, null],
  },
  {
    option: 'fallbackPage',
    calls: ['createConnect'],
    expected: 'an https: URL (http: on localhost), or a function that returns one',
    good: ['https://app.example/connect?app=x#y', 'http://localhost:3000/', () => 'https://a.example/'],
    bad: [
      '',
      '/connect',
      'http://app.example/',
      'javascript:alert(1)',
      'https://jane:x@a.example/',
      'https://:x@a.example/',
      {},
      null,
      true,
    ],
  },
  {
    option: 'help',
    calls: ['createConnect'],
    expected: 'true, false, or an object with true or false for paste, keys, finding, waiting',
    good: [true, false, {}, { waiting: false }, { waiting: undefined }],
    bad: ['true', 0, null, [], { waiting: 1 }, { coffee: true }, { waiting: true, coffee: true }],
  },
];

/** The message of a refusal; `accepted` when there is none. */
function refusalOf(check: Check, options: object): string {
  try {
    check(options);
  } catch (error) {
    if (isConnectError(error) && error.code === 'invalid_option') return error.message;
    throw error;
  }
  return 'accepted';
}

describe.each(rows)('the option $option', ({ option, calls, expected, good, bad }) => {
  it(`expects ${expected}`, () => {
    for (const call of calls) {
      for (const value of [...good, undefined])
        expect(refusalOf(checks[call], { [option]: value }), JSON.stringify(value)).toBe('accepted');
      for (const value of bad)
        expect(refusalOf(checks[call], { [option]: value }), JSON.stringify(value)).toBe(
          `${option} cannot be used. Expected ${expected}.`,
        );
    }
  });

  it(`is one of ${calls.join(', ')} alone`, () => {
    for (const [call, check] of Object.entries(checks))
      if (!calls.some((one) => one === call))
        expect(refusalOf(check, { [option]: good.at(-1) ?? 'x' })).toContain(
          `${call} has no option “${option}”.`,
        );
  });
});

it('each option has its row here, or a check of its own', () => {
  const checkedElsewhere = ['publicKey', 'sessionToken', 'host', 'integrations'];
  const options = Object.keys({ ...connectRules, ...updateRules, ...openRules, ...authRules });
  expect(new Set([...rows.map(({ option }) => option), ...checkedElsewhere])).toEqual(new Set(options));
});

describe('the accent of a page', () => {
  it('has to be a colour where the browser can tell', () => {
    const supports = vi.fn((property: string, value: string) => property === 'color' && value === 'teal');
    vi.stubGlobal('CSS', { supports });
    expect(() => checkUpdateOptions({ accent: 'teal' })).not.toThrow();
    expect(() => checkUpdateOptions({ accent: 'nope' })).toThrow(
      'accent cannot be used. Expected a CSS colour other than currentColor.',
    );
  });
});
