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

export const ok = (message: string): Finding => ({ status: 'ok', message });
export const skip = (message: string): Finding => ({ status: 'skip', message });
export const warn = (message: string, fix: string): Finding => ({ status: 'warn', message, fix });
export const fail = (message: string, fix: string): Finding => ({ status: 'fail', message, fix });

/** Characters that a terminal would obey, or that turn the text around them. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Untrusted text, shortened and safe to print. */
export const printable = (text: string, length = 80): string =>
  text.replace(unprintable, '').slice(0, length);

/** Some names in a sentence: `a, b and 3 more`. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => printable(name));
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? 'none');
}
