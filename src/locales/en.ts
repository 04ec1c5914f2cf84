/** What the widget says, in English, but for failures: those are in `failed/en.ts`. `{app}`, `{count}`, … are filled in. */
export const en = {
  back: 'Back',
  close: 'Close',
  done: 'Done',
  retry: 'Try again',
  copied: 'Copied',
  /** For screen readers, after the words of a link. */
  new_tab: '(opens in a new tab or window)',
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
    /** The same for screen readers, as one text. */
    none_aloud: 'No apps match “{query}”. Check the spelling or browse all apps.',
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
    refused: '{app} didn’t accept your details. Check them and your account’s permissions.',
    not_allowed: 'This site’s settings don’t allow this.',
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
      /** About a file that holds no text, is too long or is not clearly for a field, and about several at once. */
      file: 'No file was added. Add one text file to the right field, or paste the key.',
    },
    /** For screen readers: a field’s name and what is wrong with it. */
    fault_at: '{title}: {fault}',
    /** The help of a field, and after what is wrong with it; never for a secret. */
    example: 'It should look like {example}.',
  },

  /** Help with a form. */
  help: {
    test_key: 'This is a test key.',
    other_key: 'This looks like a key for {owner}, not for {app}.',
    filled: 'Filled in from what you pasted: {fields}',
    undo: 'Undo',
    undone: 'Your fields are as they were before.',
    found: 'Found what you need?',
    paste: 'Paste into “{title}”',
    no_paste: 'Your browser didn’t allow this. Paste into the field instead.',
  },

  authorizing: {
    placeholder: 'Connecting to {app}…',
    title: 'Sign in to {app}',
    preparing: 'Opening a window…',
    waiting: 'Sign in using the window that just opened. We’ll continue here when you’re done.',
    /** For a site in an app that opens the sign-in in the person's browser. */
    outside: 'Sign in using the browser that just opened, then come back here.',
    reopen: 'Open the window again',
    front: 'Bring the window to the front',
    lasting_title: 'Still waiting',
    lasting: 'The window is still open. Finish signing in there.',
    unfinished_title: 'Still signing in?',
    unfinished: 'Finish in the other window. If you closed it, try again.',
    interrupted_title: 'Connection interrupted',
    interrupted:
      'Finish signing in using the other window. We may not hear about it, so check whether {app} is connected before you try again.',
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

  /** About any failure that has no words of its own, and about all until their file is here. */
  trouble: {
    title: 'This page can’t connect apps right now',
    you: 'This isn’t your fault. Try again later or contact the site.',
  },

  /** In place of the same words above, when the session renews a connection. */
  again: {
    form: { title: 'Reconnect {app}' },
    connected: { title: '{app} is connected again' },
  },
} as const;

/** The name that the table has in the file of each language. */
export { en as messages };
