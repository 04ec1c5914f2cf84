import { parseJson } from '../json.ts';
import { recordOf } from '../record.ts';

/** An HTTP answer. Redirects are not followed. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The beginning of the body. */
  text: string;
  milliseconds: number;
}

export interface RequestParts {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The request got no answer. The message gives the reason, worded so that it fits into a sentence. */
export class NoAnswer extends Error {}

/** So many characters of a body are read. */
const longest = 1_000_000;

/** What the codes of Node's network errors mean. */
const reasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, which browsers refuse',
  EAI_AGAIN: 'its name could not be looked up: there may be no network',
  ECONNREFUSED: 'nothing listens at that address and port',
  ECONNRESET: 'it ends the connection without an answer',
  ENOTFOUND: 'there is no host of that name',
  EPROTO: 'it does not speak TLS at that port',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS at that port',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that browsers do not know',
  UND_ERR_SOCKET: 'it ends the connection without an answer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is incomplete: the intermediate certificate is missing',
};

/** Why a request failed, from the error of `fetch` or of a socket. */
export function connectionProblem(error: unknown, timeout: number): string {
  const { name, code, cause } = recordOf(
    error instanceof Error ? { ...error, name: error.name, cause: error.cause } : error,
  );
  if (name === 'TimeoutError') return `there was no answer within ${timeout / 1000} seconds`;
  if (typeof code === 'string') return reasons[code] ?? `the connection failed (${code})`;
  return cause === undefined ? 'the connection failed' : connectionProblem(cause, timeout);
}

/** The beginning of a body, however long it is. */
async function readText({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= longest) break;
  }
  return text.slice(0, longest);
}

/**
 * Sends one request.
 *
 * @throws {NoAnswer}
 */
export async function ask(url: URL, question: RequestParts, timeout: number): Promise<Answer> {
  const begin = performance.now();
  try {
    const response = await fetch(url, {
      ...question,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await readText(response);
    const { status, headers } = response;
    return { status, headers, text, milliseconds: Math.round(performance.now() - begin) };
  } catch (error) {
    throw new NoAnswer(connectionProblem(error, timeout));
  }
}

/** A web address in an answer, which may be relative; `null` when it cannot be used. */
export function addressIn(text: string, base: URL): URL | null {
  const url = URL.canParse(text, base.href) ? new URL(text, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** The `data` of a good answer. */
export const dataOf = ({ text }: Answer): unknown => recordOf(parseJson(text)).data;

/** The server's own code in an answer, if it gave one. */
export function serverCodeOf({ text }: Answer): string | undefined {
  const { code } = recordOf(recordOf(parseJson(text)).error);
  return typeof code === 'string' ? code : undefined;
}

/** Whether an answer is a web page. */
export const isPage = ({ headers, text }: Answer): boolean =>
  (headers.get('content-type') ?? '').includes('text/html') || /^\s*<(!doctype|html)/i.test(text);
