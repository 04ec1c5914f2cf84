/** What the hosted page says beside the widget, in English. */
export const hosted = {
  /** Of the browser’s tab. */
  title: 'Connect an app',
  close: 'Close',
  /** After a connection, in a tab of its own. */
  done: { title: 'You’re all set', text: 'You can close this page.' },
  /** In place of what the widget says about a session that has expired: a link cannot ask for another one. */
  expired: {
    text: 'This link has expired.',
    you: 'Open it once more from where you got it, or ask for a new one.',
  },
  /** Why the page does not start. */
  refused: {
    api_not_allowed: {
      title: 'Don’t use this link',
      text: 'It would send what you enter to a server that this page doesn’t know. If you trust the person who gave you the link, ask them for a new one.',
    },
    parent_not_allowed: {
      title: 'This page can’t be used here',
      text: 'It’s shown inside a site that it doesn’t know. Don’t enter anything.',
    },
    link_incomplete: {
      title: 'This link can’t be used again',
      text: 'Open it once more from where you got it. If that doesn’t help, ask for a new one.',
    },
    settings_invalid: {
      title: 'This page isn’t ready yet',
      text: 'This isn’t your fault. The people who set up this page have to finish its settings.',
    },
  },
  /** Above a message about the set-up, which is in English. */
  admin: 'For the administrator of this page',
} as const;
