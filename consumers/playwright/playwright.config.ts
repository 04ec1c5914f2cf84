import { defineConfig } from '@playwright/test';
import type { NangoFixtures } from 'latchkey/testing/playwright';

// Any UUID v4. It opens the test server only.
const secretKey = '0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10';

export default defineConfig<NangoFixtures>({
  // One port, so one server at a time.
  workers: 1,
  use: { baseURL: 'http://localhost:3000', nangoOptions: { port: 4650, secretKey } },
  webServer: {
    command: 'node server.mjs',
    url: 'http://localhost:3000',
    env: { NANGO_HOST: 'http://localhost:4650', NANGO_SECRET_KEY: secretKey },
  },
});
