// What npm start needs of the demo, as one module graph, so that plugin and server share their state.
export { demoPlugin } from '../demo/plugin.ts';
export { startServer } from '../demo/server/start.ts';
