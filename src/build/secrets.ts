/** A value that must not be in a file that people download. */
export interface Secret {
  /** The variable's name, which may be shown; the value may not. */
  name: string;
  /** Where the variable was found: `the environment`, or a file. */
  from: string;
  value: string;
}

/** The variables of one place. A name can be there more than once, with different values. */
export interface VariableSource {
  from: string;
  variables: readonly (readonly [name: string, value: string])[];
}

/**
 * Variables that are always looked for; `*` is any text, so that `VITE_NANGO_SECRET_KEY` and `NANGO_PROD_SECRET_KEY` are
 * among them.
 */
export const secretNames = ['*NANGO*SECRET*', '*NANGO*API_KEY*'] as const;

/** A shorter value can be in a file by chance. */
export const shortestSecret = 12;

const namePattern = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

/** The variables of this process. */
export const processEnvironment = (variables: NodeJS.ProcessEnv): VariableSource => ({
  from: 'the environment',
  variables: Object.entries(variables).map(([name, value = '']) => [name, value]),
});

const quoted = /^(["'`])(.*)\1$/s;
const scheme = /^(authorization:\s*)?(bearer|basic|token)\s+/i;

/** A value without the quotes and the scheme of an `Authorization` header that it was copied with. */
function bareOf(written: string): string {
  const bare = written.trim().replace(quoted, '$2').replace(scheme, '').trim();
  return bare === written ? bare : bareOf(bare);
}

/**
 * The secrets in the variables of all sources: each name and value once. Those that are too short are listed separately.
 *
 * @param names Patterns beside {@link secretNames}.
 */
export function secretsIn(
  sources: readonly VariableSource[],
  names: readonly string[] = [],
): { secrets: Secret[]; short: Secret[] } {
  const patterns = [...secretNames, ...names].map(namePattern);
  const found = new Map<string, Secret>();
  for (const { from, variables } of sources)
    for (const [name, written] of variables) {
      const value = bareOf(written);
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
