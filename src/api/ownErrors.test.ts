import { expect, it } from 'vitest';
import { integrationNotAllowed, sessionTokenRequired } from './ownErrors.ts';

it('an error of our own says what the developer of the page does', () => {
  expect(sessionTokenRequired('github')).toMatchObject({
    name: 'ConnectError',
    code: 'session_token_required',
    integration: 'github',
    message:
      'With a public key, people can only connect in a sign-in window: pass a `sessionToken` that your server creates.',
  });
  expect(integrationNotAllowed('github')).toMatchObject({
    name: 'ConnectError',
    code: 'integration_not_allowed',
    integration: 'github',
    message: 'Add the integration to `allowed_integrations` where your server creates the session.',
  });
});
