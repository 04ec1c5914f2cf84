import type { PluralCopy } from './plural.ts';

/**
 * What a person reads about one kind of failure. What the developer of the page reads is the error's own message.
 */
export interface FailureCopy {
  /** In plain words; `failed.usual.title` when left out. */
  title?: string | undefined;
  /** One sentence. */
  text: string;
  /** What the person can do; `failed.usual.you` when left out. */
  you?: string | undefined;
  /** What whoever runs the Nango server can do. */
  admin?: string | undefined;
}

/**
 * The copy for each kind of failure: a code that has words of its own, else a group of codes, which
 * `src/widget/explain.ts` names.
 *
 * `{app}` is the integration's name, `{host}` the API's; words between backticks are shown as code.
 */
const failures = {
  key: { text: 'Its key can’t be used, so nothing was sent to any app.' },
  unknown_account: {
    text: 'Its key isn’t known to the connection service, so nothing was sent to any app.',
  },
  list_closed: { text: 'It isn’t allowed to read the list of apps.' },
  deprecated_authentication: {
    text: 'Its kind of key is no longer taken by the connection service.',
    admin: 'On your own server, a later `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` lets this key in.',
  },
  unknown_connect_session_token: {
    text: 'It has no valid pass to the connection service.',
    you: 'Reload the page, sign in if asked, and try again.',
  },
  secret_key_refused: {
    text: 'It was set up with a private key, so we stopped before connecting anything.',
  },
  setup: { text: 'Its setup doesn’t allow it.' },
  integration: {
    title: '{app} can’t be connected here',
    text: 'It isn’t fully set up on this site yet.',
  },
  credentials: {
    title: '{app} didn’t accept that',
    text: '{app} didn’t accept that. Check each field, and what your account may do.',
    you: 'Go back and check what you typed.',
  },
  session_token_required: {
    text: 'Its kind of key connects only apps that open a window of their own.',
  },
  resource_capped: { text: 'Its plan allows no more connections.' },
  invalid_response: { text: 'The connection service gave an answer that makes no sense.' },
  network_error: {
    title: 'Can’t reach the connection service',
    text: 'This page got no answer from {host}.',
    you: 'Check your connection. An ad blocker or a VPN can be in the way, too.',
  },
  server: {
    title: 'The connection service has a problem',
    text: '{host} didn’t answer as it should.',
    you: 'Try again in a few minutes.',
  },
  too_many_request: {
    title: 'Too many requests',
    text: 'The connection service asks for a short break.',
    you: 'Try again in a moment.',
  },
  connection_lost: {
    title: 'The line broke off',
    text: 'We can’t tell whether {app} was connected.',
    you: 'Try again. Signing in twice does no harm.',
  },
  blocked_by_browser: {
    title: 'Your browser blocked the window',
    text: 'You sign in to {app} in a window of its own.',
    you: 'Allow pop-ups for this site, then try again.',
  },
  callback_err: {
    title: '{app} wasn’t connected',
    text: 'The sign-in was cancelled, or {app} said no.',
    you: 'Try again with the right account, and allow access when asked.',
  },
  unknown_error: {
    title: 'Something went wrong',
    text: 'This was not expected.',
    you: 'Try again. If it fails again, tell the site.',
  },
} as const satisfies Record<string, FailureCopy>;

/** All copy, in English. `{app}`, `{count}`, … are filled in. */
export const en = {
  back: 'Back',
  close: 'Close',
  done: 'Done',
  retry: 'Try again',
  /** Stands for an app whose name is not known. */
  app: 'The app',

  list: {
    title: 'Connect an app',
    text: 'Choose an app to connect.',
    loading: 'Loading…',
    search: { one: 'Search {count} app', other: 'Search {count} apps' },
    found: { one: '{count} app found', other: '{count} apps found' },
    none: 'No apps match “{query}”',
    none_text: 'Check the spelling or browse all apps.',
    clear: 'Show all apps',
    empty: 'No apps to connect',
    empty_text: 'No apps have been set up yet.',
    opening: 'Opening {app}…',
    promise: 'You sign in on the app’s own website.',
  },

  /** The quiet line under an app that asks for more than a sign-in. */
  needs: {
    key: 'Uses an API key',
    login: 'Uses your username and password',
    keys: 'Uses API credentials',
  },

  form: {
    title: 'Connect {app}',
    text: 'You find these in your {app} account.',
    nothing: '{app} needs nothing from you.',
    docs: 'How to find them',
    where: 'Where is it?',
    optional: '(optional)',
    choose: 'Choose…',
    none: 'None',
    show: 'Show',
    copy: 'Copy',
    drop: 'Paste it, or drop its file here',
    submit: 'Connect',
    busy: 'Connecting…',
    summary: 'Fields to look at: {count}',
    faults: {
      required: 'Fill this in.',
      choice: 'Choose one of the list.',
      pattern: 'This doesn’t look right. Copy it again, all of it.',
      hostname: 'Enter an address such as example.com.',
      uri: 'Enter a whole address that begins with https://.',
      uuid: 'This should be 36 characters long, with four hyphens.',
      email: 'Enter an e-mail address.',
      server: 'The connection service doesn’t take this.',
    },
  },

  authorizing: {
    placeholder: 'Connecting to {app}…',
    title: 'Sign in to {app}',
    preparing: 'Opening a window…',
    waiting: 'Sign in using the window that just opened. We’ll continue here when you’re done.',
    reopen: 'Open the window again',
    unfinished_title: 'Still signing in?',
    unfinished: 'Finish in the other window. If you closed it, try again.',
  },

  blocked: {
    title: 'Your browser blocked the window',
    text: '{app} opens in a new window. Select Continue to open it.',
    gesture: '{app} opens in a new window.',
    go: 'Continue to {app}',
  },

  connected: {
    title: '{app} is connected',
    text: 'You’re all set.',
    pending_title: '{app} is waiting for approval',
    pending: 'An admin needs to approve this connection first.',
    unconfirmed_title: 'Check your {app} connection',
    unconfirmed:
      '{app} says it’s connected, but we couldn’t confirm it. Check whether it shows up on this site.',
    window: 'You can close the other window now.',
  },

  /** Asked once, before something is lost. */
  leave: {
    form: {
      title: 'Discard what you’ve entered?',
      text: 'Your details haven’t been saved.',
      stay: 'Keep editing',
      leave: 'Discard',
    },
    signIn: {
      title: 'Stop signing in?',
      text: 'Your sign-in is still open in the other window.',
      stay: 'Keep waiting',
      leave: 'Stop',
    },
  },

  /** In place of the same words above, when the session renews a connection. */
  again: {
    form: { title: 'Reconnect {app}' },
    connected: { title: '{app} is connected again' },
  },

  failed: {
    usual: {
      title: 'This page can’t connect apps right now',
      you: 'Nothing to fix on your side. Try again later, or tell the site.',
    },
    you: 'You',
    developer: 'The site’s developer',
    admin: 'The Nango admin',
    server: 'Server: {host}',
    support: 'Contact support',
    copy: 'Copy details',
    copy_code: 'Copy the code',
    copied: 'Copied',
    by_hand: 'Copy this by hand:',
    retry_in: 'Try again in {seconds}\u00a0s',
    retry_now: 'You can try again now.',
    failures,
  },
} as const;

/** A kind of failure that has copy of its own. */
export type Failure = keyof typeof failures;

/** The same names with any text, and the plural forms of any language. */
type Copy<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends string
    ? string
    : Table[Name] extends PluralCopy
      ? PluralCopy
      : Copy<Table[Name]>;
};

/** All copy of one language. */
export type Messages = Copy<Omit<typeof en, 'failed'>> & {
  readonly failed: Copy<Omit<(typeof en)['failed'], 'failures'>> & {
    readonly failures: Readonly<Record<Failure, FailureCopy>>;
  };
};

en satisfies Messages;
