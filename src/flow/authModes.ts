import type { Submission } from '../api/calls.ts';
import { withoutPrototype } from '../record.ts';
import type { Credentials, Definition, FieldDefinition } from '../types.ts';

type Fields = Readonly<Record<string, FieldDefinition>>;

/** How the credentials of one auth mode travel. */
interface AuthMode {
  /** Where they are posted to; `null`: it is connected in the provider's own window. */
  route: string | null;
  /** The fields to ask for if the definition lists none. */
  fields?: Fields;
  /** Whether the body names the mode as its `type`. */
  tagged?: boolean;
  /** Whether the request has no body at all. */
  bodiless?: boolean;
}

const text = (title: string): FieldDefinition => ({ title });
const secret = (title: string): FieldDefinition => ({ title, secret: true });
const login = { username: text('Username'), password: secret('Password') };
const popup = { route: null };

const rows: Readonly<Record<string, AuthMode>> = {
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
  NONE: { route: 'auth/unauthenticated', bodiless: true },
  OAUTH1: popup,
  OAUTH2: popup,
  OAUTH2_CC: {
    route: 'oauth2/auth',
    fields: { client_id: text('Client ID'), client_secret: secret('Client secret') },
  },
  OUTBOUND: { route: 'auth/oauth-outbound', bodiless: true },
  SIGNATURE: { route: 'auth/signature', fields: login, tagged: true },
  TBA: { route: 'auth/tba', fields: { token_id: text('Token ID'), token_secret: secret('Token secret') } },
  TWO_STEP: { route: 'auth/two-step', tagged: true },
};

/** Every auth mode of the server, and the outbound installation, which goes its own way. */
export const authModes: Readonly<Partial<Record<string, AuthMode>>> = withoutPrototype(
  Object.fromEntries(Object.entries(rows).map(([mode, row]) => [mode, withoutPrototype(row)])),
);

/** Which row an integration's definition goes by. */
export function modeOf(definition: Definition): string {
  const { auth_mode, installation } = withoutPrototype(definition);
  return installation === 'outbound' ? 'OUTBOUND' : auth_mode;
}

/** The credentials that a person is asked for. */
export function credentialFields(definition: Definition): Fields {
  const { credentials = {}, token_request_auth_method } = withoutPrototype(definition);
  const mode = modeOf(definition);
  const usual = { ...authModes[mode]?.fields };
  // Signed with the private key: there is no secret beside it.
  if (token_request_auth_method === 'private_key_jwt') delete usual.client_secret;
  // A definition of OAUTH2_CC can list the certificate's fields alone; every other mode's list is complete.
  return mode === 'OAUTH2_CC' || !Object.keys(credentials).length
    ? { ...usual, ...credentials }
    : credentials;
}

/** The older JWT providers' key is two in one, `id:secret`. */
const twoInOne = /^([\da-f]{24}):([\da-f]{64})$/i;

/** The POST that connects with credentials; `null` for a mode that has none. */
export function submissionOf(credentials: Credentials, params: Record<string, string>): Submission | null {
  const { type, privateKey, ...values } = withoutPrototype(credentials) as Credentials & {
    privateKey?: unknown;
  };
  const mode = authModes[type];
  if (!mode?.route) return null;
  const parts = type === 'JWT' && typeof privateKey === 'string' ? twoInOne.exec(privateKey) : null;
  const body = withoutPrototype({
    ...(mode.tagged && { type }),
    ...values,
    ...(privateKey !== undefined && { privateKey: parts ? { id: parts[1], secret: parts[2] } : privateKey }),
  });
  return { route: mode.route, params, body: mode.bodiless ? undefined : body };
}
