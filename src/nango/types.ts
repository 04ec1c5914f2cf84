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
  connectionId: string;
  /** It waits for approval at the provider, and is not a success yet. */
  isPending?: boolean;
}

export type AuthSuccess = AuthResult;

export type ErrorHandler = (errorType: AuthErrorType, errorDesc: string) => void;

/** An OAuth client of the person's own. */
export interface OAuthCredentialsOverride {
  oauth_client_id_override: string;
  oauth_client_secret_override: string;
  oauth_refresh_token_override?: string;
}

export interface BasicApiCredentials {
  username?: string;
  password?: string;
}

export interface ApiKeyCredentials {
  apiKey?: string;
}

export interface TBACredentials {
  token_id: string;
  token_secret: string;
  oauth_client_id_override?: string;
  oauth_client_secret_override?: string;
}

export interface JwtCredentials {
  type?: 'JWT';
  [key: string]: unknown;
}

export interface OAuth2ClientCredentials {
  client_id: string;
  client_secret?: string;
  client_certificate?: string;
  client_private_key?: string;
}

export interface BillCredentials {
  username: string;
  password: string;
  organization_id: string;
  dev_key: string;
}

export interface TwoStepCredentials {
  type: 'TWO_STEP';
  [key: string]: unknown;
}

export interface SignatureCredentials {
  type: 'SIGNATURE';
  username: string;
  password: string;
}

export interface AwsSigV4Credentials {
  type: 'AWS_SIGV4';
  role_arn: string;
  region?: string;
}

/** How a connection is made. */
export interface ConnectionConfig {
  /** Connection configuration, such as a subdomain. */
  params?: Record<string, string>;
  /** HMAC digest, where the environment demands one. Public key only. */
  hmac?: string;
  user_scope?: string[];
  /** Extra parameters for the provider's authorization URL. */
  authorization_params?: Record<string, string | undefined>;
  installation?: 'outbound';
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

export type AuthOptions = {
  /**
   * Whether a closed window ends the sign-in at once. Without it, the sign-in ends when no result has arrived for a minute:
   * a window can read as closed while it is open.
   */
  detectClosedAuthWindow?: boolean;
} & (ConnectionConfig | OAuthCredentialsOverride);

export type NangoOptions = {
  /** The Nango API. Default: `https://api.nango.dev`. */
  host?: string;
  /** Path of the server's WebSocket, from the root of the host. Default: the session's own. */
  websocketsPath?: string;
  /** Width of the sign-in window. Default: 500. */
  width?: number;
  /** Height of the sign-in window. Default: 600. */
  height?: number;
  /** Says in the console what happens, without keys and tokens. */
  debug?: boolean;
} & (
  | { connectSessionToken?: string; publicKey?: never }
  | { connectSessionToken?: never; publicKey?: string }
);

export type Theme = 'light' | 'dark' | 'system';

/** The looks of the Connect UI, as the environment has them in Nango. */
export interface ConnectUISettings {
  theme: { light: { primary: string }; dark: { primary: string } };
  defaultTheme: Theme;
  showWatermark: boolean;
}

export interface ConnectUIEventToken {
  type: 'session_token';
  sessionToken: string;
}

export interface ConnectUIEventReady {
  type: 'ready';
}

export interface ConnectUIEventClose {
  type: 'close';
}

export interface ConnectUIEventConnect {
  type: 'connect';
  payload: AuthResult;
}

export interface ConnectUIEventError {
  type: 'error';
  payload: { errorType: AuthErrorType; errorMessage: string };
}

export interface ConnectUIEventSettingsChanged {
  type: 'settings_changed';
  payload: ConnectUISettings;
}

export type ConnectUIEvent =
  | ConnectUIEventReady
  | ConnectUIEventClose
  | ConnectUIEventConnect
  | ConnectUIEventError
  | ConnectUIEventSettingsChanged;

export type OnConnectEvent = (event: ConnectUIEvent) => void | Promise<void>;

export interface ConnectUIProps {
  /** The person's session token. It can come later, by `setSessionToken`. */
  sessionToken?: string | undefined;
  /** Has no effect: the widget is part of the page, and no other page is loaded. */
  baseURL?: string;
  /** The Nango API. Default: the `host` of `Nango`, else `https://api.nango.dev`. */
  apiURL?: string;
  /** Called with every event. */
  onEvent?: OnConnectEvent;
  /** Has no effect: the widget says that the window reads as closed, and only the person gives up. */
  detectClosedAuthWindow?: boolean;
  /** The language of the widget, such as `fr`. Default: the browser's. */
  lang?: string;
  /** Takes precedence over the environment's theme in Nango. */
  themeOverride?: Theme;
}
