import { describe, expect, it } from 'vitest';
import { readHost } from './host.ts';

describe('the API’s address', () => {
  it('is Nango’s own where the page names none', () => {
    expect(readHost().href).toBe('https://api.nango.dev/');
  });

  it.each([
    ['https://nango.example', 'https://nango.example/'],
    ['https://nango.example:8443/base', 'https://nango.example:8443/base'],
    ['https://192.0.2.1', 'https://192.0.2.1/'],
    ['https://my_host-1.example', 'https://my_host-1.example/'],
    ['http://localhost:3003', 'http://localhost:3003/'],
    ['http://127.0.0.1:3003', 'http://127.0.0.1:3003/'],
    ['http://api.localhost', 'http://api.localhost/'],
  ])('can be %s', (value, href) => {
    expect(readHost(value).href).toBe(href);
  });

  it.each([
    ['no URL', 'api.nango.dev'],
    ['plain http', 'http://nango.example'],
    ['plain http on a host that begins like localhost', 'http://localhost.example'],
    ['plain http on a host that ends like localhost', 'http://mylocalhost'],
    ['plain http on a host that begins like 127.0.0.1', 'http://127.0.0.1.example'],
    ['plain http on a host below one below localhost', 'http://a.b.localhost'],
    ['another scheme on localhost', 'ftp://localhost'],
    ['another scheme', 'ws://nango.example'],
    ['a user', 'https://user@nango.example'],
    ['a password', 'https://:password@nango.example'],
    ['a query', 'https://nango.example?x'],
    ['an empty query', 'https://nango.example?'],
    ['a fragment', 'https://nango.example#x'],
    ['an empty fragment', 'https://nango.example#'],
    ['two slashes in its path', 'https://nango.example/base//x'],
    ['an IPv6 address', 'https://[::1]'],
    ['a wildcard', 'https://*.nango.example'],
    ['a comma', 'https://nango.example,evil'],
    ['a semicolon', 'https://nango.example;evil'],
    ['an exclamation mark at its end', 'https://nango.example!'],
    // In JavaScript, where no type says so. Two of them look the same when a page changes its options.
    ['the class URL', new URL('https://nango.example')],
    ['a list around it', ['https://nango.example']],
  ])('cannot have %s', (_what, value) => {
    expect(() => readHost(value)).toThrow(
      expect.objectContaining({
        name: 'ConnectError',
        code: 'invalid_host',
        message:
          'host cannot be used. Expected the text of an https: URL (http: on localhost) with a host name or an IPv4 address, and without user, query and fragment.',
      }),
    );
  });
});
