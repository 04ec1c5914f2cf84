// The types of @nangohq/frontend, under its own names, so that an application changes one import. They were written from
// its public interface, and `src/nango/types.test.ts` compares the two.

/** Why a connection failed. Latchkey's own codes and the server's are among its values too, as in the original. */
export type AuthErrorType =
  | 'missing_auth_token'
  | 'blocked_by_browser'
  | 'invalid_host_url'
  | 'missing_credentials'
  | 'window_closed'
  | 'connection_test_failed'
  | 'missing_connect_session_token'
  | 'connection_validation_failed'
  | 'resource_capped'
  | 'unknown_error';

/** A connection. */
export interface AuthResult {
  /** The integration's id. */
  providerConfigKey: string;
  /** Id of the connection. */
  connectionId: string;
  /** `true`: it waits for approval at the provider, and is not a success yet. */
  isPending?: boolean;
}

/** What a call resolves with. */
export type AuthSuccess = AuthResult;

/** In the original's types, and used by nothing. */
export type ErrorHandler = (errorType: AuthErrorType, errorDesc: string) => void;

/** An OAuth client of the person's own. */
export interface OAuthCredentialsOverride {
  /** Id of the client. */
  oauth_client_id_override: string;
  /** Its secret. */
  oauth_client_secret_override: string;
  /** A refresh token that the person has already. */
  oauth_refresh_token_override?: string;
}

/** A login: auth mode `BASIC`. */
export interface BasicApiCredentials {
  /** The name. */
  username?: string;
  /** The password. */
  password?: string;
}

/** An API key: auth mode `API_KEY`. */
export interface ApiKeyCredentials {
  /** The key. */
  apiKey?: string;
}

/** A token of a token-based authentication: auth mode `TBA`. */
export interface TBACredentials {
  /** Id of the token. */
  token_id: string;
  /** Its secret. */
  token_secret: string;
  /** Id of an OAuth client of the person's own. */
  oauth_client_id_override?: string;
  /** Its secret. */
  oauth_client_secret_override?: string;
}

/** What a token is signed with: auth mode `JWT`. */
export interface JwtCredentials {
  type?: 'JWT';
  /** The fields of the provider's definition. */
  [key: string]: unknown;
}

/** An OAuth client that signs in for itself: auth mode `OAUTH2_CC`. */
export interface OAuth2ClientCredentials {
  /** Id of the client. */
  client_id: string;
  /** Its secret, if it has one. */
  client_secret?: string;
  /** Its certificate, for a client that signs. */
  client_certificate?: string;
  /** Its private key, for a client that signs. */
  client_private_key?: string;
}

/** A login of BILL: auth mode `BILL`. */
export interface BillCredentials {
  /** The name. */
  username: string;
  /** The password. */
  password: string;
  /** Id of the organization. */
  organization_id: string;
  /** The developer key. */
  dev_key: string;
}

/** What a token is asked for with: auth mode `TWO_STEP`. */
export interface TwoStepCredentials {
  type: 'TWO_STEP';
  /** The fields of the provider's definition. */
  [key: string]: unknown;
}

/** A login that signs requests: auth mode `SIGNATURE`. */
export interface SignatureCredentials {
  type: 'SIGNATURE';
  /** The name. */
  username: string;
  /** The password. */
  password: string;
}

/** A role of AWS: auth mode `AWS_SIGV4`. */
export interface AwsSigV4Credentials {
  type: 'AWS_SIGV4';
  /** ARN of the role. */
  role_arn: string;
  /** Region of AWS, if the provider asks for it. */
  region?: string;
}

/** How a connection is made. */
export interface ConnectionConfig {
  /** Connection configuration, such as a subdomain. */
  params?: Record<string, string>;
  /** HMAC digest, if the environment requires one. With a public key only. */
  hmac?: string;
  /** User scopes, such as Slack's. */
  user_scope?: string[];
  /** Extra parameters for the provider's authorization URL; `undefined` takes away one of its defaults. */
  authorization_params?: Record<string, string | undefined>;
  /** `outbound`: the app was installed on the provider's side. */
  installation?: 'outbound';
  /** The assertion of a `TWO_STEP` sign-in. */
  assertionOption?: Record<string, string>;
  /** An end user's credentials: they are posted, and no window opens; except for an OAuth client of their own. */
  credentials?:
    | OAuthCredentialsOverride
    | BasicApiCredentials
    | ApiKeyCredentials
    | TBACredentials
    | JwtCredentials
    | TwoStepCredentials
    | OAuth2ClientCredentials
    | SignatureCredentials
    | AwsSigV4Credentials;
}

/** What `auth` and `reconnect` take. */
export type AuthOptions = {
  /**
   * Whether a closed window ends the sign-in at once. Otherwise it ends when no result has arrived for a minute: a window can
   * read as closed while it is open. Default: `false`.
   */
  detectClosedAuthWindow?: boolean;
} & (ConnectionConfig | OAuthCredentialsOverride);

/** What `new Nango()` takes: a session token or a public key, and the rest as needed. */
export type NangoOptions = {
  /** The Nango API. Default: `https://api.nango.dev`. */
  host?: string;
  /** Path of the server's WebSocket, from the root of the host. Default: the session's own. */
  websocketsPath?: string;
  /** Width of the sign-in window in CSS pixels. Default: 500. */
  width?: number;
  /** Height of the sign-in window in CSS pixels. Default: 600. */
  height?: number;
  /** Says in the console what happens, without keys and tokens. Default: `false`. */
  debug?: boolean;
} & (
  | { connectSessionToken?: string; publicKey?: never }
  | { connectSessionToken?: never; publicKey?: string }
);
