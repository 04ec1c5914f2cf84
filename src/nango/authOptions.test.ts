import { describe, expect, it } from 'vitest';
import { ownOptionsOf } from './authOptions.ts';

/** Without what is undefined. */
const written = (options: object): unknown => JSON.parse(JSON.stringify(options));

describe('options of the original', () => {
  it('have their own names in Latchkey', () => {
    const options = ownOptionsOf('mine', {
      params: { subdomain: 'acme' },
      hmac: 'digest',
      user_scope: ['read', 'write'],
      authorization_params: { prompt: 'consent' },
      detectClosedAuthWindow: true,
    });
    expect(written(options)).toEqual({
      connectionId: 'mine',
      params: { subdomain: 'acme' },
      hmac: 'digest',
      userScope: ['read', 'write'],
      authorizationParams: { prompt: 'consent' },
      closedTimeout: 500,
    });
  });

  it('that say nothing are left out', () => {
    const options = ownOptionsOf('', {
      params: { subdomain: '' },
      hmac: '',
      user_scope: [],
      credentials: {},
    });
    expect(written(options)).toEqual({ params: {}, authorizationParams: {} });
  });

  it('take a default of the provider away where a parameter is undefined', () => {
    const { authorizationParams } = ownOptionsOf(undefined, { authorization_params: { prompt: undefined } });
    expect(authorizationParams).toEqual({ prompt: 'undefined' });
  });

  it('install from the provider’s side without credentials', () => {
    expect(ownOptionsOf(undefined, { installation: 'outbound' }).credentials).toEqual({ type: 'OUTBOUND' });
  });
});
