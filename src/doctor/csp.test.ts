import { describe, expect, it } from 'vitest';
import { allows, policiesOf, withSources } from './csp.ts';

const page = new URL('https://app.example.com/settings');
const api = new URL('https://api.nango.dev/integrations');
const socket = new URL('wss://api.nango.dev/');

const [policy = new Map()] = policiesOf("DEFAULT-SRC 'self'; connect-src a.example; connect-src b.example");

describe('a policy', () => {
  it('takes the first directive of a name, in any case', () => {
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(['a.example']);
  });

  it('is several where the header has several', () => {
    expect(policiesOf("img-src 'none', connect-src 'none'")).toHaveLength(2);
    expect(policiesOf('')).toEqual([]);
  });

  it('is written with more sources', () => {
    expect(withSources(policy, 'connect-src', ['https://b.example'])).toBe(
      'connect-src a.example https://b.example',
    );
    expect(withSources(policy, 'img-src', ["'self'"])).toBe("img-src 'self'");
    expect(withSources(new Map([['connect-src', ["'none'"]]]), 'connect-src', ['x.example'])).toBe(
      'connect-src x.example',
    );
  });
});

/** The sources, and whether they cover the API and its WebSocket. */
const rows: [sources: string, coversApi: boolean, coversSocket: boolean][] = [
  ["'none'", false, false],
  ["'self'", false, false],
  ['*', true, true],
  ['https:', true, false],
  ['http:', true, false],
  ['wss:', false, true],
  ['https://api.nango.dev', true, false],
  ['HTTPS://API.NANGO.DEV', true, false],
  ['https://api.nango.dev/', true, false],
  ['https://api.nango.dev/integrations', true, false],
  ['https://api.nango.dev/other', false, false],
  ['https://api.nango.dev:443', true, false],
  ['https://api.nango.dev:*', true, false],
  ['https://api.nango.dev:8443', false, false],
  ['https://*.nango.dev', true, false],
  ['https://*.api.nango.dev', false, false],
  ['https://nango.dev', false, false],
  ['wss://api.nango.dev', false, true],
  ['https://api.nango.dev wss://api.nango.dev', true, true],
  ["'unsafe-inline' 'nonce-x'", false, false],
];

describe.each(rows)('connect-src %s', (sources, coversApi, coversSocket) => {
  it(`covers the API: ${coversApi}; its WebSocket: ${coversSocket}`, () => {
    const [given = new Map()] = policiesOf(`connect-src ${sources}`);
    expect([allows(given, 'connect-src', api, page), allows(given, 'connect-src', socket, page)]).toEqual([
      coversApi,
      coversSocket,
    ]);
  });
});

describe("'self'", () => {
  it('covers the page’s own host, by WebSocket too, and no less secure one', () => {
    const [given = new Map()] = policiesOf("default-src 'self'");
    const covers = (url: string, from = page) => allows(given, 'connect-src', new URL(url), from);
    expect(covers('https://app.example.com/nango')).toBe(true);
    expect(covers('wss://app.example.com/nango')).toBe(true);
    expect(covers('https://app.example.com:8443/')).toBe(false);
    expect(covers('http://app.example.com/')).toBe(false);
    const local = new URL('http://localhost:3000/');
    expect(covers('ws://localhost:3000/', local)).toBe(true);
    expect(covers('ws://localhost:3003/', local)).toBe(false);
  });
});
