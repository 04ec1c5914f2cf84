import type { ConnectError, ErrorFacts, OwnCode } from '../errors.ts';
import type { Failure } from '../locales/failed/en.ts';
import { withoutPrototype } from '../record.ts';
import type { IconName } from '../widget/icons.tsx';

/** The copy that explains each of Latchkey's own codes that has no copy itself. */
const ownCodes: Readonly<Record<Exclude<OwnCode, Failure>, Failure>> = {
  aborted: 'unknown_error',
  browser_required: 'unknown_error',
  credentials_required: 'integration',
  destroyed: 'unknown_error',
  fingerprint_unavailable: 'setup',
  integration_not_allowed: 'integration',
  invalid_host: 'setup',
  invalid_option: 'setup',
  invalid_public_key: 'key',
  invalid_session_token: 'key',
  load_failed: 'unknown_error',
  missing_public_key: 'key',
  open_window_failed: 'unknown_error',
  popup_sandboxed: 'setup',
  reconnect_session_required: 'setup',
  request_refused: 'setup',
  timeout: 'server',
  unknown_integration: 'integration',
  window_closed: 'callback_err',
};

/** The same for the server's codes. */
const serverCodes: Readonly<Record<string, Failure>> = {
  auth_mode_err: 'integration',
  connection_test_failed: 'credentials',
  connection_validation_failed: 'callback_err',
  failed_to_generate: 'credentials',
  generic_error_support: 'server',
  invalid_auth_mode: 'integration',
  invalid_body: 'credentials',
  invalid_credentials: 'credentials',
  invalid_hmac: 'setup',
  missing_hmac: 'setup',
  provider_config_err: 'integration',
  state_cookie_err: 'callback_err',
  state_err: 'callback_err',
  token_err: 'callback_err',
  unknown_config_key: 'integration',
  unknown_provider_config: 'integration',
  url_param_err: 'integration',
};

/** Families of server codes, by a part of their names: the first row that fits. */
const families: readonly (readonly [part: string, failure: Failure])[] = [
  ['credentials', 'credentials'],
  ['two_step', 'credentials'],
  ['missing_client', 'credentials'],
  ['sigv4', 'credentials'],
  ['session_token', 'key'],
  ['public_key', 'key'],
  ['integration', 'integration'],
  ['config', 'integration'],
  ['auth_mode', 'integration'],
  ['timeout', 'server'],
  ['state_', 'callback_err'],
  ['token_', 'callback_err'],
];

const codes: Readonly<Partial<Record<string, Failure>>> = withoutPrototype({ ...serverCodes, ...ownCodes });

/** Failures that are about the site's key or token. */
const keyFailures: ReadonlySet<Failure> = new Set<Failure>([
  'key',
  'secret_key_refused',
  'session_token_failed',
  'session_token_required',
  'unknown_connect_session_token',
]);

/** Failures that a session token puts right: the developer is shown how to pass one. */
const tokenFailures: ReadonlySet<Failure> = new Set<Failure>([
  'deprecated_authentication',
  'list_closed',
  'session_token_failed',
  'session_token_required',
  'unknown_connect_session_token',
]);

/** Failures that stay until somebody changes the site, or its server: another try alone does not help. */
const lastingFailures: ReadonlySet<Failure> = new Set<Failure>([
  'deprecated_authentication',
  'integration',
  'key',
  'list_closed',
  'resource_capped',
  'secret_key_refused',
  'session_token_required',
  'setup',
  'unknown_account',
]);

const tokenSnippet = `createConnect({
  sessionToken: () =>
    fetch('/connect-session', {
      method: 'POST',
    }).then((r) => r.text()),
})`;

/** Codes that can be shown: a server's code is untrusted text. */
const showable = /^[\w.-]{1,64}$/;

type Failures = Readonly<Record<Failure, unknown>>;

const isFailure = (code: string, failures: Failures): code is Failure => Object.hasOwn(failures, code);

function failureOf(code: string, { path, status = 0 }: ErrorFacts, failures: Failures): Failure {
  // The key is sent there only once it is proven to be public: this server lets no public key read the list.
  if (code === 'unknown_account' && path?.endsWith('/integrations')) return 'list_closed';
  if (isFailure(code, failures)) return code;
  const known = codes[code] ?? families.find(([part]) => code.includes(part))?.[1];
  if (known) return known;
  if (status === 401) return 'key';
  if (status >= 500) return 'server';
  return status >= 400 ? 'setup' : 'unknown_error';
}

/** Failures in which the server's answer was lost, or somebody else answered, such as a gateway that stopped waiting. */
const unanswered: ReadonlySet<Failure> = new Set<Failure>(['invalid_response', 'network_error', 'server']);

export interface Explanation {
  failure: Failure;
  /** The code, when it can be shown. */
  code: string;
  icon: IconName;
  /** Whether another try alone cannot help. */
  isLasting: boolean;
  /** A snippet for the developer to paste. */
  snippet: string | null;
}

/**
 * The copy that explains an error, with the values it needs.
 *
 * @param wasSent Whether a form was on its way.
 */
export function explain(error: ConnectError, failures: Failures, wasSent = false): Explanation {
  const facts = withoutPrototype<ErrorFacts>(error);
  const found = failureOf(error.code, facts, failures);
  // The server may have made the connection all the same, unless it says itself that it failed.
  const isLost = wasSent && unanswered.has(found) && error.code !== 'generic_error_support';
  const failure = isLost ? 'connection_lost' : found;
  return {
    failure,
    code: showable.test(error.code) ? error.code : 'unknown_error',
    icon: facts.status === 401 || keyFailures.has(failure) ? 'key' : 'alert',
    isLasting: lastingFailures.has(failure),
    snippet: tokenFailures.has(failure) ? tokenSnippet : null,
  };
}
