import type { Submission } from '../api/calls.ts';
import { recordFrom, withoutPrototype } from '../record.ts';
import type { Credentials, Definition, FieldDefinition } from '../types.ts';

type Fields = Readonly<Record<string, FieldDefinition>>;

/** How the credentials of one auth mode travel. */
interface AuthMode {
  /** Where they are posted to; `null`: it is connected in the provider's own window. */
  route: string | null;
  /** What a person is asked for where the definition does not say it. */
  fields?: Fields;
  /** Whether the body names the mode as its `type`. */
  tagged?: boolean;
}

const text = (title: string): FieldDefinition => ({ title });
const secret = (title: string): FieldDefinition => ({ title, secret: true });
const login = { username: text('Username'), password: secret('Password') };
const popup = { route: null };

const modes: Readonly<Record<string, AuthMode>> = {
  API_KEY: { route: 'api-auth/api-key', fields: { apiKey: secret('API key') } },
  APP: popup,
  AWS_SIGV4: { route: 'auth/aws-sigv4', fields: { role_arn: text('Role ARN') } },
  BASIC: { route: 'api-auth/basic', fields: login },
  BILL: {
    route: 'auth/bill',
    fields: { ...login, organization_id: text('Organization ID'), dev_key: secret('Developer key') },
  },
  CUSTOM: popup,
  INSTALL_PLUGIN: popup,
  JWT: { route: 'auth/jwt', fields: { privateKey: secret('Private key') } },
  MCP_OAUTH2: popup,
  MCP_OAUTH2_GENERIC: popup,
  NONE: { route: 'auth/unauthenticated' },
  OAUTH1: popup,
  OAUTH2: popup,
  OAUTH2_CC: {
    route: 'oauth2/auth',
    fields: { client_id: text('Client ID'), client_secret: secret('Client secret') },
  },
  OUTBOUND: { route: 'auth/oauth-outbound' },
  SIGNATURE: { route: 'auth/signature', fields: login, tagged: true },
  TBA: { route: 'auth/tba', fields: { token_id: text('Token ID'), token_secret: secret('Token secret') } },
  TWO_STEP: { route: 'auth/two-step', tagged: true },
};

/** Every auth mode of the server, and the outbound installation, which goes its own way. */
export const authModes: Readonly<Partial<Record<string, AuthMode>>> = recordFrom(
  Object.entries(modes).map(([name, mode]) => [name, withoutPrototype(mode)]),
);

/** Which row an integration's definition goes by. */
export const modeOf = ({ auth_mode, installation }: Definition): string =>
  installation === 'outbound' ? 'OUTBOUND' : auth_mode;

/** The credentials that a person is asked for. */
export function credentialFields(definition: Definition): Fields {
  const { credentials = {}, token_request_auth_method } = definition;
  const mode = modeOf(definition);
  const usual = { ...authModes[mode]?.fields };
  // Signed with the private key: there is no secret beside it.
  if (token_request_auth_method === 'private_key_jwt') delete usual.client_secret;
  // A client of its own can lack what only the certificate's fields name; elsewhere the definition is whole.
  return mode === 'OAUTH2_CC' || !Object.keys(credentials).length
    ? { ...usual, ...credentials }
    : credentials;
}

/** The older JWT providers' key is two in one, `id:secret`. */
const twoInOne = /^([\da-f]{24}):([\da-f]{64})$/i;

/** The POST that connects with credentials; `null` for a mode that has none. */
export function submissionOf(credentials: Credentials, params: Record<string, string>): Submission | null {
  const { type, ...values } = credentials;
  const mode = authModes[type];
  if (!mode?.route) return null;
  const pair = type === 'JWT' && twoInOne.exec(String(credentials.privateKey));
  const body = {
    ...(mode.tagged && { type }),
    ...values,
    ...(pair && { privateKey: { id: pair[1], secret: pair[2] } }),
  };
  return { route: mode.route, params, body: /^(NONE|OUTBOUND)$/.test(type) ? undefined : body };
}
