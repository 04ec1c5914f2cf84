import type { SessionToken } from '../options.ts';

/** A session token that a page may set later than it opens the widget, and may replace. */
export interface LateToken {
  /** @returns Whether it is another one. */
  set(token: string): boolean;
  /** For the option `sessionToken`: waits for the first one, and gives the latest. */
  readonly read: Exclude<SessionToken, string>;
}

export function createLateToken(first: string | undefined): LateToken {
  let token = first || undefined;
  const waiting = new Set<(token: string) => void>();
  return {
    set(next) {
      const isOther = next !== token;
      // An empty text is no token.
      token = next || undefined;
      if (!token) return false;
      for (const give of waiting) give(next);
      waiting.clear();
      return isOther;
    },
    read: ({ signal }) =>
      token ??
      new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', () => waiting.delete(resolve));
      }),
  };
}
