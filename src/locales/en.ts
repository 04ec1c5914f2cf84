import type { PluralCopy } from './plural.ts';

/**
 * The copy for one kind of failure. The page's developer reads the error's own message instead.
 */
export interface FailureCopy {
  /** In plain words; `failed.usual.title` when left out. */
  title?: string | undefined;
  /** One sentence. */
  text: string;
  /** Advice for the person. Default: `failed.usual.you`. */
  you?: string | undefined;
  /** Advice for the administrator of the Nango server. */
  admin?: string | undefined;
}

/**
 * The copy for each kind of failure: one error code, or a group of codes. `src/failure/explain.ts` says which codes
 * belong to which kind.
 *
 * `{app}` is the integration's name, `{host}` the API's; words between backticks are shown as code.
 */
const failures = {
  key: { text: 'This site’s key is invalid. Nothing was shared with any app.' },
  unknown_account: { text: 'This site’s key wasn’t recognized. Nothing was shared with any app.' },
  list_closed: { text: 'This site can’t load the list of apps.' },
  deprecated_authentication: {
    text: 'This site uses a type of key that is no longer accepted.',
    admin:
      'On a self-hosted server, set `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` to a later date to accept this key.',
  },
  unknown_connect_session_token: {
    text: 'This session has expired.',
    you: 'Reload the page, sign in if asked, and try again.',
  },
  secret_key_refused: {
    text: 'This site was set up with a private key, so we stopped before connecting anything.',
  },
  setup: { text: 'This site’s settings don’t allow this.' },
  integration: {
    title: '{app} can’t be connected here',
    text: '{app} isn’t fully set up on this site yet.',
  },
  credentials: {
    title: '{app} didn’t accept your details',
    text: '{app} didn’t accept your details. Check them and your account’s permissions.',
    you: 'Go back, check your details, and try again.',
  },
  session_token_required: { text: 'This app can’t be connected with this site’s current key.' },
  resource_capped: { text: 'This site has reached its connection limit.' },
  invalid_response: { text: '{host} sent an unexpected response.' },
  network_error: {
    title: 'Can’t reach the connection service',
    text: '{host} didn’t respond.',
    you: 'Check your internet connection. An ad blocker or VPN may also be blocking it.',
  },
  server: {
    title: 'The connection service has a problem',
    text: '{host} didn’t respond as expected.',
    you: 'Try again in a few minutes.',
  },
  too_many_request: {
    title: 'Too many requests',
    text: 'The connection service is busy right now.',
    you: 'Try again in a moment.',
  },
  connection_lost: {
    title: 'Connection interrupted',
    text: 'We don’t know whether {app} was connected. It may have worked.',
    you: 'Check whether {app} is connected before you try again: a second sign-in creates a second connection.',
  },
  blocked_by_browser: {
    title: 'Your browser blocked the window',
    text: '{app} opens in a new window.',
    you: 'Allow pop-ups for this site, then try again.',
  },
  callback_err: {
    title: '{app} wasn’t connected',
    text: 'The sign-in was canceled, or {app} denied access.',
    you: 'Try again with the right account, and allow access when asked.',
  },
  unknown_error: {
    title: 'Something went wrong',
    text: 'An unexpected error occurred.',
    you: 'Try again. If it happens again, contact the site.',
  },
} as const satisfies Record<string, FailureCopy>;

/** All copy, in English. `{app}`, `{count}`, … are filled in. */
export const en = {
  back: 'Back',
  close: 'Close',
  done: 'Done',
  retry: 'Try again',
  /** For screen readers, after the words of a link. */
  new_tab: '(opens in a new tab)',
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
    /** The quiet line under an app that the person has connected already. */
    connected: 'Connected',
    /** The same where the site knows the account. */
    connected_as: 'Connected · {label}',
    /** In the row of an app, where motion is reduced. */
    busy: 'Opening…',
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
    text: 'You can find this in your {app} settings.',
    /** The same for what people type to sign in: a username and a password. */
    login: 'Enter your {app} login.',
    nothing: 'No details needed. Select Connect to finish.',
    docs: 'Where to find it',
    where: 'Where is it?',
    optional: '(optional)',
    choose: 'Choose…',
    none: 'None',
    show: 'Show {title}',
    hide: 'Hide {title}',
    shown: '{title} is shown.',
    hidden: '{title} is hidden.',
    /** For screen readers: a key of several lines is masked for the eye only. */
    aloud: 'Screen readers read this key aloud.',
    copy: 'Copy {title}',
    drop: 'Paste your key or choose a file',
    choose_file: 'Choose a file',
    added: '{file} added',
    submit: 'Connect',
    busy: 'Connecting…',
    summary: {
      one: '{count} field needs your attention',
      other: '{count} fields need your attention',
    },
    /** The provider's own words on why it refused. */
    reason: '{app} says: {reason}',
    faults: {
      required: '{title} is required.',
      choice: 'Choose an option.',
      pattern: 'This doesn’t look like a valid {title}.',
      hostname: 'Enter a domain such as example.com.',
      uri: 'Enter a full URL starting with https://',
      uuid: 'Enter an ID of 36 characters, such as 123e4567-e89b-42d3-a456-426614174000.',
      email: 'Enter an email address.',
      server: '{app} didn’t accept this value.',
    },
    /** For screen readers: a field’s name and what is wrong with it. */
    fault_at: '{title}: {fault}',
    /** The help of a field, and after what is wrong with it; never for a secret. */
    example: 'It should look like {example}.',
  },

  authorizing: {
    placeholder: 'Connecting to {app}…',
    title: 'Sign in to {app}',
    preparing: 'Opening a window…',
    waiting: 'Sign in using the window that just opened. We’ll continue here when you’re done.',
    /** For a site in an app that opens the sign-in in the person's browser. */
    outside: 'Sign in using the browser that just opened, then come back here.',
    reopen: 'Open the window again',
    unfinished_title: 'Still signing in?',
    unfinished: 'Finish in the other window. If you closed it, try again.',
    interrupted_title: 'Connection interrupted',
    interrupted:
      'Finish signing in in the other window. We may not hear about it, so check whether {app} is connected before you try again.',
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
    /** Back to the list keeps everything else that was typed. */
    secret: {
      title: 'Go back to the list?',
      text: 'We’ll keep what you’ve entered, except for passwords and keys.',
      stay: 'Keep editing',
      leave: 'Go back',
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
      you: 'This isn’t your fault. Try again later or contact the site.',
    },
    you: 'What you can do',
    developer: 'For the developer of this site',
    admin: 'For the Nango administrator',
    server: 'Server: {host}',
    support: 'Contact support',
    copy: 'Copy details',
    copy_code: 'Copy error code',
    copied: 'Copied',
    by_hand: 'Select and copy these details:',
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

/** The name that the table has in the file of each language. */
export const messages: Messages = en;
