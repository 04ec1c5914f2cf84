import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from '../src/contentSecurityPolicy.ts';
import type { CredentialKind } from '../src/types.ts';
import type { Answer } from './backEnd.ts';
import { inlineIntegrations } from './inlineIntegrations.ts';
import { accountNames, type AccountName } from './server/accounts.ts';
import { signHmac } from './server/hmac.ts';
import type { EmbeddedServer } from './server/start.ts';

const read = (path: string): Promise<string> => readFile(new URL(`..${path}`, import.meta.url), 'utf8');

/**
 * A policy for a page's own files and everything that Latchkey needs.
 *
 * @param html The page, whose inline scripts are allowed by their hashes.
 */
export function securityHeader(host: string, html = ''): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const needed = contentSecurityPolicy({ host })
    .split('; ')
    .map((directive) => `${directive} 'self'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline].join(' '),
    ...needed,
    // The client of Vite's server waits in a worker for a server that restarts.
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** The built files for browsers. Vite must not change them: a product's page has no Vite in front of it either. */
export async function readScript(path: string): Promise<Answer | null> {
  if (!/^\/dist\/browser\/[\w.]+\.js$/.test(path)) return null;
  const body = await read(path).catch(() => null);
  return body === null
    ? { status: 503, type: 'text/plain', body: 'The library is being built.' }
    : { status: 200, type: 'text/javascript', body };
}

const paths = /^\/demo\/(script-tag|esm|element)\.html$/;

/** One of the example pages, with the server's address and the requested account's key in its source. */
export async function readWayIn(server: EmbeddedServer, url: URL): Promise<Answer | null> {
  if (!paths.test(url.pathname)) return null;
  const name = url.searchParams.get('account') ?? 'documented';
  const account = accountNames.find((one) => one === name);
  const credential = url.searchParams.get('credential') ?? 'publicKey';
  if (!account || (credential !== 'publicKey' && credential !== 'sessionToken'))
    return { status: 400, type: 'text/plain', body: `account: ${accountNames.join(' | ')}` };
  const html = fill(await read(url.pathname), server, account, credential);
  const headers = { 'Content-Security-Policy': securityHeader(server.url, html) };
  return { status: 200, type: 'text/html; charset=utf-8', body: html, headers };
}

/** Replaces a template's `__NAMES__` with the options that start Latchkey on an account. */
function fill(
  template: string,
  server: EmbeddedServer,
  account: AccountName,
  credential: CredentialKind,
): string {
  const { publicKey } = server.accounts[account];
  const isKey = credential === 'publicKey';
  const more = isKey ? optionsOf(server, account) : [tokenOption(account)];
  const values: Record<string, string> = {
    HOST: server.url,
    KEY: isKey ? `public-key="${publicKey}"` : '',
    DATA_KEY: isKey ? `data-public-key="${publicKey}"` : '',
    OPTIONS: block([...(isKey ? [`publicKey: '${publicKey}'`] : []), `host: '${server.url}'`, ...more]),
    CONFIGURE: more.length ? `Latchkey.configure(${block(more)})` : '',
    SET_OPTIONS: more.length ? `document.querySelector('latchkey-connect').options = ${block(more)}` : '',
  };
  const valueOf = (name: string): string => values[name] ?? '';
  return (
    template
      // An empty value is removed together with its line, or with the space before it.
      .replace(/^ *__(\w+?)__;\n/gm, (line, name: string) => (valueOf(name) ? line : ''))
      .replace(/ __(\w+?)__(?=[ >])/g, (attribute, name: string) => (valueOf(name) ? attribute : ''))
      .replace(/__([A-Z_]+?)__/g, (_name, name: string, offset: number, text: string) => {
        const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
        return valueOf(name).replaceAll('\n', `\n${/^ */.exec(line)?.[0] ?? ''}`);
      })
  );
}

const block = (lines: string[]): string => `{\n${lines.map((line) => `  ${line},\n`).join('')}}`;

/** The demo's back end asks the server for the token. */
const tokenOption = (account: AccountName): string =>
  `sessionToken: () => fetch('/demo/token?account=${account}', { method: 'POST' }).then((r) => r.text())`;

/** The options that a public key needs in addition. */
function optionsOf(server: EmbeddedServer, account: AccountName): string[] {
  const { hmacKey } = server.accounts[account];
  if (account === 'documented' || account === 'pastCutOff') return [];
  const lines = (hmacKey ? inlineIntegrations.slice(0, 1) : inlineIntegrations).map(
    ({ unique_key, provider, display_name }) =>
      `    { unique_key: '${unique_key}', provider: '${provider}', display_name: '${display_name}' },`,
  );
  const integrations = `integrations: [\n${lines.join('\n')}\n  ]`;
  if (!hmacKey) return [integrations];
  const connectionId = 'demo-user';
  const hmac = signHmac(hmacKey, inlineIntegrations[0].unique_key, connectionId);
  return [integrations, `connectionId: '${connectionId}'`, `hmac: '${hmac}'`];
}
