import { randomBytes } from 'node:crypto';
import type { Site } from './site.ts';

/** What the hosted Connect UI weighed, brotli, when it was measured where it runs. */
const connectUiBytes = 142_500;

/**
 * Stands in for the hosted Connect UI, which is in no registry and so cannot run here: a page that speaks its
 * protocol with the official SDK, downloads as many bytes as it does, asks the server the same, and shows the list
 * without a framework. It parses and runs next to nothing, so the real one cannot be faster.
 */
export function putConnectUi(site: Site): void {
  // Brotli makes of random base64 as many bytes as there were before it.
  const ballast = randomBytes(connectUiBytes).toString('base64');
  site.put('/', '<!doctype html><body><ul></ul><script src="ui.js"></script>');
  site.put('/ui.js', `/*${ballast}*/(${run})()`);
}

/** Runs in the stand-in. */
function run(): void {
  const api = new URLSearchParams(location.search).get('apiURL') ?? '';
  addEventListener('message', async ({ data }) => {
    if (data?.type !== 'session_token') return;
    const ask = async (path: string) => {
      const headers = { Authorization: `Bearer ${data.sessionToken}` };
      return (await fetch(api + path, { headers })).json();
    };
    const [, list] = await Promise.all([ask('/connect/session'), ask('/integrations')]);
    for (const { display_name, logo } of list.data) {
      const row = document.createElement('li');
      const image = document.createElement('img');
      Object.assign(image, { src: logo, width: 36, height: 36, loading: 'lazy' });
      row.append(image, display_name);
      document.querySelector('ul')?.append(row);
    }
    requestAnimationFrame(() => setTimeout(() => parent.postMessage({ type: 'painted' }, '*')));
  });
  parent.postMessage({ type: 'ready' }, '*');
}
