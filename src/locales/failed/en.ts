/**
 * The copy for one kind of failure. The page's developer reads the error's own message instead.
 */
export interface FailureCopy {
  /** In plain words; `trouble.title` when left out. */
  title?: string | undefined;
  /** One sentence. */
  text: string;
  /** Advice for the person. Default: `trouble.you`. */
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
  session_token_failed: {
    text: 'This site couldn’t start a session.',
    you: 'Reload the page, sign in if asked, and try again.',
  },
  secret_key_refused: {
    text: 'This site was set up with a secret key, so we stopped before connecting anything.',
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
    you: 'Check whether {app} is connected before you try again; otherwise you may connect it twice.',
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

/** What the panel of a failure says, in English. */
export const failed = {
  you: 'What you can do',
  developer: 'Details for developers',
  admin: 'For the Nango administrator',
  server: 'Server: {host}',
  support: 'Contact support',
  copy: 'Copy details',
  copy_code: 'Copy error code',
  copy_message: 'Copy message for the site’s developer',
  /** That message, as one paragraph. `{facts}` is a list of technical facts in parentheses. */
  message: {
    what: '{app} couldn’t be connected on {site}.',
    error: 'Error: {code} ({facts}).',
    advice: 'What to do: {advice}',
  },
  by_hand: 'Select and copy these details:',
  retry_in: 'Try again in {seconds}\u00a0s',
  retry_now: 'You can try again now.',
  /** The way out where no window can be opened: a page of the site's, in another browser. */
  elsewhere: {
    title: 'Connect in your browser',
    text: 'Open this page in your browser and connect {app} there.',
    open: 'Open in your browser',
    copy: 'Copy link',
    after: 'Once {app} is connected there, select Done.',
  },
  failures,
} as const;

/** A kind of failure that has copy of its own. */
export type Failure = keyof typeof failures;
