// npm start: the demo page, and the Nango-compatible server it talks to, on two origins.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'vite';
import { createLoader } from './loader.mjs';
import { at, root } from './project.mjs';

/** @typedef {typeof import('./demo.ts')} Demo */

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} variable @param {number} standard */
function portFrom(variable, standard) {
  const text = process.env[variable]?.trim() || String(standard);
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return stop(`${variable} is not a port number. Set ${variable} to a number from 0 to 65535.`);
}

function isBuilt() {
  if (!existsSync(at('dist/sri.json'))) return false;
  const built = statSync(at('dist/sri.json')).mtimeMs;
  const sources = readdirSync(at('src'), { recursive: true, encoding: 'utf8' });
  return ['package.json', ...sources.map((file) => `src/${file}`)].every(
    (file) => statSync(at(file)).mtimeMs < built,
  );
}

/**
 * Prints how to fix a taken port, and throws every other error.
 * @param {unknown} error @param {string} variable @param {number} port @returns {never}
 */
function explain(error, variable, port) {
  const message = error instanceof Error ? error.message : '';
  // The API server's own message also names the other ports that it needs.
  if (message.includes(' is taken: set ')) stop(message);
  if (message.includes('already in use') || message.includes('EADDRINUSE'))
    stop(`Port ${port} is taken: set ${variable} to a free one.`);
  throw error;
}

const port = portFrom('PORT', 5173);
const apiPort = portFrom('API_PORT', 3003);

if (!isBuilt()) {
  console.log('start: building the library (about 15 seconds)');
  const { build } = await import('./build.mjs');
  await build({ progress: (step) => console.log(`start: building the ${step}`) });
}

console.log('start: starting the API server');
// It stays open, because the loaded modules can import more later.
const loader = await createLoader();
const demo = /** @type {Demo} */ (await loader.ssrLoadModule('/scripts/demo.ts'));
const server = await demo
  .startServer({ port: apiPort })
  .catch((error) => explain(error, 'API_PORT', apiPort));

console.log('start: starting the demo page');
const page = await createServer({
  root,
  configFile: at('vite.config.ts'),
  logLevel: 'warn',
  server: { port, strictPort: true },
  plugins: [demo.demoPlugin(server)],
});
await page.listen().catch((error) => explain(error, 'PORT', port));

console.log('start: ready. The keys are new each time the server starts.');
console.log(`demo: ${page.resolvedUrls?.local[0]}`);
console.log(`api: ${server.url}`);
console.log(`public key: ${server.accounts.documented.publicKey}`);
console.log(`secret key: ${server.accounts.documented.secretKey}`);

let closing = false;
async function close() {
  if (closing) process.exit(1);
  closing = true;
  await Promise.all([page.close(), server.close(), loader.close()]);
  process.exit(0);
}
process.on('SIGINT', close);
process.on('SIGTERM', close);
