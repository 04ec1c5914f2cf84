/**
 * The apps that a page names itself where its public key reads no list. All of them are connected by signing in,
 * so that nothing needs to be asked about them.
 */
export const inlineIntegrations = [
  { unique_key: 'demo-openid', provider: 'demo-openid', display_name: 'Demo OpenID' },
  { unique_key: 'github', provider: 'github', display_name: 'GitHub' },
  { unique_key: 'slack', provider: 'slack', display_name: 'Slack' },
] as const;
