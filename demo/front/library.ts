import type * as Library from '../../src/entry/index.ts';

/** A variable, so that it stays an address: these are the built files, as an embedder's page loads them. */
const built = { module: '/dist/browser/latchkey.js', element: '/dist/browser/element.js' };

const library: typeof Library = await import(/* @vite-ignore */ built.module);
await import(/* @vite-ignore */ built.element);

export const { contentSecurityPolicy, createConnect, isConnectError, policy, version } = library;
