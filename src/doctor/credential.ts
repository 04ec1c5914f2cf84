import { sessionOf } from '../api/session.ts';
import { checkShape } from '../credential/shape.ts';
import { isConnectError } from '../errors.ts';
import { integrationsOf } from '../integration.ts';
import type { CredentialKind } from '../types.ts';
import { serverCodeOf, dataOf, isPage, NoAnswer, type Answer } from './ask.ts';
import { fail, listed, ok, printable, skip, warn, type Finding } from './finding.ts';
import { apiAnswers } from './server.ts';
import { failingSignIn, type Inspection } from './inspection.ts';

/** Where the WebSocket of a session is. */
export const socketPathOf = (session: Answer): string | undefined =>
  session.status === 200 ? sessionOf(dataOf(session)).websocketsPath : undefined;

/** What is wrong with a credential before anything is sent; `null` when it has the shape of one. */
export function credentialProblem({ kind, value }: { kind: CredentialKind; value: string }): Finding | null {
  try {
    checkShape(kind, value);
    return null;
  } catch (error) {
    if (!isConnectError(error)) throw error;
    const fix =
      error.code === 'secret_key_refused'
        ? 'Keep it on your server, and rotate it if it was ever in a page: docs/keys.md.'
        : `docs/errors.md#${error.code}`;
    return fail(error.message, fix);
  }
}

const usesTokens = 'Use `sessionToken`: docs/keys.md.';

/** Answers that say the same for both kinds of credential. */
function generalProblem(answer: Answer): Finding | null {
  const code = serverCodeOf(answer);
  if (answer.status === 429)
    return fail('The account’s requests of this minute are used up.', 'Wait a minute, and try again.');
  if (code === 'missing_public_key' || code === 'missing_auth_header')
    return fail(
      `The server did not get the credential (${code}): a proxy removes it.`,
      'Let the proxy pass on query strings and the `Authorization` header: docs/self-hosting.md.',
    );
  if (answer.status >= 500)
    return fail(
      `The server answered ${answer.status}${code ? ` (${printable(code)})` : ''}.`,
      'Look into its logs.',
    );
  return null;
}

/** A key that the server does not take as a public key: whether it takes it as a secret key, which would be worse. */
async function checkStranger(inspection: Inspection): Promise<Finding> {
  const { status } = await inspection.list();
  if (status === 200 || status === 403)
    return fail(
      'This is a live SECRET key, not the public key. Anyone who has it can read every connection.',
      'Rotate it now in Nango’s environment settings, and use the public key or a session token.',
    );
  return fail(
    'The server does not know this key (unknown_account).',
    'Copy the public key from the settings of the environment that `host` serves.',
  );
}

export async function checkKey(inspection: Inspection): Promise<Finding> {
  const { credential } = inspection;
  if (inspection.credentialProblem) return inspection.credentialProblem;
  if (!(await apiAnswers(inspection))) return skip('It needs the API.');
  if (!credential) return skip('Pass --public-key, --session-token or --new-session to have it checked.');
  if (credential.kind === 'sessionToken') return ok('It has the shape of a session token.');
  const answer = await inspection.keyCheck();
  const code = serverCodeOf(answer);
  if (code === 'deprecated_authentication')
    return fail(
      'This is a public key, but its account accepts session tokens only (deprecated_authentication).',
      `${usesTokens} On your own server, PUBLIC_AUTHENTICATION_DEPRECATION_DATE moves the cut-off.`,
    );
  if (code === 'unknown_account') return checkStranger(inspection);
  const general = generalProblem(answer);
  if (general) return general;
  const isRecognised =
    (answer.status === 400 && isPage(answer)) || (answer.status >= 300 && answer.status < 400);
  if (!isRecognised)
    return fail(
      `The server answered ${answer.status}${code ? ` (${printable(code)})` : ''} to the key, which proves nothing.`,
      'Check what a proxy in front of the server does with `/oauth/connect/…`.',
    );
  // A proxy can redirect or refuse as well: a secret key is let into the list.
  if ((await inspection.list()).status === 200 && answer.status !== 400) return checkStranger(inspection);
  return ok('The server recognizes it as a public key.');
}

/** Whether the credential is one that the server takes. */
export async function isAccepted(inspection: Inspection): Promise<boolean> {
  const { credential } = inspection;
  if (!credential) return false;
  const isToken = credential.kind === 'sessionToken';
  try {
    const { status } = await (isToken ? inspection.session() : inspection.keyCheck());
    return (await apiAnswers(inspection)) && (isToken ? status === 200 : status >= 300 && status <= 400);
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}

export async function checkSession(inspection: Inspection): Promise<Finding> {
  const answer = await inspection.session();
  const code = serverCodeOf(answer);
  if (code === 'unknown_connect_session_token')
    return fail(
      'The server does not know this token: it has expired (after 30 minutes), was deleted, or is of another environment.',
      'Make a new one, and check that your back end uses the same server and environment as `host`.',
    );
  if (answer.status !== 200)
    return (
      generalProblem(answer) ??
      fail(
        `The server answered ${answer.status}${code ? ` (${printable(code)})` : ''} to the token.`,
        'See docs/errors.md.',
      )
    );
  const { allowed, reconnects } = sessionOf(dataOf(answer));
  const what = allowed ? `It allows ${listed(allowed)}.` : 'It allows every integration.';
  return ok(reconnects ? `It is valid, and renews a connection. ${what}` : `It is valid. ${what}`);
}

export async function checkIntegrations(inspection: Inspection): Promise<Finding> {
  const answer = await inspection.list();
  if (inspection.credential?.kind === 'publicKey' && answer.status === 401)
    return warn(
      'A public key may not read the list here. So it is on a Nango server of today.',
      'Pass whole objects as `integrations`, or use `sessionToken`: docs/keys.md.',
    );
  const data = dataOf(answer);
  if (answer.status !== 200 || !Array.isArray(data))
    return fail(
      `The list of integrations is answered ${answer.status}, without a list.`,
      'Look into the server’s logs, and at the proxies in front of it.',
    );
  const ids = integrationsOf(data).map(({ unique_key }) => unique_key);
  if (ids.length === 0)
    return warn(
      'No integration is set up in this environment.',
      'Add one in Nango: people see an empty list.',
    );
  const session =
    inspection.credential?.kind === 'sessionToken' ? sessionOf(dataOf(await inspection.session())) : null;
  const missing = (session?.allowed ?? []).filter((id) => !ids.includes(id));
  if (missing.length > 0)
    return warn(
      `The session allows ${listed(missing)}, which the environment does not have.`,
      'Check `allowed_integrations` where your server makes the session.',
    );
  return ok(
    `${ids.length === 1 ? 'One integration is' : `${ids.length} integrations are`} set up: ${listed(ids)}.`,
  );
}

export async function checkResult(inspection: Inspection): Promise<Finding> {
  const channel = await inspection.channel().catch(() => null);
  if (!channel) return skip('It needs the WebSocket.');
  if (inspection.credential?.kind === 'sessionToken' && sessionOf(dataOf(await inspection.session())).allowed)
    return skip('It is not tried with a session that allows certain integrations only.');
  await inspection.ask(failingSignIn(inspection, channel.id));
  // What is not known is ignored, as in a page.
  const message = await channel.next('error');
  if (message?.error_type === 'missing_hmac')
    return warn(
      'Results arrive. The environment requires an HMAC.',
      'Pass `connectionId` and `hmac`, which your server computes: docs/keys.md.',
    );
  if (message) return ok('A result that the server sends arrives.');
  return fail(
    'The WebSocket is open, but the result of a sign-in does not arrive on it.',
    'With several instances of the server, each needs the same Redis; and the proxy may not cut the WebSocket off.',
  );
}
