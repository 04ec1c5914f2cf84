import { advice, listClosedAdvice } from '../locales/failed/advice.ts';
import type { ServerCode } from './codes.ts';

advice satisfies Partial<Record<ServerCode, string>>;

/** The advice for a server's code on one path; `undefined` if there is none. */
export function adviceFor(code: string, path = ''): string | undefined {
  if (code === 'unknown_account' && path.endsWith('/integrations')) return listClosedAdvice;
  return Object.hasOwn(advice, code) ? advice[code as keyof typeof advice] : undefined;
}
