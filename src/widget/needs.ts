import type { Messages } from '../locales/en.ts';
import type { Integration } from '../types.ts';

/** What an app asks a person for beyond a sign-in in a window, when its definition is known. */
export function needOf({ definition }: Integration): keyof Messages['needs'] | null {
  const mode = definition?.auth_mode ?? '';
  if (mode === 'API_KEY') return 'key';
  if (/^(BASIC|BILL|SIGNATURE)$/.test(mode)) return 'login';
  return /^(AWS_SIGV4|JWT|OAUTH2_CC|TBA|TWO_STEP)$/.test(mode) ? 'keys' : null;
}
