import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // The hosts of your site. Astro answers a POST request with 403 if it comes from a page of another one.
  security: { allowedDomains: [{ hostname: 'localhost' }, { hostname: 'www.example.com' }] },
});
