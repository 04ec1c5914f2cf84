import type { Messages } from '../locales/messages.ts';
import type { Integration } from '../types.ts';

type Need = keyof Messages['needs'];

/** What each auth mode asks a person for beyond a sign-in in a window. */
const needs: ReadonlyMap<string, Need> = new Map([
  ['API_KEY', 'key'],
  ['BASIC', 'login'],
  ['BILL', 'login'],
  ['SIGNATURE', 'login'],
  ['AWS_SIGV4', 'keys'],
  ['JWT', 'keys'],
  ['OAUTH2_CC', 'keys'],
  ['TBA', 'keys'],
  ['TWO_STEP', 'keys'],
]);

/** What an app asks for, when its definition is known. */
export const needOf = ({ definition }: Integration): Need | null =>
  needs.get(definition?.auth_mode ?? '') ?? null;
