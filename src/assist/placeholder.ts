/**
 * What stands in documentation where a value belongs, and what a page shows of a secret.
 *
 * Each repeats one thing at most, from the beginning of the text: two would take quadratic time.
 */
export const placeholders: readonly RegExp[] = [
  /^<.*>$/,
  /^\[.*\]$/,
  /^\$?\{.*\}$/,
  /^\$\w+$/,
  /^%\w+%$/,
  /^your[_-]/i,
  /^x{4,}$/i,
  /\*{3}|•{3}|\.{3}|…/,
];

/** Whether a value stands for one that the person has yet to look up. */
export const isPlaceholder = (value: string): boolean => placeholders.some((pattern) => pattern.test(value));
