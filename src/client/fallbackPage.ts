import type { Config } from '../options.ts';
import { isPage } from '../options/rules.ts';
import { soon } from '../soon.ts';
import { warnOnce } from '../warn.ts';
import type { AskForPage } from '../widget/view.ts';

/** Milliseconds that the page's function may take, as one for a token. */
const patience = 30_000;

/**
 * Asks the option for the page. An answer that cannot be used is told to the developer, and is `null`.
 *
 * @param reconnect Id of the connection to renew.
 */
export function fallbackPageOf(
  { fallbackPage }: Pick<Config, 'fallbackPage'>,
  signal: AbortSignal,
  reconnect?: string,
): AskForPage | null {
  if (fallbackPage === undefined) return null;
  if (typeof fallbackPage === 'string') return async () => fallbackPage;
  const ask = async (integration: string): Promise<unknown> =>
    fallbackPage({ integration, ...(reconnect !== undefined && { reconnect }), signal });
  return async (integration) => {
    const page = await soon(ask(integration), patience);
    if (isPage(page)) return page;
    warnOnce(
      'fallbackPage gave no https: URL within 30 seconds, or threw an error, so that nobody is sent there.',
    );
    return null;
  };
}
