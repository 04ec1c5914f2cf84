// npm run bench: times of the built files beside the peer's, in one run. It needs an idle machine.
import { createServer } from 'vite';
import { build } from './build.mjs';
import { root } from './project.mjs';

/** @typedef {typeof import('../e2e/bench/index.ts')} Bench */

await build();
// Runs the TypeScript of the benchmark and of its server.
const loader = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { bench } = /** @type {Bench} */ (await loader.ssrLoadModule('/e2e/bench/index.ts'));
await bench();
await loader.close();
