import { checkShape } from '../credential/shape.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { SessionToken, TokenRequest } from '../options.ts';
import { soon } from '../soon.ts';
import type { RefusalPart } from './refusals.ts';

/** Milliseconds until a token that is asked of the page is given up. */
const timeout = 30_000;

/** Characters of an answer that are looked at. A token has 86. */
const longest = 2_000;

/** An error that says what went wrong with the `sessionToken` function. */
const sessionTokenFailed = (what: string, facts?: { cause: unknown }): ConnectError =>
  new ConnectError('session_token_failed', `The sessionToken function ${what}.`, facts);

type TokenFunction = Exclude<SessionToken, string>;

/** Settles as the answer does; rejects when the flow ends, or after the time-out. */
async function waitFor(answer: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  const given = new Promise<never>((_, reject) => {
    abort = () =>
      reject(isConnectError(signal.reason) ? signal.reason : new ConnectError('aborted', 'The flow ended.'));
    timer = setTimeout(
      () => reject(sessionTokenFailed('did not answer within 30 seconds. Check that its promise settles')),
      timeout,
    );
  });
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/**
 * The token in an answer. White space around it is accepted.
 *
 * @throws {ConnectError} `secret_key_refused` for what looks like a secret, else `session_token_failed`.
 */
async function tokenIn(answer: unknown, loadRefusal: () => Promise<RefusalPart>): Promise<string> {
  // Bounded before anything looks at it.
  const bounded = typeof answer === 'string' ? answer.slice(0, longest).trim() : answer;
  try {
    return checkShape('sessionToken', bounded);
  } catch (error) {
    if (isConnectError(error) && error.code === 'secret_key_refused') throw error;
    const refusal = await soon(loadRefusal());
    throw sessionTokenFailed(`returned ${refusal ? refusal.describeAnswer(bounded) : 'no session token'}`);
  }
}

/** Asks the page's function for a token. */
export async function askPage(
  ask: TokenFunction,
  request: TokenRequest,
  loadRefusal: () => Promise<RefusalPart>,
): Promise<string> {
  const answer = (async () => {
    try {
      return await ask(request);
    } catch (cause) {
      // Why the page could not be started, from the script tag or the element.
      if (isConnectError(cause)) throw cause;
      throw sessionTokenFailed('threw an error (see `cause`). Look at what your server answers', { cause });
    }
  })();
  return tokenIn(await waitFor(answer, request.signal), loadRefusal);
}
