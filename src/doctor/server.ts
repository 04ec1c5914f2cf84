import { addressIn, serverCodeOf, isPage, NoAnswer, type Answer } from './ask.ts';
import { fail, ok, printable, skip, warn, type Finding } from './finding.ts';
import { Refused } from './socket.ts';
import type { Inspection } from './inspection.ts';

const selfHosting = 'docs/self-hosting.md';

/** Whether an answer is one of the Nango API's. */
const isApi = (answer: Answer): boolean => serverCodeOf(answer) !== undefined;

/** Whether the API is at the root of the host's origin. */
async function isAtRoot({ host, ask }: Inspection): Promise<boolean> {
  if (host.pathname === '/') return false;
  return ask(new URL('/integrations', host)).then(isApi, () => false);
}

/** What the redirect of a request leads to, and what helps. */
function explainRedirect(asked: URL, location: string): Finding {
  const target = addressIn(location, asked);
  const shown = target ? target.origin + target.pathname : 'an address that cannot be used';
  const message = `${asked.href} redirects to ${shown}. Latchkey follows no redirect.`;
  if (shown.replace(/\/$/, '') === asked.href)
    return fail(
      message,
      'Let the proxy answer at the path itself, and add no slash to it. Another `host` does not help.',
    );
  const [, host] = /^(.*)\/integrations$/.exec(shown) ?? [];
  return fail(
    message,
    host === undefined
      ? 'Use an address of the API as `host` that answers without a redirect, and without a sign-in of the proxy’s own.'
      : `Use \`host: '${host}'\`, if that is your Nango API.`,
  );
}

async function explainStranger(inspection: Inspection, answer: Answer): Promise<Finding> {
  const { host } = inspection;
  const { status, headers } = answer;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location)
    return explainRedirect(inspection.at('/integrations'), location);
  if (status >= 500)
    return fail(
      `${host.host} answers ${status}: there is a proxy, and no Nango server behind it.`,
      'Start the server, and check where the proxy sends its requests.',
    );
  if (await isAtRoot(inspection))
    return fail(
      `There is no Nango API at ${host.href}, but there is one at ${host.origin}.`,
      `Use \`host: '${host.origin}'\`, without the path.`,
    );
  if (isPage(answer) && status === 200)
    return fail(
      `${host.href} answers with a web page: it is a dashboard or another site, not the Nango API.`,
      'Use the address of the API as `host`: https://api.nango.dev, or NANGO_SERVER_URL of your own server, with its base path.',
    );
  return fail(
    `${host.href} answers ${status}, and not as the Nango API does.`,
    'Check the address and, behind a proxy, the base path.',
  );
}

export async function checkHost(inspection: Inspection): Promise<Finding> {
  try {
    const answer = await inspection.api();
    if (!isApi(answer)) return await explainStranger(inspection, answer);
    return ok(`${inspection.host.href} is a Nango API. It answered within ${answer.milliseconds} ms.`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return fail(
      `${inspection.host.host} cannot be reached: ${error.message}.`,
      'Check the address, the port, and whether this computer may connect to it.',
    );
  }
}

/** Whether the API answered: without it there is nothing else to ask. */
export const apiAnswers = (inspection: Inspection): Promise<boolean> =>
  inspection.api().then(isApi, () => false);

/** What is wrong with the CORS headers of an answer, for a page of this origin. */
function corsProblem({ headers }: Answer, origin: string): string | null {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === null) return 'have no `Access-Control-Allow-Origin`';
  if (allowed.includes(',')) return 'have `Access-Control-Allow-Origin` twice';
  if (allowed !== '*' && allowed !== origin) return `allow ${printable(allowed)} only, and not ${origin}`;
  return null;
}

/** What a page asks before it reads, and before it posts a form. */
const preflights = [
  { path: '/integrations', method: 'GET', header: 'authorization' },
  { path: '/api-auth/api-key/x', method: 'POST', header: 'content-type' },
] as const;

const corsFix = `Let the proxy pass on the server’s own CORS headers, once, and OPTIONS requests too: ${selfHosting}.`;

export async function checkCors(inspection: Inspection): Promise<Finding> {
  const origin = inspection.page?.origin ?? 'https://app.example.com';
  const answer = await inspection.ask(inspection.at('/integrations'), { headers: { origin } });
  const problem = corsProblem(answer, origin);
  if (problem) return fail(`Answers ${problem}: a page cannot read them.`, corsFix);
  for (const { path, method, header } of preflights) {
    const preflight = await inspection.ask(inspection.at(path), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': header,
      },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    const isAllowed = allowed.split(/\s*,\s*/).includes(header);
    const isRefused = preflight.status >= 300 || corsProblem(preflight, origin) !== null;
    if (isRefused || !isAllowed)
      return fail(
        `The preflight of a ${method} with \`${header}\` is refused (${preflight.status}): a browser does not send the request.`,
        corsFix,
      );
  }
  if (!/x-ratelimit-reset/i.test(answer.headers.get('access-control-expose-headers') ?? ''))
    return warn(
      '`X-RateLimit-Reset` is not exposed to pages: after too many requests there is no countdown.',
      'Pass on `Access-Control-Expose-Headers` as the server sends it.',
    );
  return ok(`A page of ${inspection.page ? origin : 'any origin'} may read the answers.`);
}

/** Seconds by which the two clocks may differ: the header has no fractions, and the answer took a while. */
const smallSkew = 30;

export async function checkClock(inspection: Inspection): Promise<Finding> {
  const { headers } = await inspection.api();
  const at = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(at)) return skip('The server does not say what time it is.');
  const seconds = Math.round((at - inspection.now()) / 1000);
  if (Math.abs(seconds) <= smallSkew) return ok('The server’s clock and this computer’s agree.');
  return warn(
    `The server’s clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} this computer’s.`,
    'Set both by NTP. A wrong clock shortens sessions, and makes countdowns wrong.',
  );
}

const upgradeFix = `Let the proxy pass on the upgrade to a WebSocket (\`Upgrade\` and \`Connection\`): ${selfHosting}.`;

/** Another place where the WebSocket may be: at the root of the origin, or below the base path. */
async function socketElsewhere(inspection: Inspection, tried: URL): Promise<string | null> {
  const base = inspection.host.pathname.replace(/\/$/, '');
  const paths = ['/', `${base}/`].filter((path) => path !== tried.pathname);
  for (const path of paths) {
    const url = new URL(tried);
    url.pathname = path;
    const found = await inspection.tryChannel(url);
    if (found) return path;
  }
  return null;
}

export async function checkWebSocket(inspection: Inspection): Promise<Finding> {
  const url = await inspection.socketUrl();
  try {
    await inspection.channel();
    return ok(`${url.href} acknowledges a WebSocket.`);
  } catch (error) {
    const elsewhere = await socketElsewhere(inspection, url);
    if (elsewhere)
      return fail(
        `There is no WebSocket at ${url.href}, but there is one at ${elsewhere}.`,
        `Pass \`websocketsPath: '${elsewhere}'\`. It counts from the root of the origin.`,
      );
    if (error instanceof Refused)
      return error.status === 400
        ? fail(
            `${url.href} answers 400: the server’s WebSocket is at another path.`,
            'Pass that path as `websocketsPath`.',
          )
        : fail(`${url.href} answers ${error.status} instead of opening a WebSocket.`, upgradeFix);
    if (error instanceof NoAnswer)
      return fail(`There is no WebSocket at ${url.href}: ${error.message}.`, upgradeFix);
    throw error;
  }
}

/** The check warns when less than this share of a minute's requests is left. */
const fewLeft = 0.2;

/** When the requests of the next minute can be sent, as a part of a sentence; empty when the server does not say it. */
function untilReset(reset: number): string {
  const at = new Date(reset * 1000);
  return Number.isNaN(at.getTime()) ? '' : ` until ${at.toISOString()}`;
}

export async function checkRateLimit(inspection: Inspection): Promise<Finding> {
  const { credential } = inspection;
  if (!credential) return skip('It is counted by account: pass a key or a token.');
  const answer = await (credential.kind === 'publicKey' ? inspection.keyCheck() : inspection.session());
  const [limit, left, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    Number(answer.headers.get(`x-ratelimit-${name}`) ?? NaN),
  );
  if (limit === undefined || left === undefined || Number.isNaN(limit) || Number.isNaN(left))
    return skip('The answer does not say how many requests are left.');
  const until = untilReset(reset ?? NaN);
  const fix =
    'All pages of an account share the limit. Raise it (DEFAULT_RATE_LIMIT_PER_MIN on your own server), or load fewer lists: docs/scale.md.';
  if (answer.status === 429) return fail(`The ${limit} requests a minute are used up${until}.`, fix);
  if (left < limit * fewLeft) return warn(`${left} of ${limit} requests a minute are left${until}.`, fix);
  return ok(`${left} of ${limit} requests a minute are left.`);
}
