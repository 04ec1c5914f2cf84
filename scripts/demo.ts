// The demo's modules for npm start, in one module graph, so that plugin and server share their state.
export { demoPlugin } from '../demo/plugin.ts';
export { startServer } from '../demo/server/start.ts';
