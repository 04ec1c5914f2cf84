import type { Messages } from '../locales/messages.ts';
import type { Credentials, Integration } from '../types.ts';

type Need = keyof Messages['needs'];

/** What each kind of credentials asks a person for beyond a sign-in in a window. One that is missing does not compile. */
const table = {
  API_KEY: 'key',
  AWS_SIGV4: 'keys',
  BASIC: 'login',
  BILL: 'login',
  JWT: 'keys',
  NONE: null,
  OAUTH2: null,
  OAUTH2_CC: 'keys',
  OUTBOUND: null,
  SIGNATURE: 'login',
  TBA: 'keys',
  TWO_STEP: 'keys',
} satisfies Record<Credentials['type'], Need | null>;

/** A map, because the auth mode to look up is the server's text. */
const needs: ReadonlyMap<string, Need | null> = new Map(Object.entries(table));

/** What an app asks for, when its definition is known. */
export const needOf = ({ definition }: Integration): Need | null =>
  needs.get(definition?.auth_mode ?? '') ?? null;
