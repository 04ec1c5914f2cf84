// Runs the project's TypeScript in a script: Node 20 does not.
import { createServer } from 'vite';
import { root } from './project.mjs';

/**
 * `ssrLoadModule` of the result loads a module. Close it when the loaded modules import nothing more.
 * @returns {Promise<import('vite').ViteDevServer>}
 */
export const createLoader = () =>
  createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
