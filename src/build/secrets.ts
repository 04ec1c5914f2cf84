import { standInOf, type StandIn } from './standIns.ts';
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

/** A variable whose secret is not known, and why. */
export interface OpenVariable extends SecretVariable {
  why: StandIn | 'reference';
}

/** The variables that hold secrets. */
export interface FoundVariables {
  secrets: Secret[];
  /** Those with a value that is too short to be searched for. */
  short: SecretVariable[];
  open: OpenVariable[];
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

/** Where the variables of this process are. */
const environmentName = 'the environment';

/** The variables of this process. */
export const processEnvironment = (variables: NodeJS.ProcessEnv): VariableSource => ({
  from: environmentName,
  variables: Object.entries(variables).map(([name, value = '']) => [name, value]),
});

/** A value as a variable has it, and what it has in the place of the secret. */
interface Reading extends Secret {
  standIn: StandIn | null;
}

/** What a variable's name ends in that is meant to have a pointer: the secret itself is in the one without it. */
const pointerEnd = /_(?:FILE|PATH|ARN|URI|URL|REF|ID|NAME)$/i;

/**
 * Whether the secret that a pointer or a placeholder stands for is among the readings.
 *
 * A tool such as dotenvx puts the secret of one file into the environment. Where another file has another value, nobody
 * can tell whose secret is there.
 */
function isResolved({ name, value, standIn }: Reading, readings: readonly Reading[]): boolean {
  const known = readings.filter((one) => one.standIn === null && one.value.length >= shortestSecret);
  const own = known.filter((one) => one.name === name);
  if (known.some((one) => one.name !== name && one.name === name.replace(pointerEnd, ''))) return true;
  if (standIn === 'placeholder') return own.length > 0;
  const inFiles = readings.filter((one) => one.name === name && one.from !== environmentName);
  return own.some(({ from }) => from === environmentName) && inFiles.every((one) => one.value === value);
}

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
    .flatMap(({ from, variables }) => variables.map(([name, written]) => ({ name, from, written })))
    .filter(isSecret)
    .map(({ name, from, written }) => ({ name, from, value: bareOf(written) }))
    .filter(({ value }) => value !== '')
    .map((one): Reading => ({ ...one, standIn: standInOf(one.name, one.value) }));
  const readings = eachOnce(all, valueKey);
  const secrets = readings.flatMap(({ name, from, value }) =>
    valuesIn(value).map((each): Secret => ({ name, from, value: each })),
  );
  const short = readings
    .filter(({ value, standIn }) => standIn === null && value.length < shortestSecret)
    .map(({ name, from }): SecretVariable => ({ name, from }));

  const references = sources
    .flatMap(({ from, open = [] }) => open.map((name): OpenVariable => ({ name, from, why: 'reference' })))
    .filter(isSecret);
  const standIns = readings.flatMap((one): OpenVariable[] =>
    one.standIn === null || isResolved(one, all)
      ? []
      : [{ name: one.name, from: one.from, why: one.standIn }],
  );
  return {
    secrets: eachOnce(secrets, valueKey).filter(({ value }) => value.length >= shortestSecret),
    short: eachOnce(short, ({ name, from }) => `${name}\n${from}`),
    open: eachOnce([...references, ...standIns], ({ name, from, why }) => `${name}\n${from}\n${why}`),
  };
}
