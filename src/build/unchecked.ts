/** The check could not be made. The message says why, and is safe to print. */
export class Unchecked extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The system's error without the path, which can hold a value. */
export const errorText = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
