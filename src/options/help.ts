import type { Config, HelpOptions } from '../options.ts';
import { withoutPrototype } from '../record.ts';

/** Whether the page leaves a kind of help on. */
export const helpsWith = (kind: keyof HelpOptions, { help = true }: Pick<Config, 'help'>): boolean =>
  typeof help === 'boolean' ? help : (withoutPrototype(help)[kind] ?? true);
