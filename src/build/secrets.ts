import { bareOf, valuesIn } from './values.ts';

/** A variable that holds a secret. */
export interface SecretVariable {
  /** Its name, which may be shown; the value may not. */
  name: string;
  /** Where it was found: `the environment`, or a file. */
  from: string;
}

/** A value that must not be in a file that people download. */
export interface Secret extends SecretVariable {
  value: string;
}

/** The variables of one place. A name can be there more than once, with different values. */
export interface VariableSource {
  from: string;
  variables: readonly (readonly [name: string, value: string])[];
  /** The names of those that refer to others whose values are not all known. */
  open?: readonly string[];
}

/** The variables that hold secrets. */
export interface FoundVariables {
  secrets: Secret[];
  /** Those with a value that is too short to be searched for. */
  short: SecretVariable[];
  /** Those with a value that is not known. */
  open: SecretVariable[];
}

/**
 * Variables that are always looked for; `*` is any text, so that `VITE_NANGO_SECRET_KEY` and `NANGO_PROD_SECRET_KEY` are
 * among them.
 */
export const secretNames = ['*NANGO*SECRET*', '*NANGO*API_KEY*'] as const;

/** A shorter value can be in a file by chance. */
export const shortestSecret = 12;

const namePattern = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`, 'is');

/** The variables of this process. */
export const processEnvironment = (variables: NodeJS.ProcessEnv): VariableSource => ({
  from: 'the environment',
  variables: Object.entries(variables).map(([name, value = '']) => [name, value]),
});

/** Each of those that are alike once: the first. */
function eachOnce<One extends object>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const found = new Map<string, One>();
  for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return [...found.values()];
}

/** A value, wherever it was found. */
const valueKey = ({ name, value }: Secret): string => `${name}=${value}`;

/**
 * The secrets in the variables of all sources: each name and value once.
 *
 * @param names Patterns beside {@link secretNames}.
 */
export function secretsIn(sources: readonly VariableSource[], names: readonly string[] = []): FoundVariables {
  const patterns = [...secretNames, ...names].map(namePattern);
  const isSecret = ({ name }: { name: string }): boolean => patterns.some((pattern) => pattern.test(name));

  const all = sources
    .flatMap(({ from, variables }) =>
      variables.map(([name, written]) => ({ name, from, value: bareOf(written) })),
    )
    .filter((one) => one.value !== '' && isSecret(one));
  const readings = eachOnce(all, valueKey);
  const secrets = readings.flatMap(({ name, from, value }) =>
    valuesIn(value).map((each): Secret => ({ name, from, value: each })),
  );
  const short = readings
    .filter(({ value }) => value.length < shortestSecret)
    .map(({ name, from }): SecretVariable => ({ name, from }));

  const open = sources
    .flatMap(({ from, open: those = [] }) => those.map((name): SecretVariable => ({ name, from })))
    .filter(isSecret);
  const variableKey = ({ name, from }: SecretVariable): string => `${name}\n${from}`;
  return {
    secrets: eachOnce(secrets, valueKey).filter(({ value }) => value.length >= shortestSecret),
    short: eachOnce(short, variableKey),
    open: eachOnce(open, variableKey),
  };
}
