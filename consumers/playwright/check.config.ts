import { defineConfig } from '@playwright/test';
import type { NangoFixtures } from 'latchkey/testing/playwright';
import application from './playwright.config.ts';

/** Set by `scripts/check-fixture.mjs`. */
const { PORT, NANGO_PORT, CHROMIUM, CHROMIUM_ARGUMENTS = '', REPORT } = process.env;

const baseURL = `http://localhost:${PORT}`;

/** As the application has it, with free ports, and a browser that is installed already. */
export default defineConfig<NangoFixtures>({
  ...application,
  use: {
    ...application.use,
    baseURL,
    nangoOptions: { ...application.use?.nangoOptions, port: Number(NANGO_PORT) },
    launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS.split(' ') },
  },
  webServer: {
    ...application.webServer,
    url: baseURL,
    env: { ...application.webServer?.env, PORT, NANGO_HOST: `http://localhost:${NANGO_PORT}` },
  },
  reporter: [['line'], ['json', { outputFile: REPORT }]],
});
