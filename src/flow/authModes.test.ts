import { describe, expect, it } from 'vitest';
import { policy } from '../policy.ts';
import type { Credentials } from '../types.ts';
import { authModes } from './authModes.ts';

/** Where the credentials of each type are posted to: one that is missing does not compile. */
const routes = {
  API_KEY: 'api-auth/api-key',
  AWS_SIGV4: 'auth/aws-sigv4',
  BASIC: 'api-auth/basic',
  BILL: 'auth/bill',
  JWT: 'auth/jwt',
  NONE: 'auth/unauthenticated',
  OAUTH2_CC: 'oauth2/auth',
  OUTBOUND: 'auth/oauth-outbound',
  SIGNATURE: 'auth/signature',
  TBA: 'auth/tba',
  TWO_STEP: 'auth/two-step',
} satisfies Record<Credentials['type'], string>;

describe('the auth modes', () => {
  it('that post credentials are the types of credentials', () => {
    const posted = Object.entries(authModes).flatMap(([name, mode]) =>
      mode?.route ? [[name, mode.route] as const] : [],
    );
    expect(Object.fromEntries(posted)).toEqual(routes);
  });

  it('that post credentials, and no other, have a row in the policy', () => {
    const paths = policy.filter(({ method }) => method === 'POST').map(({ path }) => path);
    const expected = Object.values(routes).map((route) => `/${route}/:integration`);
    expect(new Set(paths)).toEqual(new Set(expected));
  });
});
