import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import type { Refusals } from './refusals.ts';
import { codeOf, type Reply } from './reply.ts';
import type { Requests } from './request.ts';

/** A reserved id that no integration has, and that explains itself in the server's logs. */
const keyCheckId = 'latchkey-key-check';

/** The message that the server's callback error page posts to its opener. No other 400 page contains it. */
const callbackError = 'nango_oauth_callback_error';

export interface KeyCheck {
  gate: Gate;
  requests: Requests;
  refusals: Refusals;
}

/** Whether the server answered with its callback error page: it knows the key, and no integration of that id. */
const isCallbackErrorPage = ({ status, kind, text }: Reply): boolean =>
  status === 400 && kind === 'HTML' && text.includes(callbackError);

const liveSecretKey = (): ConnectError =>
  new ConnectError(
    'secret_key_refused',
    'This is a live secret key. Everybody who opened the page could read it: rotate it now, and pass a public key.',
  );

/**
 * Resolves when the server recognises the key as a public key.
 *
 * @throws {ConnectError} `secret_key_refused` for a live secret key, else the error of the answer that proves nothing.
 */
export async function checkKey({ gate, requests, refusals }: KeyCheck, key: string, signal?: AbortSignal) {
  const url = gate.url(['oauth', 'connect', keyCheckId], [['public_key', key]]);
  const check = await requests.get(url, { redirect: 'manual', signal });
  if (isCallbackErrorPage(check)) return;
  const isUnknown = check.status === 401 && codeOf(check.body) === 'unknown_account';
  // Anything in front of the server can redirect: that alone does not prove a key.
  if (!check.isRedirect && !isUnknown) throw await refusals.ofReply(check);

  // In lower case, as the server writes keys: a secret key in capitals reads nothing, and is live all the same.
  const list = await requests.get(gate.url(['integrations']), { bearer: key.toLowerCase(), signal });
  if (list.status === 200 || list.status === 403) throw liveSecretKey();
  if (isUnknown) throw await refusals.ofReply(check);
  if (list.status !== 401) throw await refusals.ofReply(list);
}
