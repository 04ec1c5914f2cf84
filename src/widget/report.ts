import type { ConnectError } from '../errors.ts';

interface ReportFacts {
  /** The code, when it can be shown. */
  code: string;
  error: Pick<ConnectError, 'status' | 'path' | 'message'>;
  /** `unique_key` of the integration, if one was chosen. */
  app: string | undefined;
  host: string;
  /** Milliseconds since the epoch. */
  at: number;
  version: string;
  browser: string;
}

/** What a person hands to whoever can help. Never a key: the path comes without its query, and no message holds one. */
export const report = ({ code, error, app, host, at, version, browser }: ReportFacts): string =>
  `Code: ${code}
Status: ${error.status ?? '-'}
Path: ${error.path?.replace(/[?#].*/s, '') ?? '-'}
App: ${app ?? '-'}
Host: ${host}
Time: ${new Date(at).toISOString()}
Latchkey: ${version}
Browser: ${browser}
Says: ${error.message}`;
