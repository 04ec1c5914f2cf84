import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  // The page may know this variable, and no other one: the secret key stays on the server.
  envPrefix: 'NANGO_HOST',
  // While you develop with `npm run dev`, beside `node server.mjs`.
  server: { proxy: { '/connect-session': 'http://localhost:3000' } },
});
