import type { Gate } from '../gate.ts';
import type { SignInOptions } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import type { CredentialKind } from '../types.ts';

interface Authorization {
  kind: CredentialKind;
  credential: string;
  integration: string;
  /** The id of the WebSocket that the result will be sent to. */
  socketId: string;
}

type Query = [name: string, value: string][];

/** A group of values as the server reads it: `params[subdomain]=acme`. */
const groupOf = (name: string, values: Record<string, string> = {}): Query =>
  Object.entries(values).map(([key, value]) => [`${name}[${key}]`, value]);

/** Where the sign-in window goes. */
export function authorizeUrl(
  gate: Gate,
  { kind, credential, integration, socketId }: Authorization,
  options: SignInOptions,
): URL {
  const { connectionId, hmac, userScope, params, authorizationParams, overrides } = withoutPrototype(options);
  const single: [name: string, value: string | undefined][] = [
    [kind === 'publicKey' ? 'public_key' : 'connect_session_token', credential],
    ['ws_client_id', socketId],
    ['connection_id', connectionId],
    ['hmac', hmac],
    ['user_scope', userScope?.join(',')],
  ];
  return gate.url(
    ['oauth', 'connect', integration],
    [
      ...single.filter((pair): pair is [string, string] => pair[1] !== undefined),
      ...groupOf('params', params),
      ...groupOf('authorization_params', authorizationParams),
      ...groupOf('credentials', overrides),
    ],
  );
}
