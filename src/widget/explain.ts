import type { ConnectError } from '../errors.ts';
import type { Failure } from '../locales/en.ts';
import type { IconName } from './icons.tsx';

/** Codes without copy of their own, by what is in their names: the first row that fits. */
const kinds: readonly (readonly [names: RegExp, failure: Failure])[] = [
  [/^session_token_failed$/, 'unknown_connect_session_token'],
  [/_(public_key|session_token)$/, 'key'],
  [/^connection_test|credentials|two_step|invalid_body|missing_client|sigv4|failed_to_gen/, 'credentials'],
  [/integration|auth_mode|config|url_param/, 'integration'],
  [/hmac|option|host|fingerprint|request_refused|sandbox/, 'setup'],
  [/^state_|^token_|^connection_|window_closed/, 'callback_err'],
  [/timeout|error_support/, 'server'],
];

/** What the developer can paste, for those whose public key cannot do it. */
const snippet = "createConnect({\n  sessionToken: () =>\n    fetch('/token')\n    .then((r) => r.text())\n})";
const withSnippet =
  /^(list_closed|session_token_required|deprecated_authentication|unknown_connect_session_token)$/;

type Failures = Readonly<Record<Failure, unknown>>;

function failureOf({ code, path, status = 0 }: ConnectError, failures: Failures): Failure {
  // Only a key that is proven to be public is sent there: this server lets none of them read the list.
  if (code === 'unknown_account' && path?.endsWith('/integrations')) return 'list_closed';
  if (Object.hasOwn(failures, code)) return code as Failure;
  const kind = kinds.find(([names]) => names.test(code));
  if (kind) return kind[1];
  if (status === 401) return 'key';
  return status >= 500 ? 'server' : status >= 400 ? 'setup' : 'unknown_error';
}

export interface Explanation {
  failure: Failure;
  /** The code, when it can be shown. */
  code: string;
  icon: IconName;
  snippet: string | null;
}

/** What is known about an error: which copy says it, and what goes with that. */
export function explain(error: ConnectError, failures: Failures): Explanation {
  const failure = failureOf(error, failures);
  return {
    failure,
    code: /^[\w.-]{1,64}$/.test(error.code) ? error.code : 'unknown_error',
    icon: error.status === 401 || /key|session_token/.test(failure) ? 'key' : 'alert',
    snippet: withSnippet.test(failure) ? snippet : null,
  };
}
