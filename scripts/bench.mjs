// npm run bench: times of the built files beside the peer's, in one run. It needs an idle machine.
import { build } from './build.mjs';
import { createLoader } from './loader.mjs';

/** @typedef {typeof import('../e2e/bench/index.ts')} Bench */

await build();
const loader = await createLoader();
const { bench } = /** @type {Bench} */ (await loader.ssrLoadModule('/e2e/bench/index.ts'));
await bench();
await loader.close();
