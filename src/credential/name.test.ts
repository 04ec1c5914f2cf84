import { describe, expect, it } from 'vitest';
import { checkLeaves, checkNames } from './name.ts';

describe('checkNames', () => {
  it('names the property and not its value', () => {
    expect(() => checkNames(['host', 'secretKey'])).toThrow(
      expect.objectContaining({
        code: 'secret_key_refused',
        message: expect.stringContaining('“secretKey”'),
      }),
    );
  });
});

describe('checkLeaves', () => {
  it('refuses a secret at any depth, naming its path and not its value', () => {
    const leak = { unique_key: 'a', credentials: { oauth: [{ client_secret: 'hunter2hunter2' }] } };
    expect(() => checkLeaves(leak, 'integrations[0]')).toThrow(
      'integrations[0].credentials.oauth.client_secret',
    );
    expect(() => checkLeaves(leak, 'integrations[0]')).toThrow(
      expect.not.objectContaining({ message: /hunter2/ }),
    );
  });

  it.each([
    { password: 12_345 },
    { client_secret: ['hunter2'] },
    { a: [[{ client_secret: 'hunter2' }]] },
    { a: Object.assign(Object.create(null) as object, { client_secret: 'hunter2' }) },
  ])('refuses %j', (leak) => {
    expect(() => checkLeaves(leak, 'x')).toThrow(expect.objectContaining({ code: 'secret_key_refused' }));
  });

  it('comes to an end with what contains itself', () => {
    const self: Record<string, unknown> = { unique_key: 'a' };
    self.self = self;
    expect(() => checkLeaves(self, 'x')).not.toThrow();
  });

  it('lets a field through that describes a secret', () => {
    const definition = { credentials: { apiKey: { type: 'string', title: 'API key', secret: true } } };
    expect(() => checkLeaves(definition, 'definition')).not.toThrow();
  });
});
