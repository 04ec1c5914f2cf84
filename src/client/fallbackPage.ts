import type { Config } from '../options.ts';
import { isPage } from '../options/rules.ts';
import { warnOnce } from '../warn.ts';
import type { AskForPage } from '../widget/view.ts';

/** Asks the option for the page. An answer that cannot be used is told to the developer, and is `null`. */
export function fallbackPageOf(
  { fallbackPage }: Pick<Config, 'fallbackPage'>,
  signal: AbortSignal,
): AskForPage | null {
  if (fallbackPage === undefined) return null;
  if (typeof fallbackPage === 'string') return async () => fallbackPage;
  return async (integration) => {
    try {
      const page: unknown = await fallbackPage({ integration, signal });
      if (isPage(page)) return page;
      warnOnce('fallbackPage returned something other than an https: URL, so that nobody is sent there.');
    } catch {
      warnOnce('The function fallbackPage threw an error, so that nobody is sent there.');
    }
    return null;
  };
}
