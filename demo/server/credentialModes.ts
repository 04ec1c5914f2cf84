import { anyFields, filled, only, optional, region, text } from './credentialBody.ts';
import type { ReadCredentials } from './credentialBody.ts';
import * as ask from './credentialQuestions.ts';
import type { Ask } from './credentialQuestions.ts';
import * as refuse from './credentialRefusals.ts';
import type { RefuseCredentials } from './credentialRefusals.ts';

/** How an auth mode without a popup handles its credentials. */
export interface CredentialMode {
  read: ReadCredentials;
  ask: Ask;
  refuse: RefuseCredentials;
  /** The older route, which has texts in its refusals and answers an unknown integration with 400. */
  worded?: true;
}

export const credentialModes = {
  API_KEY: {
    read: only({ apiKey: filled }),
    ask: ask.orStandIn(ask.verification(ask.bearer)),
    refuse: refuse.testFailed,
  },
  BASIC: {
    read: only({ username: text, password: text }),
    ask: ask.orStandIn(ask.verification(ask.basic)),
    refuse: refuse.testFailed,
  },
  OAUTH2_CC: {
    read: anyFields,
    ask: ask.withClient(ask.orStandIn(ask.clientCredentials)),
    refuse: refuse.clientCredentialsFailed,
    worded: true,
  },
  TWO_STEP: {
    read: anyFields,
    ask: ask.orStandIn(ask.twoStep),
    refuse: refuse.twoStepFailed,
  },
  JWT: {
    read: anyFields,
    ask: ask.withKeyInParts(ask.orStandIn(ask.untried)),
    refuse: refuse.wordedTestFailed,
  },
  SIGNATURE: {
    read: only({ type: filled, username: filled, password: filled }),
    ask: ask.orStandIn(ask.verification(ask.wsse)),
    refuse: refuse.wordedTestFailed,
  },
  TBA: {
    read: only({
      token_id: filled,
      token_secret: filled,
      oauth_client_id_override: optional,
      oauth_client_secret_override: optional,
    }),
    ask: ask.withAccount(ask.orStandIn(ask.verification(ask.tokenBased))),
    refuse: refuse.invalidWithStatus200,
  },
  BILL: {
    read: only({ username: filled, password: filled, organization_id: filled, dev_key: filled }),
    ask: ask.orStandIn(ask.login),
    refuse: refuse.neverAnswers,
  },
  AWS_SIGV4: {
    read: only({ role_arn: filled, region }),
    ask: ask.assumeRole,
    refuse: refuse.stsFailed,
  },
  NONE: { read: only({}), ask: ask.untried, refuse: refuse.testFailed },
  // An app that is installed at the provider: nothing is typed, and any OAuth integration is accepted.
  OAUTH2: { read: only({}), ask: ask.untried, refuse: refuse.testFailed },
} as const satisfies Record<string, CredentialMode>;
