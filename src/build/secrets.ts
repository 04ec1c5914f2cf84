/** A value that may stand in no file that people download. */
export interface Secret {
  /** The variable's name, which may be said; the value may not. */
  name: string;
  /** Where the variable was found: `the environment`, or a file. */
  from: string;
  value: string;
}

/** Variables as one place says them. A name may be there twice: as it is written, and as it is understood. */
export interface Environment {
  from: string;
  variables: readonly (readonly [name: string, value: string])[];
}

/** Variables that are always looked for; `*` is any text, so that `VITE_NANGO_SECRET_KEY` is among them. */
export const secretNames = ['*NANGO_SECRET_KEY*', '*NANGO_API_KEY*'] as const;

/** A shorter value is a word that files can hold by chance. */
export const shortestSecret = 12;

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

/** The variables of this process. */
export const processEnvironment = (variables: NodeJS.ProcessEnv): Environment => ({
  from: 'the environment',
  variables: Object.entries(variables).map(([name, value = '']) => [name, value]),
});

/**
 * The secrets in the environments: each name and value once, and those that are too short apart.
 *
 * @param names Patterns beside {@link secretNames}.
 */
export function secretsIn(
  environments: readonly Environment[],
  names: readonly string[] = [],
): { secrets: Secret[]; short: Secret[] } {
  const patterns = [...secretNames, ...names].map(patternOf);
  const found = new Map<string, Secret>();
  for (const { from, variables } of environments)
    for (const [name, written] of variables) {
      const value = written.trim();
      const key = `${name}=${value}`;
      if (value && !found.has(key) && patterns.some((pattern) => pattern.test(name)))
        found.set(key, { name, from, value });
    }
  const all = [...found.values()];
  return {
    secrets: all.filter(({ value }) => value.length >= shortestSecret),
    short: all.filter(({ value }) => value.length < shortestSecret),
  };
}
