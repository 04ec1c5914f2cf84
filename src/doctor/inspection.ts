import type { CredentialKind } from '../types.ts';
import { addressIn, ask, type Answer, type RequestParts } from './ask.ts';
import type { Finding } from './finding.ts';
import { openSocket, type AcknowledgedSocket } from './socket.ts';

/** What is checked, and with what. */
export interface Subject {
  host: URL;
  credential: { kind: CredentialKind; value: string } | null;
  /** Why there is none, if that is known. */
  credentialProblem: Finding | null;
  /** The option of that name. */
  websocketsPath: string | undefined;
  /** The page that Latchkey is used in. */
  page: URL | null;
  /** Milliseconds to wait for an answer. */
  timeout: number;
  /** This computer's clock, in milliseconds. */
  now(): number;
}

/** A subject, and what was asked about it: each question is asked once, however many checks need its answer. */
export interface Inspection extends Subject {
  /** The address of a path below the host. */
  at(path: string, query?: Record<string, string>): URL;
  ask(url: URL, question?: RequestParts): Promise<Answer>;
  /** The list without a credential: any Nango API answers that it is missing. */
  api(): Promise<Answer>;
  /** The list, with the credential. */
  list(): Promise<Answer>;
  /** What the session is, with a session token. */
  session(): Promise<Answer>;
  /** What a sign-in with the public key is answered, for an integration that does not exist. */
  keyCheck(): Promise<Answer>;
  /** Where the WebSocket is. */
  socketUrl(): Promise<URL>;
  channel(): Promise<AcknowledgedSocket>;
  /** Whether there is a WebSocket at an address. */
  tryChannel(url: URL): Promise<boolean>;
  /** The page, after its redirects. */
  pageAnswer(): Promise<Answer & { url: URL }>;
  /** Closes what is open. */
  end(): Promise<void>;
}

/** An integration that no server has. It is the one that Latchkey asks for, and explains itself in the server's logs. */
const reservedId = 'latchkey-key-check';

const mostRedirects = 5;

export function createInspection(
  subject: Subject,
  sessionPath: (session: Answer) => string | undefined,
): Inspection {
  const { host, credential, page, timeout } = subject;
  const base = host.pathname.replace(/\/$/, '');
  const known = new Map<string, Promise<unknown>>();

  function once<Result>(name: string, find: () => Promise<Result>): () => Promise<Result> {
    return () => {
      const result = (known.get(name) as Promise<Result> | undefined) ?? find();
      known.set(name, result);
      return result;
    };
  }

  const at: Inspection['at'] = (path, query = {}) => {
    const url = new URL(host);
    url.pathname = base + path;
    url.search = new URLSearchParams(query).toString();
    return url;
  };
  const send: Inspection['ask'] = (url, question = {}) => ask(url, question, timeout);
  const bearer = (): Record<string, string> => ({ authorization: `Bearer ${credential?.value ?? ''}` });
  const session = once('session', () => send(at('/connect/session'), { headers: bearer() }));

  async function socketUrl(): Promise<URL> {
    const url = new URL(host);
    url.protocol = host.protocol.replace('http', 'ws');
    if (subject.websocketsPath) url.pathname = subject.websocketsPath;
    else {
      const answer = credential?.kind === 'sessionToken' ? await session().catch(() => null) : null;
      url.pathname = base + ((answer && sessionPath(answer)) ?? '/');
    }
    return url;
  }

  async function askPage(): Promise<Answer & { url: URL }> {
    let url = page ?? host;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await send(url, { headers: { accept: 'text/html' } });
      const isRedirect = answer.status >= 300 && answer.status <= 399 && redirects < mostRedirects;
      const next = isRedirect && addressIn(answer.headers.get('location') ?? '', url);
      if (!next) return { ...answer, url };
      url = next;
    }
  }

  const channel = once('channel', async () => openSocket(await socketUrl(), timeout));

  return {
    ...subject,
    at,
    ask: send,
    api: once('api', () => send(at('/integrations'))),
    list: once('list', () => send(at('/integrations'), { headers: bearer() })),
    session,
    keyCheck: once('keyCheck', () =>
      send(at(`/oauth/connect/${reservedId}`, { public_key: credential?.value ?? '' })),
    ),
    socketUrl,
    channel,
    tryChannel: (url) =>
      openSocket(url, timeout).then(
        ({ close }) => {
          close();
          return true;
        },
        () => false,
      ),
    pageAnswer: once('page', askPage),
    async end() {
      if (known.has('channel'))
        await channel()
          .then(({ close }) => close())
          .catch(() => {});
    },
  };
}

/** The address of a sign-in that fails at once, and whose failure the server reports over a WebSocket. */
export const failingSignIn = (inspection: Inspection, channelId: string): URL => {
  const { credential } = inspection;
  const name = credential?.kind === 'sessionToken' ? 'connect_session_token' : 'public_key';
  return inspection.at(`/oauth/connect/${reservedId}`, {
    [name]: credential?.value ?? '',
    ws_client_id: channelId,
  });
};
