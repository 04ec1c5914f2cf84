import type { ErrorFacts } from '../errors.ts';

interface ReportFacts {
  /** The code, when it can be shown. */
  code: string;
  error: ErrorFacts;
  /** The error's message for developers. */
  message: string;
  /** `unique_key` of the integration, if one was chosen. */
  app: string | undefined;
  host: string;
  /** Milliseconds since the epoch. */
  at: number;
  version: string;
  browser: string;
}

/** The path alone: a query can hold a token. */
export const pathOf = (path: string): string => path.replace(/[?#].*/s, '');

/** The facts that a person passes on to somebody who can help. No key is among them: no message holds one. */
export function report({ code, error, message, app, host, at, version, browser }: ReportFacts): string {
  const facts: [name: string, value: string | number | undefined][] = [
    ['Error code', code],
    ['HTTP status', error.status],
    ['Path', error.path && pathOf(error.path)],
    ['Integration', app],
    ['Server', host],
    ['Time', new Date(at).toISOString()],
    ['Latchkey version', version],
    ['Browser', browser],
    ['Message', message],
    ['Reason from the provider', error.reason],
  ];
  return facts.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])).join('\n');
}
