import type { ConnectError } from './errors.ts';

/** Which of the two credentials a page was started with. */
export type CredentialKind = 'publicKey' | 'sessionToken';

/** One field of a provider's form, as `GET /providers/:provider` describes it. */
export interface FieldDefinition {
  /** Kind of the value, such as `string` or `number`. */
  type?: string | undefined;
  /** The label. Without one, the field's name is. */
  title?: string | undefined;
  /** Help between the label and the field. */
  description?: string | undefined;
  /** What a value looks like. It is not shown for secrets. */
  example?: string | undefined;
  /** A regular expression that has to match somewhere in the value. */
  pattern?: string | undefined;
  /** `hostname`, `uri`, `uuid` or `email`. A field with a `pattern` is checked by that instead. */
  format?: string | undefined;
  /** `true`: the field may stay empty. */
  optional?: boolean | undefined;
  /** Fields with a smaller number come first, and those without one last. */
  order?: number | undefined;
  /** What is in the field at first. For a hidden field, what is sent. */
  default_value?: string | undefined;
  /** `true`: the field is not shown, and its `default_value` is sent. */
  hidden?: boolean | undefined;
  /** Shown in front of the value, such as `https://`. It is not sent. */
  prefix?: string | undefined;
  /** Shown after the value, such as `.zendesk.com`. It is not sent. */
  suffix?: string | undefined;
  /** Where `docs_connect` explains the field: a fragment that begins with `#`. */
  doc_section?: string | undefined;
  /** `true`: the value is masked. Fields that are called like secrets are masked without it. */
  secret?: boolean | undefined;
  /** `true`: the server finds the value itself. The field is neither shown nor sent. */
  automated?: boolean | undefined;
  /** The only values that can be chosen. */
  enum?: string[] | undefined;
}

/** How a provider is connected: the parts of `GET /providers/:provider` that Latchkey reads. */
export interface Definition {
  /** How credentials get to the server: `OAUTH2`, `API_KEY`, `BASIC`, …. */
  auth_mode: string;
  /** The name that people read. */
  display_name?: string | undefined;
  /** The page that helps a person to connect: an `https:` URL, which the form links to. */
  docs_connect?: string | undefined;
  /** `outbound`: the app was installed on the provider's side, and nothing is typed or signed. */
  installation?: string | undefined;
  /** The fields of the credentials, by name. Without them, those that the auth mode needs. */
  credentials?: Record<string, FieldDefinition> | undefined;
  /** The fields of the connection configuration, by name: a subdomain, a region, …. */
  connection_config?: Record<string, FieldDefinition> | undefined;
  /** The fields of the assertion of a `TWO_STEP` sign-in, by name. */
  assertion_option?: Record<string, FieldDefinition> | undefined;
  /** `private_key_jwt`: an `OAUTH2_CC` client signs with a private key, and has no secret. */
  token_request_auth_method?: string | undefined;
  /** What the provider is for: `crm`, `support`, …. The search of the list finds it by them. */
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
  /** URL of its logo. It is shown if it is from the API's origin or one of `logoOrigins`, and else a monogram is. */
  logo?: string | undefined;
  /** How it is connected. Without it, the server is asked. */
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
 *
 * docs/handle.md#auth has a row for each mode.
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
  /** Id of the connection on the server; `null` if only the sign-in window reported the success, which carries no id. */
  connectionId: string | null;
  /** `true`: it waits for approval at the provider, and is not a success yet. */
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
  /**
   * Connection configuration, such as `{ subdomain: 'acme' }`: the person is not asked for it. Sent as
   * `params[name]=value`. Default: none.
   */
  params?: Record<string, string> | undefined;
  /**
   * An id of your own for the connection. With a public key only: with a session token, your server decides. Default: one
   * that the server makes.
   */
  connectionId?: string | undefined;
  /**
   * HMAC digest of the integration's and the connection's id, if the environment requires it. With a public key only.
   * Default: none.
   */
  hmac?: string | undefined;
  /** User scopes, such as Slack's. Default: those of the integration. */
  userScope?: string[] | undefined;
  /** Extra parameters for the provider's authorization URL. Default: none. */
  authorizationParams?: Record<string, string> | undefined;
}

/** The widget's colors: fixed, or as the person's system is set. */
export type Theme = 'light' | 'dark' | 'system';
