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

const quoted = /^(["'`])(.*)\1$/s;
const scheme = /^(authorization:\s*)?(bearer|basic|token)\s+/i;

/** A value without the quotes and the scheme of an `Authorization` header that it was copied with. */
export function bareOf(written: string): string {
  const bare = written.trim().replace(quoted, '$2').replace(scheme, '').trim();
  return bare === written ? bare : bareOf(bare);
}

/** Each variable once, however many values it has. */
const eachOnce = (variables: readonly SecretVariable[]): SecretVariable[] => [
  ...new Map(variables.map(({ name, from }) => [`${name}\n${from}`, { name, from }])).values(),
];

/**
 * The secrets in the variables of all sources: each name and value once.
 *
 * @param names Patterns beside {@link secretNames}.
 */
export function secretsIn(sources: readonly VariableSource[], names: readonly string[] = []): FoundVariables {
  const patterns = [...secretNames, ...names].map(namePattern);
  const isSecret = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
  const found = new Map<string, Secret>();
  for (const { from, variables } of sources)
    for (const [name, written] of variables) {
      const value = bareOf(written);
      const key = `${name}=${value}`;
      if (value && !found.has(key) && isSecret(name)) found.set(key, { name, from, value });
    }
  const all = [...found.values()];
  const open = sources.flatMap(({ from, open: those = [] }) => those.map((name) => ({ name, from })));
  return {
    secrets: all.filter(({ value }) => value.length >= shortestSecret),
    short: eachOnce(all.filter(({ value }) => value.length < shortestSecret)),
    open: eachOnce(open.filter(({ name }) => isSecret(name))),
  };
}
