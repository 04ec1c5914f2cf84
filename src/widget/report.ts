import type { ConnectError } from '../errors.ts';

interface ReportFacts {
  /** The code, when it can be shown. */
  code: string;
  error: Pick<ConnectError, 'status' | 'path'>;
  host: string;
  /** Milliseconds since the epoch. */
  at: number;
  version: string;
  browser: string;
}

/** What a person hands to whoever can help. Never a key: the path comes without its query. */
export const report = ({ code, error, host, at, version, browser }: ReportFacts): string =>
  `Code: ${code}
Status: ${error.status ?? '-'}
Path: ${error.path?.replace(/[?#].*/s, '') ?? '-'}
Host: ${host}
Time: ${new Date(at).toISOString()}
Latchkey: ${version}
Browser: ${browser}`;
