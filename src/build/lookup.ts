import { relative, resolve } from 'node:path';
import { shownName } from '../credential/quote.ts';
import { envFilesIn, readEnvFile } from './envFiles.ts';
import { withReferences } from './references.ts';
import { processEnvironment, secretsIn, type FoundVariables, type VariableSource } from './secrets.ts';
import { errorText, Unchecked } from './unchecked.ts';

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

/** @throws {Unchecked} for a file that cannot be read. */
function readFiles({ cwd, envDirectory, envFiles }: Lookup): VariableSource[] {
  const files = envFiles?.map((file) => resolve(cwd, file)) ?? (envDirectory ? envFilesIn(envDirectory) : []);
  return files.map((file) => {
    const from = relative(cwd, file);
    try {
      return readEnvFile(file, from);
    } catch (error) {
      // Which values are secret is not known yet.
      throw new Unchecked(`The .env file ${shownName(from)} cannot be read (${errorText(error)}).`);
    }
  });
}

/**
 * The secrets in the environment and in `.env` files.
 *
 * @throws {Unchecked} for a file that cannot be read.
 */
export function lookUpSecrets(lookup: Lookup): FoundVariables {
  const environment = processEnvironment(lookup.env);
  const files = withReferences(readFiles(lookup), environment);
  return secretsIn([environment, ...files], lookup.names);
}
