import type { ConnectError } from './errors.ts';

/** Which of the two credentials a page was started with. */
export type CredentialKind = 'publicKey' | 'sessionToken';

/** One field of a provider's form, as `GET /providers/:provider` describes it. */
export interface FieldDefinition {
  type?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  example?: string | undefined;
  pattern?: string | undefined;
  format?: string | undefined;
  optional?: boolean | undefined;
  order?: number | undefined;
  default_value?: string | undefined;
  hidden?: boolean | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  doc_section?: string | undefined;
  secret?: boolean | undefined;
  automated?: boolean | undefined;
  enum?: string[] | undefined;
}

/** How a provider is connected: the parts of `GET /providers/:provider` that Latchkey reads. */
export interface Definition {
  /** `OAUTH2`, `API_KEY`, `BASIC`, … */
  auth_mode: string;
  display_name?: string | undefined;
  docs_connect?: string | undefined;
  installation?: string | undefined;
  credentials?: Record<string, FieldDefinition> | undefined;
  connection_config?: Record<string, FieldDefinition> | undefined;
  assertion_option?: Record<string, FieldDefinition> | undefined;
  token_request_auth_method?: string | undefined;
  /** The search looks at these as well: `crm`, `support`, … */
  categories?: string[] | undefined;
}

/** An integration under the server's own names, as `GET /integrations` lists it. */
export interface Integration {
  /** The integration's id, `provider_config_key` on the wire. */
  unique_key: string;
  /** The provider's name, such as `github`. */
  provider: string;
  /** The name that people read. */
  display_name: string;
  /** Shown when it comes from the API's origin or one of `logoOrigins`; a monogram otherwise. */
  logo?: string | undefined;
  /** When given, the server is not asked for it. */
  definition?: Definition | undefined;
  /** The integration's own labels for its credential fields, by name. */
  credentials_label?: Record<string, string> | undefined;
  /** Credential fields that the server fills in itself. */
  preconfigured_credentials?: string[] | undefined;
  /** Connection configuration that the server fills in itself. */
  preconfigured_connection_config?: string[] | undefined;
}

/**
 * An end user's credentials, by the provider's auth mode. `auth` posts them, and opens no window; except for those of
 * `OAUTH2`, an OAuth client of the person's own, which the server takes in the address of the sign-in window only.
 */
export type Credentials =
  | { type: 'API_KEY'; apiKey: string }
  | { type: 'BASIC' | 'SIGNATURE'; username: string; password: string }
  | {
      type: 'OAUTH2_CC';
      client_id: string;
      client_secret?: string | undefined;
      client_certificate?: string | undefined;
      client_private_key?: string | undefined;
    }
  | { type: 'TWO_STEP'; assertionOption?: Record<string, string> | undefined; [field: string]: unknown }
  | {
      type: 'JWT';
      privateKey?: string | { id: string; secret: string } | undefined;
      [field: string]: unknown;
    }
  | {
      type: 'TBA';
      token_id: string;
      token_secret: string;
      oauth_client_id_override?: string | undefined;
      oauth_client_secret_override?: string | undefined;
    }
  | { type: 'BILL'; username: string; password: string; organization_id: string; dev_key: string }
  | { type: 'AWS_SIGV4'; role_arn: string; region?: string | undefined }
  | {
      type: 'OAUTH2';
      oauth_client_id_override: string;
      oauth_client_secret_override: string;
      oauth_refresh_token_override?: string | undefined;
    }
  | { type: 'NONE' | 'OUTBOUND' };

/** A connection that a person made. */
export interface Connection {
  /** `unique_key` of the integration. */
  integration: string;
  /** `null` when only the callback page's message arrived: it carries no id. */
  connectionId: string | null;
  /** It waits for approval at the provider, and is not a success yet. */
  isPending: boolean;
  /**
   * `false` when only the sign-in window reported the success, after the connection to the server was lost: ask your back
   * end whether it is so.
   */
  confirmed: boolean;
}

/** The views of the widget. */
export type ViewName = 'loading' | 'list' | 'form' | 'authorizing' | 'blocked' | 'connected' | 'failed';

/** The events of `on` and `onEvent`, and the `detail` of the `latchkey-*` events in the DOM. */
export type ConnectEvent =
  | { type: 'open' }
  | { type: 'view'; view: ViewName; integration?: string | undefined }
  | ({ type: 'connect' } & Connection)
  | { type: 'error'; error: ConnectError }
  /**
   * The sign-in window went to the provider, or reads as closed. With a `Cross-Origin-Opener-Policy` of the provider it
   * reads as closed while it is open.
   */
  | { type: 'window'; state: 'opened' | 'closed'; integration: string }
  | { type: 'close' };

/** The name of an event. */
export type ConnectEventType = ConnectEvent['type'];

/** The event of one name. */
export type ConnectEventOf<Type extends ConnectEventType> = Extract<ConnectEvent, { type: Type }>;

/** The options of one connection. Those of `open`, `mount` and `auth` win over those of `createConnect`. */
export interface ConnectionOptions {
  /** Connection configuration, such as a subdomain. Sent as `params[name]=value`. */
  params?: Record<string, string> | undefined;
  /** An id of your own for the connection. Public key only: a session token decides it on the server. */
  connectionId?: string | undefined;
  /** HMAC digest of integration and connection id, when the environment demands it. Public key only. */
  hmac?: string | undefined;
  /** User scopes, such as Slack's. */
  userScope?: string[] | undefined;
  /** Extra parameters for the provider's authorization URL. */
  authorizationParams?: Record<string, string> | undefined;
}

/** The widget's colours: fixed, or as the person's system is set. */
export type Theme = 'light' | 'dark' | 'system';
