import type { MessageOverrides } from './locales/merge.ts';
import type { FallbackPage, OpenWindow } from './options/signInWindow.ts';
import type {
  ConnectEvent,
  ConnectionOptions,
  CredentialKind,
  Credentials,
  Integration,
  Theme,
} from './types.ts';

/** What a token is wanted for: the argument of a `sessionToken` function. */
export interface TokenRequest {
  /**
   * `open`, `mount`, `auth`: a new flow begins. `expired`: the server no longer knows the token of a flow that is
   * running.
   */
  reason: 'open' | 'auth' | 'mount' | 'expired';
  /** Id of the integration, if the flow was started for one. */
  integration?: string | undefined;
  /** Id of the connection to renew, if the flow was started for one: make the token for it. */
  reconnect?: string | undefined;
  /** Aborts when the flow ends: the token is no longer needed. */
  signal: AbortSignal;
}

/**
 * A connect session token, or a function that returns one. The function is called for every flow (each `open`, `auth`
 * and `mount`, and each new round of a mounted widget), so that a flow begins with the token of the person who is signed
 * in then; and once more for a request that failed because the token is unknown or expired. White space around it is
 * removed.
 *
 * A token given as text is used for every flow: after a sign-out, `destroy()` the handle and create another.
 */
export type SessionToken = string | ((request: TokenRequest) => string | Promise<string>);

/** The kinds of help with a form or a sign-in: docs/help.md shows each. */
export interface HelpOptions {
  /** A paste fills in the fields that it clearly belongs to. Default: `true`. */
  paste?: boolean | undefined;
  /** A hint at a key that is for tests, or another app's. Default: `true`. */
  keys?: boolean | undefined;
  /** The provider's page opens beside the dialog, and coming back from it offers to paste. Default: `true`. */
  finding?: boolean | undefined;
  /** *Bring the window to the front*, and *Still waiting* after a minute of a sign-in. Default: `true`. */
  waiting?: boolean | undefined;
}

/** The options that `update` can change while something is open. */
export interface UpdateOptions {
  /** Where people get help: an `https:` URL or an e-mail address. Default: none. */
  support?: string | undefined;
  /**
   * BCP 47 language, such as `pt-BR`, of the widget and of what is asked of the server. Default: the `lang` attribute
   * around the widget, else the document's, else the browser's languages, else English.
   */
  lang?: string | undefined;
  /** `system` follows the page's `color-scheme`, and else the person's system. Default: the session's, else `system`. */
  theme?: Theme | undefined;
  /**
   * Any CSS color but `currentColor`. The text on it is chosen for contrast. Default: the session's, else `#4f46e5` light
   * and `#818cf8` dark.
   */
  accent?: string | undefined;
  /**
   * Your site's own logo, shown beside the app's while somebody signs in: a path on your site such as `/logo.svg`, a
   * `data:image/` URL, or an `https:` URL of your site, of the API's origin or of one of `logoOrigins`. Default: a drawn
   * window.
   */
  logo?: string | undefined;
  /** Your own words for any sentence of the widget: docs/theming.md#your-own-words. Default: Latchkey's. */
  messages?: MessageOverrides | undefined;
  /**
   * What the person has connected already: ids of integrations, or an object with a label for each id, such as
   * `{ github: 'jane@example.com' }`. The list says so at their rows, which can be chosen all the same. Default: none.
   */
  connected?: readonly string[] | Readonly<Record<string, string>> | undefined;
  /**
   * Whether the part of a failure that is for the developer of the page is open from the start. Default: `'auto'`, open
   * on localhost and folded elsewhere.
   */
  developerDetails?: boolean | 'auto' | undefined;
  /** Called with every event. An error that it throws disturbs nothing else. Default: none. */
  onEvent?: ((event: ConnectEvent) => void) | undefined;
}

/**
 * What `createConnect` takes. One of `publicKey` and `sessionToken` is needed, and not both; everything else has a default.
 * docs/options.md has them in order, with examples.
 */
export interface ConnectOptions extends ConnectionOptions, UpdateOptions {
  /** The environment's public key, a UUID v4: docs/keys.md says what it can do. Default: none, and `sessionToken` is needed. */
  publicKey?: string | undefined;
  /**
   * A connect session token that your server made with `POST /connect/sessions`, or a function that returns one. Default:
   * none, and `publicKey` is needed.
   */
  sessionToken?: SessionToken | undefined;
  /**
   * Your own id for the person who is signed in; empty for nobody. It is never sent. Where options are set again (the
   * wrappers for frameworks, the element, `configure`, the attributes of the script tag), another user ends what is open and
   * starts again. Default: none.
   */
  user?: string | undefined;
  /** The Nango API. `https:`, or `http:` on localhost; a base path is allowed. Default: `https://api.nango.dev`. */
  host?: string | undefined;
  /**
   * Path of the server's WebSocket, from the root of `host`'s origin. Default: the session's own, else `/`, below the base
   * path of `host`.
   */
  websocketsPath?: string | undefined;
  /**
   * Ids that restrict and order the server's list; or whole integrations, in which case no list is requested (a public key
   * needs that on a Nango server of today). Default: everything that the server lists.
   */
  integrations?: readonly string[] | readonly Integration[] | undefined;
  /** Other origins that logos may come from, such as `https://cdn.example.com`. Default: the API's origin only. */
  logoOrigins?: readonly string[] | undefined;
  /**
   * `sha256-` and the base64 digest of lower-cased keys that must never run in a browser. The plugin `latchkey/vite` adds
   * those that it knows. Default: none.
   */
  refusedFingerprints?: readonly string[] | undefined;
  /**
   * When the files that the widget needs are loaded: at the first hover, focus or touch of a button, or at a call of
   * `preload()` (`'intent'`), or as soon as the page is idle (`'idle'`). No request is sent to the server before a press.
   * Default: `'intent'`.
   */
  preload?: 'intent' | 'idle' | undefined;
  /** Size of the sign-in window in CSS pixels. Default: 500 × 680. */
  popup?: { width?: number | undefined; height?: number | undefined } | undefined;
  /**
   * Opens sign-ins instead of `window.open`, for shells: the result then arrives by the WebSocket. Not together with
   * `isolateWindow`. Default: none.
   */
  openWindow?: OpenWindow | undefined;
  /**
   * Cuts the sign-in window off from this page (`window.opener` is null), so that no page in it can send this one
   * elsewhere. The result then arrives by the WebSocket alone, which phones suspend while another window is in front.
   * Default: `false`.
   */
  isolateWindow?: boolean | undefined;
  /**
   * Offered in the widget where the browser opens no sign-in window: in in-app browsers, web views and sandboxed frames.
   * A function is asked only there. Default: none.
   */
  fallbackPage?: FallbackPage | undefined;
  /** Help with forms and sign-ins; an object switches each kind off. Default: `true`, all of it. */
  help?: boolean | HelpOptions | undefined;
}

/** What `open` and `mount` take, in addition to the options of the connection. */
export interface OpenOptions extends ConnectionOptions {
  /** Goes straight to the integration with this id. Default: the list. */
  integration?: string | undefined;
  /**
   * Id of a connection that the person connects once more, with the same id: its credentials were revoked, say. The
   * session has to be made for it, with `POST /connect/sessions/reconnect`; any other is refused. Default: a new
   * connection, unless the session says otherwise.
   */
  reconnect?: string | undefined;
}

/** What `auth` takes, in addition to the options of the connection. */
export interface AuthOptions extends ConnectionOptions {
  /** Id of a connection to renew, as for `open`. Default: a new connection, unless the session says otherwise. */
  reconnect?: string | undefined;
  /** Aborting it ends the attempt with the error `aborted`. Default: none. */
  signal?: AbortSignal | undefined;
  /**
   * An end user's credentials, tagged by auth mode: they are posted, and no window opens. Session token only; except for
   * `OAUTH2`, an OAuth client for a sign-in in a window. Default: none, a sign-in in a window.
   */
  credentials?: Credentials | undefined;
  /**
   * Milliseconds to wait for a result after the sign-in window reads as closed, which it also does while it is open
   * when the provider sends `Cross-Origin-Opener-Policy`. Default: 60,000.
   */
  closedTimeout?: number | undefined;
}

/** The checked options of `open` and `mount`, over those of `createConnect`. */
export interface OpenRequest {
  integration: string | undefined;
  reconnect: string | undefined;
  connection: ConnectionOptions;
}

/** The options of a sign-in, which go into the address of its window. */
export interface SignInOptions extends ConnectionOptions {
  /** The person's own OAuth client: the server takes it in the window's address only. */
  overrides?: Record<string, string> | undefined;
}

/** The checked options of `auth`, over those of `createConnect`. */
export interface AuthRequest extends Pick<AuthOptions, 'signal' | 'closedTimeout' | 'reconnect'> {
  connection: SignInOptions;
  /** The credentials to post. Without them, a window opens. */
  credentials: Credentials | undefined;
}

/** Options that have been checked. Members that `update` can change are read when they are needed. */
export interface Config
  extends Pick<
    ConnectOptions,
    | 'integrations'
    | 'websocketsPath'
    | 'support'
    | 'lang'
    | 'theme'
    | 'accent'
    | 'logo'
    | 'messages'
    | 'connected'
    | 'onEvent'
    | 'developerDetails'
    | 'preload'
    | 'popup'
    | 'openWindow'
    | 'isolateWindow'
    | 'fallbackPage'
    | 'help'
  > {
  kind: CredentialKind;
  credential: SessionToken;
  host: URL;
  logoOrigins: readonly string[];
  refusedFingerprints: readonly string[];
  connection: ConnectionOptions;
}
