import { ConnectError, isConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { definitionOf, integrationsOf, linkOf, mostIntegrations, textOf, textsOf } from '../integration.ts';
import { withoutPrototype, recordOf } from '../record.ts';
import type { Connection, ConnectionOptions, Definition, Integration, Theme } from '../types.ts';
import type { Credential } from './credential.ts';
import { codeOf, errorOf, replyOf, type Reply } from './reply.ts';

/** What a connect session allows. */
export interface Session {
  /** `null`: every integration. */
  allowed: readonly string[] | null;
  websocketsPath: string | undefined;
  /** The looks that the environment was given in Nango; the page's own come before them. */
  look?: { theme: Theme | undefined; accent: string | undefined };
  /** Connection configuration that the session gives, by integration. */
  preset?(integration: string): Record<string, unknown>;
  /** The page that explains how to get an integration's credentials, when the session has one of its own. */
  docs?(integration: string): string | undefined;
  /** Whether it renews a connection that there is. */
  reconnects?: boolean;
}

/** A POST that makes a connection out of what a person typed. */
export interface Submission {
  /** Without the integration, which is its last segment: `auth/tba`. */
  route: string;
  params: Record<string, string>;
  /** `undefined`: none. */
  body: unknown;
}

/** What a sign-in window is told. */
export interface SignInOptions extends ConnectionOptions {
  /** The person's own OAuth client: the server takes it in the window's address only. */
  overrides?: Record<string, string>;
}

/** Typed calls to the server. Each rejects with a {@link ConnectError}. */
export interface Calls {
  session(): Promise<Session>;
  integrations(signal?: AbortSignal): Promise<Integration[]>;
  definition(provider: string, signal?: AbortSignal): Promise<Definition>;
  /** Resolves when the server recognises the public key as one. */
  verifyKey(signal?: AbortSignal): Promise<void>;
  /** Sends what a person typed, once. */
  submit(integration: string, submission: Submission, signal?: AbortSignal): Promise<Connection>;
  /** Where the sign-in window goes. */
  authorizeUrl(integration: string, socketId: string, options: SignInOptions): Promise<URL>;
  /** Takes credentials out of a server's words, and what was typed. */
  redact(text: string, typed?: unknown): string;
}

/** A reserved id that no integration has, and that explains itself in the server's logs. */
const keyCheckId = 'latchkey-key-check';

/** Milliseconds until a try is given up, its body included. */
const timeout = 10_000;
/** The same for a submission, whose credentials the server tries at the provider. */
const submitTimeout = 45_000;
/** Milliseconds before the second and the third try of a read. */
const pauses = [300, 900];
/** Answers that another try can change. 429 is not among them: the person sees when to try again. */
const passing = new Set([408, 500, 502, 503, 504]);

/** A colour as Nango's settings write it; what else it could be is not let into a style. */
const colour = /^#[\da-f]{6}$/i;

function lookOf(settings: unknown): NonNullable<Session['look']> {
  const { defaultTheme, theme } = recordOf(settings);
  const primaryOf = (side: unknown): string => {
    const { primary } = recordOf(side);
    return typeof primary === 'string' && colour.test(primary) ? primary : '';
  };
  const sides = recordOf(theme);
  const [light, dark] = [primaryOf(sides.light), primaryOf(sides.dark)];
  return {
    theme: (['light', 'dark', 'system'] as const).find((one) => one === defaultTheme),
    accent: light && dark ? `light-dark(${light}, ${dark})` : undefined,
  };
}

export interface ClientOptions {
  gate: Gate;
  credential: Credential;
  lang: string | undefined;
  /** Ends every request, with its reason. */
  ended?: AbortSignal;
}

export function createCalls({ gate, credential, lang, ended }: ClientOptions): Calls {
  /** One try. What the network, an abort or the clock throws becomes a ConnectError here. */
  async function attempt(
    url: URL,
    headers: Headers,
    signal: AbortSignal | undefined,
    post?: { body: string | null },
  ): Promise<Reply> {
    const path = url.pathname;
    const late = AbortSignal.timeout(post ? submitTimeout : timeout);
    const over = AbortSignal.any([late, signal, ended].filter((one) => one !== undefined));
    try {
      const request = new Request(
        url,
        withoutPrototype<RequestInit>({
          headers,
          ...(post && { method: 'POST', body: post.body }),
          // Only the key check has no bearer: there a redirect is an answer.
          redirect: post || headers.has('authorization') ? 'error' : 'manual',
          signal: over,
        }),
      );
      // Ends also when what the page put in the place of `fetch` does not listen to the signal.
      return await Promise.race([
        gate.fetch(request).then((response) => replyOf(response, path)),
        new Promise<never>((_, reject) => {
          over.onabort = reject;
        }),
      ]);
    } catch (error) {
      if (isConnectError(error)) throw error;
      if (ended?.aborted) throw ended.reason;
      // The browser's error stays behind: its words differ, and can name the URL.
      if (signal?.aborted) throw new ConnectError('aborted', 'The read was given up.', { path });
      if (late.aborted) throw new ConnectError('timeout', `${url.host} did not answer in time.`, { path });
      throw new ConnectError(
        'network_error',
        `${url.host} cannot be reached: it is down, the browser is offline, or \`connect-src\` forbids it.`,
        { path },
      );
    } finally {
      over.onabort = null;
    }
  }

  /** A read, tried again when that can help. */
  async function send(url: URL, signal?: AbortSignal, bearer?: string): Promise<Reply> {
    const headers = new Headers();
    if (bearer) headers.set('authorization', `Bearer ${bearer}`);
    if (lang) headers.set('accept-language', lang);
    for (const pause of pauses) {
      try {
        const reply = await attempt(url, headers, signal);
        if (!passing.has(reply.status)) return reply;
      } catch (error) {
        if (!isConnectError(error) || error.code !== 'network_error') throw error;
      }
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, pause);
        signal?.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
      });
    }
    return attempt(url, headers, signal);
  }

  /** What is sent with the credential. An unknown token was refused before anything was done: a renewed one is, once. */
  async function sendWith(send: (value: string) => Promise<Reply>): Promise<Reply> {
    const value = await credential.value();
    const reply = await send(value);
    const renewed = codeOf(reply.body) === 'unknown_connect_session_token' && (await credential.renew(value));
    return renewed ? send(renewed) : reply;
  }

  /** A read with the credential as Bearer. */
  async function read(segments: readonly string[], signal?: AbortSignal): Promise<unknown> {
    const url = gate.url(segments);
    const reply = await sendWith((value) => send(url, signal, value));
    const { data } = recordOf(reply.body);
    if (reply.status !== 200 || !data) throw errorOf(reply, credential.redact);
    return data;
  }

  const recordIn = (value: unknown, name: string): Record<string, unknown> => recordOf(recordOf(value)[name]);

  return {
    redact: credential.redact,

    async session() {
      const data = await read(['connect', 'session']);
      const found = recordOf(data);
      const { allowed_integrations: allowed, websocketsPath } = found;
      return {
        allowed: textsOf(allowed, mostIntegrations) ?? null,
        websocketsPath: textOf(websocketsPath),
        look: lookOf(found.connectUISettings),
        preset: (integration) =>
          recordIn(recordIn(found.integrations_config_defaults, integration), 'connection_config'),
        reconnects: found.isReconnecting === true,
        docs: (integration) => linkOf(recordIn(found.overrides, integration).docs_connect),
      };
    },

    async integrations(signal) {
      const data = await read(['integrations'], signal);
      if (Array.isArray(data)) return integrationsOf(data);
      throw new ConnectError('invalid_response', 'The server’s list of integrations is no list.');
    },

    async definition(provider, signal) {
      const definition = definitionOf(await read(['providers', provider], signal));
      if (definition) return definition;
      throw new ConnectError(
        'invalid_response',
        `The server’s definition of “${provider}” has no auth mode.`,
      );
    },

    async verifyKey(signal) {
      const key = await credential.value();
      const check = await send(gate.url(['oauth', 'connect', keyCheckId], [['public_key', key]]), signal);
      if (check.redirects || (check.status === 400 && check.kind === 'HTML')) return;
      if (check.status === 401 && codeOf(check.body) === 'unknown_account') {
        // Not a public key here. If it reads the integrations all the same, it is a live secret key.
        const { status } = await send(gate.url(['integrations']), signal, key);
        if (status === 200 || status === 403)
          throw new ConnectError(
            'secret_key_refused',
            'This is a live secret key. Everybody who opened the page could read it: rotate it now.',
          );
      }
      throw errorOf(check, credential.redact);
    },

    async submit(integration, { route, params, body }, signal) {
      const segments = [...route.split('/'), integration];
      const headers = new Headers({ 'content-type': 'application/json' });
      const post = { body: body === undefined ? null : JSON.stringify(body) };
      const reply = await sendWith((token) =>
        attempt(
          gate.url(segments, [
            ['connect_session_token', token],
            ...Object.entries(params).map(([name, value]): [string, string] => [`params[${name}]`, value]),
          ]),
          headers,
          signal,
          post,
        ),
      );
      const { connectionId, isPending } = recordOf(reply.body);
      if (reply.status !== 200 || typeof connectionId !== 'string')
        throw errorOf(reply, (text) => credential.redact(text, [params, body]), integration);
      return { integration, connectionId, isPending: isPending === true, confirmed: true };
    },

    async authorizeUrl(integration, socketId, options) {
      const { connectionId, hmac, userScope, params, authorizationParams, overrides } =
        withoutPrototype(options);
      const query: [string, string | undefined][] = [
        [credential.kind === 'publicKey' ? 'public_key' : 'connect_session_token', await credential.value()],
        ['ws_client_id', socketId],
        ['connection_id', connectionId],
        ['hmac', hmac],
        ['user_scope', userScope?.join(',')],
      ];
      for (const [name, values] of Object.entries({
        params,
        authorization_params: authorizationParams,
        credentials: overrides,
      }))
        for (const [key, value] of Object.entries(values ?? {})) query.push([`${name}[${key}]`, value]);
      return gate.url(
        ['oauth', 'connect', integration],
        query.filter((pair): pair is [string, string] => pair[1] !== undefined),
      );
    },
  };
}
