import { relative, resolve } from 'node:path';
import { envFilesIn, readEnvFile } from './envFiles.ts';
import { processEnvironment, secretsIn, type Secret } from './secrets.ts';

/** Where secrets are looked for. */
export interface Lookup {
  /** What file names are relative to. */
  cwd: string;
  /** Whose `.env` files are read; `null` for none. */
  envDirectory: string | null;
  /** Files instead of those. */
  envFiles?: readonly string[] | undefined;
  /** Patterns for the names of more variables to search for. */
  names?: readonly string[] | undefined;
  env: NodeJS.ProcessEnv;
}

/**
 * The secrets in the environment and in `.env` files.
 *
 * @throws The file system's error for a file in `envFiles` that cannot be read.
 */
export function lookUpSecrets({ cwd, envDirectory, envFiles, names, env }: Lookup): {
  secrets: Secret[];
  short: Secret[];
} {
  const files = envFiles?.map((file) => resolve(cwd, file)) ?? (envDirectory ? envFilesIn(envDirectory) : []);
  const fromFiles = files.map((file) => readEnvFile(file, relative(cwd, file), env));
  return secretsIn([processEnvironment(env), ...fromFiles], names);
}
