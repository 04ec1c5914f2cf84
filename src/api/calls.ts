import { shownName } from '../credential/quote.ts';
import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { definitionOf, integrationsOf } from '../integration.ts';
import type { SignInOptions } from '../options.ts';
import { recordOf, withoutPrototype } from '../record.ts';
import type { Connection, Definition, Integration } from '../types.ts';
import { authorizeUrl } from './authorizeUrl.ts';
import type { Credential } from './credential.ts';
import { checkKey } from './keyCheck.ts';
import { reconnectSessionRequired } from './ownErrors.ts';
import { createRefusals, type RefusalPart, type Refusals } from './refusals.ts';
import { codeOf, type Reply } from './reply.ts';
import { createRequests } from './request.ts';
import { sessionOf, type Session } from './session.ts';
import { connectionOf, givenValues, submissionUrl, type Submission } from './submission.ts';

export type { Session, SignInOptions, Submission };

/** Typed calls to the server, for one flow. Each rejects with a {@link ConnectError}. */
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
  /** The error that a sign-in ended with. */
  signInError: Refusals['ofSignIn'];
}

export interface CallsOptions {
  gate: Gate;
  credential: Credential;
  lang: string | undefined;
  /** Id of the connection that the flow is to renew. */
  reconnect?: string | undefined;
  /** Loads what explains a refusal. */
  loadRefusal(): Promise<RefusalPart>;
  /** Ends every request, with its reason. */
  ended?: AbortSignal;
}

/** Creates the calls of one flow. */
export function createCalls(options: CallsOptions): Calls {
  const { gate, credential, lang, reconnect, loadRefusal, ended } = withoutPrototype(options);
  const requests = createRequests({ gate, lang, ended });
  const refusals = createRefusals(loadRefusal, credential);

  /** In a flow that renews a connection, another token than its first could make a second one, unnoticed. */
  async function checkOther(bearer: string): Promise<void> {
    if (reconnect === undefined) return;
    const reply = await requests.get(gate.url(['connect', 'session']), { bearer });
    if (reply.status !== 200) throw await refusals.ofReply(reply);
    if (!sessionOf(recordOf(reply.body).data).reconnects) throw reconnectSessionRequired();
  }

  /** Sends with the credential. The server refuses an unknown token before it does anything, so it is sent again with a renewed one, once. */
  async function sendWith(send: (value: string) => Promise<Reply>): Promise<Reply> {
    const value = await credential.value(checkOther);
    const reply = await send(value);
    if (codeOf(reply.body) !== 'unknown_connect_session_token') return reply;
    const renewed = await credential.renew(value, checkOther);
    return renewed ? send(renewed) : reply;
  }

  /** The `data` of a read with the credential as Bearer. */
  async function read(segments: readonly string[], signal?: AbortSignal): Promise<unknown> {
    const url = gate.url(segments);
    const reply = await sendWith((bearer) => requests.get(url, { bearer, signal }));
    const { data } = recordOf(reply.body);
    if (reply.status !== 200 || !data) throw await refusals.ofReply(reply);
    return data;
  }

  return {
    signInError: refusals.ofSignIn,

    session: async () => sessionOf(await read(['connect', 'session'])),

    async integrations(signal) {
      const data = await read(['integrations'], signal);
      if (Array.isArray(data)) return integrationsOf(data);
      throw new ConnectError(
        'invalid_response',
        'The server’s `data` is not a list of integrations. Check that `host` is the address of the Nango API.',
      );
    },

    async definition(provider, signal) {
      const definition = definitionOf(await read(['providers', provider], signal));
      if (definition) return definition;
      throw new ConnectError(
        'invalid_response',
        `The server’s definition of “${shownName(provider)}” has no \`auth_mode\`. Check the provider in Nango.`,
      );
    },

    verifyKey: async (signal) => checkKey({ gate, requests, refusals }, await credential.value(), signal),

    async submit(integration, submission, signal) {
      const { body } = submission;
      const text = body === undefined ? null : JSON.stringify(body);
      const reply = await sendWith((token) =>
        requests.post(submissionUrl(gate, integration, submission, token), text, signal),
      );
      const connection = connectionOf(reply, integration);
      if (!connection) throw await refusals.ofReply(reply, integration, givenValues(submission));
      return connection;
    },

    async authorizeUrl(integration, socketId, options) {
      const { kind } = credential;
      return authorizeUrl(
        gate,
        { kind, credential: await credential.value(checkOther), integration, socketId },
        options,
      );
    },
  };
}
