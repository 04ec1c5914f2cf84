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

/** What a body always has, also where the page has left it out. */
const blanks = withoutPrototype<Partial<Record<Type, Record<string, string>>>>({
  API_KEY: { apiKey: '' },
  BASIC: { username: '', password: '' },
});

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
  const values = Object.entries({ ...blanks[type], ...given }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(values),
    ...(type === 'TWO_STEP' && assertionOption && { assertionOption }),
    type,
  } as Credentials;
}
