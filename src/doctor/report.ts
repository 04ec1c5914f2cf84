import { version } from '../version.ts';
import type { Finding } from './finding.ts';

/** A finding, and the check that made it. */
export interface Entry extends Finding {
  name: string;
}

const line = ({ status, name, message, fix }: Entry): string =>
  [status.padEnd(5), name.padEnd(13), fix ? `${message} ${fix}` : message].join(' ');

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function summary(entries: readonly Entry[]): string {
  const count = (status: Finding['status']): number =>
    entries.filter((entry) => entry.status === status).length;
  const failed = count('fail');
  return failed === 0
    ? `Nothing is wrong. ${plural(count('warn'), 'warning')}, ${count('skip')} skipped.`
    : `${plural(failed, 'check')} failed. ${plural(count('warn'), 'warning')}, ${count('skip')} skipped.`;
}

/** A line for each check. */
export const reportOf = (entries: readonly Entry[]): string =>
  [...entries.map(line), '', summary(entries)].join('\n');

/** The same, for programs. */
export const jsonOf = (host: string, entries: readonly Entry[]): string =>
  JSON.stringify(
    {
      latchkey: version,
      host,
      ok: entries.every(({ status }) => status !== 'fail'),
      checks: entries.map(({ name, status, message, fix }) => ({
        name,
        status,
        message,
        ...(fix && { fix }),
      })),
    },
    null,
    2,
  );
