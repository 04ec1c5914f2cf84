import { randomUUID } from 'node:crypto';
import type { PublicKeyCaller, SessionCaller } from './authentication.ts';
import type { Call } from './call.ts';
import { connectionConfig, readConnectionQuery } from './connectionQuery.ts';
import type { Credentials } from './credentialBody.ts';
import { credentialModes } from './credentialModes.ts';
import type { CredentialMode } from './credentialModes.ts';
import type { Attempt, Question } from './credentialQuestions.ts';
import type { Rejection } from './credentialRefusals.ts';
import { checkHmac } from './hmac.ts';
import type { HmacFailure } from './hmac.ts';
import { presets } from './integrations.ts';
import type { Integration } from './integrations.ts';
import { refuse, refuseWorded } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import { json } from './replies.ts';
import type { Reply } from './replies.ts';
import { mayUse } from './sessions.ts';
import type { World } from './world.ts';

type Handle = (call: Call, caller: PublicKeyCaller | SessionCaller, world: World) => Promise<Reply>;

/** Answers a credential POST of an auth mode: tests what the person typed, and stores it as a connection. */
export function connectWithCredentials(name: keyof typeof credentialModes): Handle {
  const mode: CredentialMode = credentialModes[name];

  return async (call, caller, world) => {
    const key = call.params['integration'] ?? '';
    const integration = world.integrations.find(({ unique_key }) => unique_key === key);
    const credentials = mode.read(withPresets(call.body, integration));
    const { connectionId: asked, hmac } = readConnectionQuery(call, caller);
    if (caller.kind === 'publicKey') {
      const failure = checkHmac(caller.account, key, asked, hmac);
      if (failure) throw refuseWorded(400, failure.type, hmacRefusals[failure.type]);
    }
    if (!integration) throw unknownIntegration(mode);
    const definition = world.providers.find(integration.provider);
    if (definition?.auth_mode !== name) throw wrongMode(mode);
    const session = caller.kind === 'session' ? caller.session : undefined;
    if (session && !mayUse(session, key)) throw refuse(400, 'integration_not_allowed');

    const config = connectionConfig(call, caller, integration);
    const granted = await tryCredentials(mode, { integration, definition, credentials, config }, world);
    const connectionId = asked ?? session?.reconnects ?? randomUUID();
    world.connections.save({
      account: caller.account.name,
      integration: key,
      provider: integration.provider,
      connectionId,
      endUser: session?.endUser ?? null,
      tags: session?.tags ?? {},
      config,
      credentials: { ...credentials, ...granted, type: name },
    });
    const pending = world.faults.takePending(key) ? { isPending: true } : {};
    return json(200, { connectionId, providerConfigKey: key, ...pending });
  };
}

/** The body, with the admin's values for fields that the page left out. */
function withPresets(body: unknown, integration: Integration | undefined): unknown {
  const preset = presets(integration?.preconfigured_credentials);
  if (body === undefined) return preset;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...preset, ...body } : body;
}

const hmacRefusals = {
  missing_hmac: "Missing param 'hmac'.",
  invalid_hmac: 'Invalid HMAC signature.',
} as const satisfies Record<HmacFailure['type'], string>;

function unknownIntegration({ worded }: CredentialMode): Refusal {
  if (!worded) return refuse(404, 'unknown_provider_config');
  return refuseWorded(
    400,
    'unknown_provider_config',
    'There is no Provider Configuration matching this key. Please make sure this value exists in the Nango dashboard {}',
  );
}

function wrongMode({ worded }: CredentialMode): Refusal {
  if (!worded) return refuse(400, 'invalid_auth_mode');
  const message = 'Invalid auth mode. The provider does not support this auth mode.';
  return refuseWorded(400, 'invalid_auth_mode', message);
}

/** The provider's answer to the credentials. Throws the mode's refusal if the provider does not accept them. */
async function tryCredentials(mode: CredentialMode, attempt: Attempt, world: World): Promise<Credentials> {
  const question = mode.ask(attempt, world);
  if (!question) return {};
  const outcome = await send(question);
  if ('granted' in outcome) return outcome.granted;
  throw await mode.refuse(outcome);
}

async function send({ url, init }: Question): Promise<{ granted: Credentials } | Rejection> {
  try {
    const response = await fetch(url, init);
    const body: unknown = await response.json();
    if (!response.ok) return { status: response.status, body };
    return { granted: typeof body === 'object' && body !== null ? { ...body } : {} };
  } catch (error) {
    return { unreachable: reason(error) };
  }
}

/** The error of `fetch` does not name a reason: that is in its cause. */
function reason(error: unknown): string {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof Error ? cause.message : String(error);
}
