import { guardSecrets } from 'latchkey/vite';

// Every bundler of the Rollup family takes an object with a name.
export const withNames = (names?: string[]): { readonly name: string } => guardSecrets({ names });
