import { recordOf } from '../record.ts';
import { serverCodeOf, dataOf, NoAnswer, type Answer } from './ask.ts';
import { credentialProblem } from './credential.ts';
import { fail, printable, type Finding } from './finding.ts';
import type { Inspection } from './inspection.ts';

/** Whom the session is made for: a name that explains itself in Nango. */
const endUser = { id: 'latchkey-doctor' };

/** A session token that the doctor has created, or the reason why it could not. */
export type NewSession = { token: string } | { problem: Finding };

function refusal(answer: Answer): Finding {
  const code = serverCodeOf(answer);
  const named = code ? ` (${printable(code)})` : '';
  return answer.status === 401
    ? fail(
        `The server does not accept the secret key in NANGO_SECRET_KEY${named}.`,
        'Copy the secret key of the environment that `host` serves.',
      )
    : fail(
        `The server makes no session: it answers ${answer.status}${named}.`,
        'Look into its logs. On Nango Cloud, look at the limits of the plan.',
      );
}

/** Makes a session, as a back end does. */
export async function makeSession(
  inspection: Inspection,
  secretKey: string | undefined,
): Promise<NewSession> {
  if (!secretKey)
    return {
      problem: fail(
        'NANGO_SECRET_KEY is not set: no session can be made.',
        'Set it to the secret key that your server uses.',
      ),
    };
  const key = secretKey.trim();
  if (/[^!-~]/.test(key))
    return {
      problem: fail(
        'NANGO_SECRET_KEY has characters in it that no key has.',
        'Set it to the secret key alone, on one line.',
      ),
    };
  try {
    return await askForSession(inspection, key);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return {
      problem: fail(
        `The server makes no session: ${error.message}.`,
        'Try again; then look at the proxies in front of the server.',
      ),
    };
  }
}

async function askForSession(inspection: Inspection, key: string): Promise<NewSession> {
  const answer = await inspection.ask(inspection.at('/connect/sessions'), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ end_user: endUser }),
  });
  const { token } = recordOf(dataOf(answer));
  if (typeof token !== 'string') return { problem: refusal(answer) };
  const problem = credentialProblem({ kind: 'sessionToken', value: token });
  return problem ? { problem } : { token };
}

/** Deletes the session: nobody needs it any more. */
export async function deleteSession(inspection: Inspection, token: string): Promise<void> {
  await inspection
    .ask(inspection.at('/connect/session'), {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    })
    .catch(() => {});
}
