import { withoutPrototype } from '../record.ts';
import type { Credentials } from '../types.ts';
import { AuthError } from './authError.ts';

type Type = Credentials['type'];

/** The types that the original's credentials say themselves. */
const tagged: readonly Type[] = ['AWS_SIGV4', 'JWT', 'SIGNATURE', 'TWO_STEP'];

/** What the others are recognised by, in this order: all names of a row have to be there. */
const marks: readonly (readonly [type: Type, names: readonly string[]])[] = [
  ['BILL', ['username', 'password', 'organization_id', 'dev_key']],
  ['API_KEY', ['apiKey']],
  ['BASIC', ['username']],
  ['BASIC', ['password']],
  ['JWT', ['privateKey']],
  ['TBA', ['token_id', 'token_secret']],
  ['OAUTH2_CC', ['client_id', 'client_secret']],
  ['OAUTH2_CC', ['client_id', 'client_private_key']],
  ['OAUTH2', ['oauth_client_id_override', 'oauth_client_secret_override']],
];

const login = ['username', 'password'];

/** What the original sends of each type. Of a JWT and of two steps it is everything. */
const names = withoutPrototype<Partial<Record<Type, readonly string[]>>>({
  API_KEY: ['apiKey'],
  AWS_SIGV4: ['role_arn', 'region'],
  BASIC: login,
  BILL: [...login, 'organization_id', 'dev_key'],
  OAUTH2: ['oauth_client_id_override', 'oauth_client_secret_override', 'oauth_refresh_token_override'],
  OAUTH2_CC: ['client_id', 'client_secret', 'client_certificate', 'client_private_key'],
  SIGNATURE: login,
  TBA: ['token_id', 'token_secret', 'oauth_client_id_override', 'oauth_client_secret_override'],
});

/** What is sent empty where the page has no value for it. */
const sentEmpty = new Set(['apiKey', ...login]);

function typeOf(given: Record<string, unknown>): Type {
  const { type: named } = withoutPrototype(given);
  const said = tagged.find((type) => type === named);
  const mark = marks.find(([, names]) => names.every((name) => Object.hasOwn(given, name)));
  const type = said ?? mark?.[0];
  if (type) return type;
  throw new AuthError('These credentials are of no kind that Nango knows.', 'missing_credentials');
}

/**
 * Credentials of the original, tagged by auth mode.
 *
 * @throws {AuthError} `missing_credentials` where they are of no known kind.
 */
export function credentialsOf(
  given: Record<string, unknown>,
  assertionOption: Record<string, string> | undefined,
): Credentials {
  const type = typeOf(given);
  const entries = Object.entries(given)
    .filter(([name]) => names[type]?.includes(name) ?? true)
    .map(([name, value]) => [name, value ?? (sentEmpty.has(name) ? '' : undefined)] as const)
    .filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(entries),
    ...(type === 'TWO_STEP' && assertionOption && { assertionOption }),
    type,
  } as Credentials;
}
