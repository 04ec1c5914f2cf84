/**
 * A fixture for Playwright: each test gets a server of `latchkey/testing`.
 *
 * docs/testing.md shows how it is used.
 *
 * @packageDocumentation
 */

import { test as base } from '@playwright/test';
import { startNango } from './index.ts';
import type { NangoOptions, NangoServer } from './types.ts';

export type { NangoOptions, NangoServer };

/** What `test` adds to Playwright's own fixtures. */
export interface NangoFixtures {
  /** How the server is started. Set it by `use` in playwright.config.ts, or by `test.use`. */
  nangoOptions: NangoOptions;
  /** The server, which is started for each test that asks for it, and stopped after it. */
  nango: NangoServer;
}

/** Playwright's `test` with a Nango server. Add fixtures of your own by `test.extend`, or use `mergeTests`. */
export const test = base.extend<NangoFixtures>({
  nangoOptions: [{}, { option: true }],
  nango: async ({ nangoOptions }, provide) => {
    const server = await startNango(nangoOptions);
    await provide(server);
    await server.stop();
  },
});
