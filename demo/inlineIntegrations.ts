/**
 * The apps that a page names itself, for a public key that cannot read the list. All of them have a sign-in window,
 * so nothing needs to be requested about them.
 */
export const inlineIntegrations = [
  { unique_key: 'slack', provider: 'slack', display_name: 'Slack' },
  { unique_key: 'google-drive', provider: 'google-drive', display_name: 'Google Drive' },
  { unique_key: 'github', provider: 'github', display_name: 'GitHub' },
] as const;
