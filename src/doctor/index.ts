import type { Terminal } from '../build/check.ts';
import { NoAnswer } from './ask.ts';
import { checks, type Check } from './checks.ts';
import { Misuse, readCommand, usage, type Command } from './command.ts';
import { credentialProblem, socketPathOf } from './credential.ts';
import { fail, skip, type Finding } from './finding.ts';
import { deleteSession, makeSession, type NewSession } from './newSession.ts';
import { jsonOf, reportOf, type Entry } from './report.ts';
import { apiAnswers } from './server.ts';
import { striker } from './strike.ts';
import { createInspection, type Subject, type Inspection } from './inspection.ts';

export const exitCodes = { healthy: 0, failed: 1, unchecked: 2 } as const;

/** Runs one check. An answer that does not come is a finding like any other. */
async function examine({ needs, run }: Check, inspection: Inspection): Promise<Finding> {
  try {
    if (needs && !(await needs.is(inspection))) return skip(`It needs ${needs.what}.`);
    return await run(inspection);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return fail(
      `There was no answer: ${error.message}.`,
      'Try again; then look at the proxies in front of the server.',
    );
  }
}

/** Makes the session that was asked for. */
async function sessionFor(
  { newSession }: Command,
  inspection: Inspection,
  env: NodeJS.ProcessEnv,
): Promise<NewSession | null> {
  if (!newSession || !(await apiAnswers(inspection))) return null;
  return makeSession(inspection, env['NANGO_SECRET_KEY']);
}

/** What all checks found, and what takes the values out of it that must not be printed. */
interface Examination {
  entries: Entry[];
  strike: (text: string) => string;
}

async function examineAll(command: Command, env: NodeJS.ProcessEnv): Promise<Examination> {
  const { host, websocketsPath, page, timeout } = command;
  const problem = command.credential && credentialProblem(command.credential);
  const subject: Subject = {
    host,
    // What does not look like a credential goes nowhere.
    credential: problem ? null : command.credential,
    credentialProblem: problem,
    websocketsPath,
    page,
    timeout,
    now: Date.now,
  };
  const first = createInspection(subject, socketPathOf);
  const made = await sessionFor(command, first, env);
  const inspection = made
    ? createInspection(
        'token' in made
          ? { ...subject, credential: { kind: 'sessionToken', value: made.token } }
          : { ...subject, credentialProblem: made.problem },
        socketPathOf,
      )
    : first;
  const entries: Entry[] = [];
  for (const check of checks)
    if (check.concerns?.(inspection) ?? true)
      entries.push({ name: check.name, ...(await examine(check, inspection)) });
  await inspection.end();
  if (made && 'token' in made) await deleteSession(inspection, made.token);
  return {
    entries,
    strike: striker([command.credential?.value, inspection.credential?.value, env['NANGO_SECRET_KEY']]),
  };
}

/**
 * The command `latchkey doctor`.
 *
 * @returns Its exit code.
 */
export async function runDoctor(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = readCommand(words);
    if (!command) {
      terminal.say(usage.trimEnd());
      return exitCodes.healthy;
    }
    const { entries, strike } = await examineAll(command, terminal.env);
    const shown = entries.map((entry) => ({
      ...entry,
      message: strike(entry.message),
      ...(entry.fix !== undefined && { fix: strike(entry.fix) }),
    }));
    terminal.say(command.json ? jsonOf(strike(command.host.href), shown) : reportOf(shown));
    return entries.some(({ status }) => status === 'fail') ? exitCodes.failed : exitCodes.healthy;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    terminal.complain(error.message);
    return exitCodes.unchecked;
  }
}
