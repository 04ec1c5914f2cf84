import { randomUUID } from 'node:crypto';
import type { RequestHandler } from '../server/openid.ts';
import { escapeHtml, page, scriptValue } from '../server/page.ts';
import { createUpstream } from '../server/upstream.ts';
import type { SignIns } from './signIns.ts';

/** Where the provider sends a window back to, with a code or with an error. */
function callbackOf(query: URLSearchParams, answer: Record<string, string>): string {
  const callback = new URL(query.get('redirect_uri') ?? query.get('oauth_callback') ?? '');
  const values = { state: query.get('state'), oauth_token: query.get('oauth_token'), ...answer };
  for (const [name, value] of Object.entries(values)) if (value) callback.searchParams.set(name, value);
  return callback.href;
}

/** OAuth 1.0 calls its code a verifier. */
const withCode = (query: URLSearchParams, code: string): string =>
  callbackOf(query, query.has('oauth_token') ? { oauth_verifier: code } : { code });

/** A person can answer by hand. A test's answer arrives by the request of the script. */
const signInPage = (query: URLSearchParams): string =>
  page({
    title: 'Test sign-in',
    main: `<h1>Test sign-in</h1>
<p>This window waits for <code>completeSignIn()</code> or <code>failSignIn()</code>. You can also answer here.</p>
<p><a href="${escapeHtml(withCode(query, randomUUID()))}">Allow</a></p>
<p><a href="${escapeHtml(callbackOf(query, { error: 'access_denied' }))}">Cancel</a></p>`,
    script: `
fetch(${scriptValue(`/answer?${query}`)}).then((response) => response.text()).then((address) => location.assign(address));
`,
  });

/** The provider of every integration: its sign-in page, and the service that tests credentials. */
export function createProvider(signIns: SignIns): RequestHandler {
  const testCredentials = createUpstream();
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    switch (`${request.method ?? ''} ${pathname}`) {
      case 'GET /auth':
      case 'GET /oauth1/authorize':
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signInPage(searchParams));
        return;
      case 'GET /answer': {
        const leave = signIns.wait({
          decide: (code) => {
            response.writeHead(200, { 'content-type': 'text/plain' }).end(withCode(searchParams, code));
          },
        });
        response.on('close', leave);
        return;
      }
      default:
        testCredentials(request, response);
    }
  };
}
