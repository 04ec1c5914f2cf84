// The types of @nangohq/frontend for its Connect UI, written and compared as those in `types.ts`.
import type { AuthErrorType, AuthResult } from './types.ts';

/** The colors of the widget: fixed, or as the person's system is set. */
export type Theme = 'light' | 'dark' | 'system';

/** The looks of the Connect UI, as the environment has them in Nango. */
export interface ConnectUISettings {
  /** The main color of each theme. */
  theme: { light: { primary: string }; dark: { primary: string } };
  /** The theme of those who chose none. */
  defaultTheme: Theme;
  /** Whether Nango's mark is shown. */
  showWatermark: boolean;
}

/** Gives the hosted page its session token. */
export interface ConnectUIEventToken {
  type: 'session_token';
  /** The token. */
  sessionToken: string;
}

/** The widget opened. */
export interface ConnectUIEventReady {
  type: 'ready';
}

/** The widget closed. */
export interface ConnectUIEventClose {
  type: 'close';
}

/** A connection was made. */
export interface ConnectUIEventConnect {
  type: 'connect';
  /** The connection. */
  payload: AuthResult;
}

/** Something failed. */
export interface ConnectUIEventError {
  type: 'error';
  /** Why, and what the error says. */
  payload: { errorType: AuthErrorType; errorMessage: string };
}

/** Sent to the hosted page by a dashboard, and never by `latchkey/nango`. */
export interface ConnectUIEventSettingsChanged {
  type: 'settings_changed';
  /** The settings as they are now. */
  payload: ConnectUISettings;
}

/** What `onEvent` gets. */
export type ConnectUIEvent =
  | ConnectUIEventReady
  | ConnectUIEventClose
  | ConnectUIEventConnect
  | ConnectUIEventError
  | ConnectUIEventSettingsChanged;

/** A listener for the events of the Connect UI. */
export type OnConnectEvent = (event: ConnectUIEvent) => void | Promise<void>;

/** What `openConnectUI` and `new ConnectUI()` take. */
export interface ConnectUIProps {
  /** The person's session token. Default: that of `Nango`; it can also come later, by `setSessionToken`. */
  sessionToken?: string | undefined;
  /** Has no effect: the widget is part of the page, and no other page is loaded. Default: none. */
  baseURL?: string;
  /** The Nango API. Default: the `host` of `Nango`, else `https://api.nango.dev`. */
  apiURL?: string;
  /** Called with every event. Default: none. */
  onEvent?: OnConnectEvent;
  /** Has no effect: the widget says that the window reads as closed, and only the person gives up. Default: `false`. */
  detectClosedAuthWindow?: boolean;
  /** The language of the widget, such as `fr`. Default: the browser's. */
  lang?: string;
  /** Takes precedence over the environment's theme in Nango. Default: that one. */
  themeOverride?: Theme;
}
