/** What each read of the policy is for, by its path. */
export const purposes: Readonly<Record<string, string>> = {
  '/connect/session': 'What the session allows',
  '/integrations': 'The list of apps',
  '/providers/:provider': 'How one app is connected',
  '/oauth/connect/latchkey-key-check': 'Whether the key is a public key',
  '/oauth/connect/:integration': 'The sign-in window',
  ':websocketsPath': 'The result of the sign-in',
  '*': 'Logos, from the API’s origin only',
};
