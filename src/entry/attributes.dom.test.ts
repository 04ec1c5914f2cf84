import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attributeNames, optionsIn, requestIn } from './attributes.ts';

const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  warn.mockImplementation(() => {});
});
afterEach(() => {
  warn.mockReset();
});

/** An element with these attributes. */
function element(name: string, attributes: Record<string, string>): Element {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

const readings: [attribute: string, text: string, option: string, value: unknown][] = [
  ['public-key', 'a-key', 'publicKey', 'a-key'],
  ['user', 'jane', 'user', 'jane'],
  ['host', 'https://nango.example', 'host', 'https://nango.example'],
  ['websockets-path', '/socket', 'websocketsPath', '/socket'],
  ['support', 'help@example.com', 'support', 'help@example.com'],
  ['lang', 'de', 'lang', 'de'],
  ['theme', 'dark', 'theme', 'dark'],
  ['accent', 'green', 'accent', 'green'],
  ['logo', '/logo.svg', 'logo', '/logo.svg'],
  ['preload', 'idle', 'preload', 'idle'],
  ['developer-details', '', 'developerDetails', true],
  ['developer-details', 'true', 'developerDetails', true],
  ['developer-details', 'false', 'developerDetails', false],
  ['developer-details', 'auto', 'developerDetails', 'auto'],
  ['isolate-window', '', 'isolateWindow', true],
  ['isolate-window', 'no', 'isolateWindow', 'no'],
  ['fallback-page', 'https://a.example/connect', 'fallbackPage', 'https://a.example/connect'],
  ['help', '', 'help', true],
  ['help', 'false', 'help', false],
  ['integrations', 'github, slack\n notion', 'integrations', ['github', 'slack', 'notion']],
  ['integrations', '', 'integrations', []],
  ['connected', 'github slack', 'connected', ['github', 'slack']],
  ['logo-origins', 'https://a.example', 'logoOrigins', ['https://a.example']],
  ['refused-fingerprints', 'sha256-a sha256-b', 'refusedFingerprints', ['sha256-a', 'sha256-b']],
];

describe('the options in attributes', () => {
  it.each(readings)('%s="%s" is %s: %j', (attribute, text, option, value) => {
    expect(optionsIn(element('latchkey-connect', { [attribute]: text }), '')).toEqual({ [option]: value });
    expect(optionsIn(element('script', { [`data-${attribute}`]: text }), 'data-')).toEqual({
      [option]: value,
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('are all in the table above', () => {
    expect([...attributeNames].sort()).toEqual(
      [...new Set([...readings.map(([attribute]) => attribute), 'integration'])].sort(),
    );
  });

  it.each(['secret-key', 'secretkey', 'api-key', 'data-secret-key'])(
    'that are called like a secret (%s) are refused whatever they say',
    (name) => {
      for (const prefix of ['', 'data-'] as const)
        expect(() => optionsIn(element('latchkey-connect', { [name]: 'x' }), prefix)).toThrow(
          expect.objectContaining({ code: 'secret_key_refused' }),
        );
      expect(() => requestIn(element('button', { [name]: 'x' }), 'data-latchkey')).toThrow(
        expect.objectContaining({ code: 'secret_key_refused' }),
      );
    },
  );
});

describe('an attribute that is not known', () => {
  it('is one warning that names it and lists the known ones', () => {
    for (let round = 0; round < 2; round += 1) optionsIn(element('latchkey-connect', { teme: 'dark' }), '');
    expect(warn).toHaveBeenCalledTimes(1);
    const line = String(warn.mock.calls[0]?.[0]);
    expect(line).toContain('<latchkey-connect> has an attribute “teme”');
    expect(line).toContain('public-key, user, host, websockets-path');
    expect(line).not.toContain('data-');
  });

  it('is not quoted when its name may be a key: an unquoted value after a space, say', () => {
    optionsIn(element('latchkey-connect', { '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f': '' }), '');
    optionsIn(element('latchkey-connect', { sk_live_hunter: '' }), '');
    const lines = warn.mock.calls.join('\n');
    expect(lines).toContain('<latchkey-connect> has an attribute “…”');
    expect(lines).not.toMatch(/3f2c|hunter/);
  });

  it('of a script tag is a data- attribute', () => {
    optionsIn(
      element('script', { 'data-teme': 'dark', defer: '', crossorigin: '', integrity: 'x' }),
      'data-',
    );
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain('It knows data-public-key, data-user, data-host');
  });

  it.each([
    'class',
    'id',
    'style',
    'slot',
    'aria-label',
    'data-own',
    'onclick',
    'v-if',
    'x-on',
    'hx-preserve',
    'up-keep',
    'wire:key',
    '_ngcontent',
    'nonce',
  ])('but may be on any element (%s) causes no warning', (name) => {
    optionsIn(element('latchkey-connect', { [name]: 'x' }), '');
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('an attribute named options', () => {
  it('causes no warning where a server rendered an object as text', () => {
    optionsIn(element('latchkey-connect', { options: String({}) }), '');
    expect(warn).not.toHaveBeenCalled();
  });

  it('is a warning with any other text', () => {
    optionsIn(element('latchkey-connect', { options: '{}' }), '');
    expect(String(warn.mock.calls[0]?.[0])).toContain('has an attribute “options”');
  });
});

describe('what an element asks for', () => {
  it('is the integration in its attribute, or the list', () => {
    expect(requestIn(element('button', { 'data-latchkey': 'github' }), 'data-latchkey')).toEqual({
      integration: 'github',
    });
    for (const attributes of [{ 'data-latchkey': '' }, {}] as Record<string, string>[])
      expect(requestIn(element('button', attributes), 'data-latchkey')).toEqual({});
  });

  it('is refused when it is a secret', () => {
    expect(() =>
      requestIn(element('button', { 'data-latchkey': 'sk_live_hunter42' }), 'data-latchkey'),
    ).toThrow('“integration” is a secret key. It would leave this page.');
  });
});
