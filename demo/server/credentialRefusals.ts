import { json } from './replies.ts';
import { Refusal, refuse, refuseWorded } from './refusals.ts';

/** Why a provider did not accept the credentials: its answer, or the error that prevented one. */
export type Rejection = { status: number; body: unknown } | { unreachable: string };

/** A real server's answer to wrong credentials of a mode. Some modes never answer. */
export type RefuseCredentials = (rejection: Rejection) => Refusal | Promise<Refusal>;

const invalid = 'The given credentials were found to be invalid. Please check the credentials and try again.';

export const testFailed: RefuseCredentials = () => refuse(400, 'connection_test_failed', invalid);

export const wordedTestFailed: RefuseCredentials = () => refuseWorded(400, 'connection_test_failed', invalid);

/** Its status is 200, so a client that checks only the status believes that it connected. */
export function invalidWithStatus200(): Refusal {
  const message = 'The provided credentials did not succeed in a test API call';
  return new Refusal(json(200, { error: { code: 'invalid_credentials', message } }));
}

/** A real server fails and leaves the request open. */
export const neverAnswers: RefuseCredentials = () => new Promise(() => {});

export const clientCredentialsFailed: RefuseCredentials = (rejection) => {
  const payload = JSON.stringify(
    'unreachable' in rejection
      ? { message: rejection.unreachable }
      : { provider_error_payload: rejection.body },
  );
  const message = `Failed to fetch client credentials token: ${JSON.stringify(payload)}`;
  return refuseWorded(400, 'client_credentials_fetch_error', message, payload);
};

export const twoStepFailed: RefuseCredentials = (rejection) => {
  const error =
    'unreachable' in rejection
      ? { message: rejection.unreachable, name: 'AxiosError' }
      : { message: statusMessage(rejection), name: 'AxiosError', provider_error_payload: rejection.body };
  const payload = JSON.stringify(error);
  const message = `Error fetching Two Step credentials Error: ${payload}`;
  return refuseWorded(400, 'two_step_credentials_fetch_error', message, payload);
};

export const stsFailed: RefuseCredentials = (rejection) => {
  const reason = 'unreachable' in rejection ? rejection.unreachable : statusMessage(rejection);
  return refuseWorded(
    502,
    'aws_sigv4_sts_request_failed',
    'Failed to retrieve AWS credentials from the configured STS endpoint.',
    { message: `Custom STS request failed: ${reason}` },
  );
};

function statusMessage({ status }: { status: number }): string {
  return `Request failed with status code ${status}`;
}
