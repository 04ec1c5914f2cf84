import { isSecretName } from '../credential/name.ts';
import { shownName } from '../credential/quote.ts';
import { addressIn, isPage, NoAnswer, type Answer } from './ask.ts';
import { allows, policiesOf, withSources, type Policy } from './csp.ts';
import { fail, ok, printable, skip, warn, type Finding } from './finding.ts';
import { tagsIn, type Tag } from './html.ts';
import type { Inspection } from './inspection.ts';

const isLocal = ({ hostname }: URL): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.localhost)$/.test(hostname);

/** An address as it may be printed: there can be a token in the query. */
const addressOf = ({ origin, pathname }: URL): string => printable(origin + pathname, 200);

/** Whether there is a page to look at. */
export const hasPage = (inspection: Inspection): Promise<boolean> =>
  inspection.pageAnswer().then(isPage, () => false);

export async function checkPage(inspection: Inspection): Promise<Finding> {
  try {
    const answer = await inspection.pageAnswer();
    const { url, status } = answer;
    if (!isPage(answer))
      return fail(
        `${addressOf(url)} answers ${status}, and not with a web page.`,
        'Pass the address of a page.',
      );
    if (status >= 300 && status <= 399)
      return fail(
        `${addressOf(url)} redirects, and not to a page: to an address that cannot be used, or too often.`,
        'Pass the address of a page.',
      );
    if (status >= 400)
      return warn(
        `${addressOf(url)} answers ${status}. What follows is about that answer.`,
        'Pass the address of a page that needs no sign-in and has the same headers.',
      );
    if (url.protocol === 'http:' && !isLocal(url))
      return warn(
        `${addressOf(url)} is not encrypted: everybody on the way can read and change it, and fingerprints of keys cannot be checked.`,
        'Serve it over https.',
      );
    return ok(`${addressOf(url)} is a web page.`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return fail(`The page cannot be reached: ${error.message}.`, 'Check the address of --page.');
  }
}

/** The page's policies, of its headers and in its markup. */
function policiesFor({ headers, text }: Answer): Policy[] {
  const inMarkup = tagsIn(text, 'meta')
    .filter((tag) => tag.get('http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((tag) => tag.get('content') ?? '');
  return [headers.get('content-security-policy') ?? '', ...inMarkup].flatMap(policiesOf);
}

/** The tag that loads Latchkey without a bundler. */
const latchkeyTag = (text: string): Tag | undefined =>
  tagsIn(text, 'script').find((tag) => /(^|\/)latchkey\.(script|all)\.js([?#]|$)/.test(tag.get('src') ?? ''));

const scriptOf = (tag: Tag, page: URL): URL | null => addressIn(tag.get('src') ?? '', page);

/** The hash that an `integrity` attribute and a policy write alike. */
const permitsByMark = (policy: Policy, tag: Tag): boolean => {
  const sources = ['script-src-elem', 'script-src', 'default-src']
    .map((name) => policy.get(name))
    .find((found) => found !== undefined);
  const marks = new Set([
    `'nonce-${tag.get('nonce') ?? ''}'`,
    ...(tag.get('integrity') ?? '').split(/\s+/).map((hash) => `'${hash}'`),
  ]);
  return sources?.some((source) => marks.has(source)) ?? false;
};

export async function checkPolicy(inspection: Inspection): Promise<Finding> {
  const answer = await inspection.pageAnswer();
  const { url: page, text } = answer;
  const policies = policiesFor(answer);
  if (policies.length === 0) return ok('The page has no Content-Security-Policy.');
  const api = inspection.at('/integrations');
  const socket = await inspection.socketUrl();
  const tag = latchkeyTag(text);
  const script = tag && scriptOf(tag, page);
  for (const policy of policies) {
    const missing = [api, socket].filter((url) => !allows(policy, 'connect-src', url, page));
    if (missing.length > 0)
      return fail(
        `The Content-Security-Policy keeps the page from ${missing.map(({ origin }) => origin).join(' and ')}.`,
        `Write: ${withSources(policy, 'connect-src', [api.origin, socket.origin])}`,
      );
    if (tag && script && !permitsByMark(policy, tag) && !allows(policy, 'script-src-elem', script, page))
      return fail(
        `The Content-Security-Policy keeps the page from loading ${addressOf(script)}.`,
        `Write: ${withSources(policy, 'script-src-elem', [script.origin])}; or give the script tag the nonce.`,
      );
  }
  const withoutLogos = policies.find(
    (policy) => !allows(policy, 'img-src', inspection.at('/images/x.svg'), page),
  );
  if (withoutLogos)
    return warn(
      'The Content-Security-Policy keeps logos away: apps show their initials.',
      `Write: ${withSources(withoutLogos, 'img-src', [api.origin])}`,
    );
  return ok('The Content-Security-Policy lets Latchkey reach the API.');
}

/** A policy's value without its parameters. */
const valueOf = (headers: Headers, name: string): string =>
  (headers.get(name) ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export async function checkOpenerPolicy(inspection: Inspection): Promise<Finding> {
  const { headers } = await inspection.pageAnswer();
  const value = valueOf(headers, 'cross-origin-opener-policy');
  if (value !== 'same-origin')
    return ok(value ? `\`${printable(value)}\` leaves sign-in windows connected.` : 'The page has none.');
  return warn(
    '`same-origin` cuts sign-in windows off: the result still arrives over the WebSocket, but people close the window themselves.',
    'Send: Cross-Origin-Opener-Policy: same-origin-allow-popups',
  );
}

export async function checkEmbedderPolicy(inspection: Inspection): Promise<Finding> {
  const { headers } = await inspection.pageAnswer();
  const value = valueOf(headers, 'cross-origin-embedder-policy');
  if (value !== 'require-corp')
    return ok(value ? `\`${printable(value)}\` lets logos in.` : 'The page has none.');
  return warn(
    '`require-corp` keeps logos away unless the API sends `Cross-Origin-Resource-Policy: cross-origin`.',
    'Send: Cross-Origin-Embedder-Policy: credentialless',
  );
}

export async function checkPermissions(inspection: Inspection): Promise<Finding> {
  const { headers } = await inspection.pageAnswer();
  const value = headers.get('permissions-policy') ?? '';
  if (!/(^|[\s,])clipboard-write=\(\s*\)/.test(value))
    return ok(value ? 'The Permissions-Policy forbids nothing that Latchkey uses.' : 'The page has none.');
  return warn(
    'The Permissions-Policy forbids the clipboard: people copy the details of an error by hand.',
    'Send: Permissions-Policy: clipboard-write=(self)',
  );
}

/** What a sandbox has to allow. */
const neededTokens = ['allow-scripts', 'allow-forms', 'allow-popups', 'allow-popups-to-escape-sandbox'];

const missingTokens = (tokens: readonly string[]): string[] => {
  const given = new Set(tokens.map((token) => token.toLowerCase()));
  return neededTokens.filter((token) => !given.has(token));
};

export async function checkSandbox(inspection: Inspection): Promise<Finding> {
  const answer = await inspection.pageAnswer();
  for (const policy of policiesFor(answer)) {
    const tokens = policy.get('sandbox');
    const missing = tokens ? missingTokens(tokens) : [];
    if (missing.length > 0)
      return fail(
        `The page’s own policy puts it into a sandbox without ${missing.join(', ')}.`,
        `Write: ${['sandbox', ...new Set([...(tokens ?? []), ...missing])].join(' ')}`,
      );
  }
  const sandboxed = tagsIn(answer.text, 'iframe').filter((tag) => tag.has('sandbox'));
  const closed = sandboxed.find((tag) => missingTokens(tag.get('sandbox')?.split(/\s+/) ?? []).length > 0);
  if (closed) {
    const tokens = (closed.get('sandbox') ?? '').split(/\s+/).filter(Boolean);
    return warn(
      `The page has a sandboxed iframe without ${missingTokens(tokens).join(', ')}. Latchkey cannot open sign-ins in it.`,
      `If Latchkey is in it, write: sandbox="${[...tokens, ...missingTokens(tokens)].join(' ')}"`,
    );
  }
  return ok('Neither the page nor a frame in it is in a sandbox that stops Latchkey.');
}

const isScript = ({ status, headers }: Answer): boolean =>
  status === 200 && /javascript/.test(headers.get('content-type') ?? '');

export async function checkScript(inspection: Inspection): Promise<Finding> {
  const { url: page, text } = await inspection.pageAnswer();
  const tag = latchkeyTag(text);
  if (!tag) return skip('The page has no script tag of Latchkey’s in its markup. It may be in a bundle.');
  const secret = [...tag.keys()].find(isSecretName);
  if (secret)
    return fail(
      `The script tag has an attribute \`${shownName(secret)}\`, which is called like a secret.`,
      'Remove it, and rotate the key: everybody who opened the page could read it.',
    );
  const script = scriptOf(tag, page);
  if (!script)
    return fail('The script tag has an address that cannot be used.', 'Check its attribute `src`.');
  // The script loads the others from beside itself.
  const files = script.pathname.endsWith('latchkey.all.js')
    ? [script]
    : [script, new URL('latchkey.client.js', script)];
  for (const file of files) {
    const answer = await inspection.ask(file, { headers: { origin: page.origin } });
    if (!isScript(answer))
      return fail(
        `${addressOf(file)} is not a script: the answer is ${answer.status}.`,
        'Publish all of dist/browser in one folder.',
      );
    const isForeign = file.origin !== page.origin;
    const allowed = answer.headers.get('access-control-allow-origin');
    if (isForeign && allowed !== '*' && allowed !== page.origin)
      return fail(
        `${addressOf(file)} is of another origin, and has no Access-Control-Allow-Origin: its modules do not load.`,
        'Send `Access-Control-Allow-Origin: *` with these files.',
      );
  }
  const host = tag.get('data-host');
  if (host !== undefined && URL.canParse(host) && new URL(host).href !== inspection.host.href)
    return warn(
      `The script tag uses ${addressOf(new URL(host))}, and ${inspection.host.href} was checked.`,
      'Pass the same address as --host.',
    );
  return ok(`${addressOf(script)} loads${files.length > 1 ? ', and so do the files beside it' : ''}.`);
}
