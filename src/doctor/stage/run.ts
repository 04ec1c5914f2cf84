import { runDoctor } from '../index.ts';
import type { Entry } from '../report.ts';

/** What the command said. */
export interface Outcome {
  code: number;
  text: string;
  complaints: string;
  /** What it said about one check. */
  of(name: string): Entry | undefined;
}

/** Runs the command, and makes sure that it repeats nothing of what is secret. */
export async function doctor(
  words: readonly string[],
  { env = {}, secrets = [] }: { env?: NodeJS.ProcessEnv; secrets?: readonly string[] } = {},
): Promise<Outcome> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runDoctor(words, {
    cwd: process.cwd(),
    env,
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  const text = said.join('\n');
  const complaints = complained.join('\n');
  for (const secret of [...secrets, ...Object.values(env)])
    if (secret && `${text}${complaints}`.toLowerCase().includes(secret.toLowerCase()))
      throw new Error('The command printed a secret.');
  const isJson = words.includes('--json') && text !== '';
  const { checks } = isJson ? (JSON.parse(text) as { checks: Entry[] }) : { checks: [] };
  return { code, text, complaints, of: (name) => checks.find((check) => check.name === name) };
}
