import { printable as safeToPrint } from '../build/printable.ts';

/** `warn`: it works, but something is missing or unusual. `skip`: it could not be looked at. */
export type Status = 'ok' | 'warn' | 'fail' | 'skip';

/** What one check found. */
export interface Finding {
  status: Status;
  /** What is so. */
  message: string;
  /** What to do about it. */
  fix?: string;
}

/** Untrusted text, shortened and safe to print. */
export const printable = (text: string, length = 80): string => safeToPrint(text).slice(0, length);

/** Characters of a sentence that are searched for keys; half of them are printed. The longest repeat a page's policy. */
const longest = 4_000;

/** Anything in a sentence can come from a server or a page. */
const sentence = (text: string): string =>
  text.length > longest ? `${printable(text, longest)}…` : printable(text, longest);

const finding = (status: Status, message: string, fix?: string): Finding => ({
  status,
  message: sentence(message),
  ...(fix !== undefined && { fix: sentence(fix) }),
});

export const ok = (message: string): Finding => finding('ok', message);
export const skip = (message: string): Finding => finding('skip', message);
export const warn = (message: string, fix: string): Finding => finding('warn', message, fix);
export const fail = (message: string, fix: string): Finding => finding('fail', message, fix);

/** Some names in a sentence: `a, b and 3 more`. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => printable(name));
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? 'none');
}
