/** One Content-Security-Policy: the sources of each directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header: a page obeys all of them. */
export const policiesOf = (header: string): Policy[] =>
  header
    .split(',')
    .map((text) => {
      const directives = new Map<string, readonly string[]>();
      for (const directive of text.split(';')) {
        const [name, ...sources] = directive.trim().split(/\s+/);
        // Of directives with the same name, the first counts.
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    })
    .filter(({ size }) => size > 0);

/** Which directive governs instead of one that is missing. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'connect-src': ['default-src'],
  'img-src': ['default-src'],
  'script-src-elem': ['script-src', 'default-src'],
};

/** The sources that govern a directive; `null` when the policy says nothing about it. */
export function sourcesFor(policy: Policy, directive: string): readonly string[] | null {
  const governing = [directive, ...(fallbacks[directive] ?? [])].find((name) => policy.has(name));
  return governing === undefined ? null : (policy.get(governing) ?? []);
}

/**
 * Whether a source of one scheme covers an address of another: the secure form of the same scheme is always covered.
 * (The standard also lets `ws:` cover `http:`; Chromium does not.)
 */
const schemeCovers = (allowed: string, scheme: string): boolean =>
  allowed === scheme || (/^(http|ws):$/.test(allowed) && scheme === allowed.replace(':', 's:'));

const defaultPorts: Readonly<Record<string, string>> = {
  'http:': '80',
  'ws:': '80',
  'https:': '443',
  'wss:': '443',
};
const portOf = ({ port, protocol }: URL): string => port || (defaultPorts[protocol] ?? '');

/** `'self'` covers the page's own host by WebSocket, too. */
function isSelf(url: URL, page: URL): boolean {
  const asWeb = url.protocol.replace('ws', 'http');
  return url.hostname === page.hostname && portOf(url) === portOf(page) && schemeCovers(page.protocol, asWeb);
}

const hostSource =
  /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[\w.-]+|\[[\da-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;

function hostCovers(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  const wanted = pattern.toLowerCase();
  return wanted.startsWith('*.') ? hostname.endsWith(wanted.slice(1)) : hostname === wanted;
}

const pathCovers = (pattern: string, path: string): boolean =>
  pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;

/** Whether one source covers an address. */
function sourceCovers(source: string, url: URL, page: URL): boolean {
  const lower = source.toLowerCase();
  if (lower === '*') return ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol);
  if (lower === "'self'") return isSelf(url, page);
  if (/^[a-z][a-z\d+.-]*:$/.test(lower)) return schemeCovers(lower, url.protocol);
  const [, scheme, host = '', port, path] = hostSource.exec(source) ?? [];
  if (!host) return false;
  const isDefaultPort = portOf(url) === defaultPorts[url.protocol];
  return (
    schemeCovers(scheme?.toLowerCase() ?? page.protocol, url.protocol) &&
    hostCovers(host, url.hostname) &&
    (port === '*' || (port === undefined ? isDefaultPort : port === portOf(url))) &&
    (path === undefined || pathCovers(path, url.pathname))
  );
}

/** Whether a policy lets a page reach an address by a directive. */
export function allows(policy: Policy, directive: string, url: URL, page: URL): boolean {
  const sources = sourcesFor(policy, directive);
  return sources === null || sources.some((source) => sourceCovers(source, url, page));
}

/** The directive with more sources: what to write instead of the present one. */
export function withSources(policy: Policy, directive: string, more: readonly string[]): string {
  const present = (sourcesFor(policy, directive) ?? []).filter((source) => source.toLowerCase() !== "'none'");
  return [directive, ...new Set([...present, ...more])].join(' ');
}
