const placeholder = /\$\{connectionConfig\.([\w-]+)\}/g;

/**
 * Fills the page's `params` into a definition's address. A definition can list several addresses, separated by `||`:
 * the first one that can be filled is used. Undefined if there is none.
 */
export function interpolate(template: string, config: Record<string, string>): string | undefined {
  return template
    .split(' || ')
    .find((candidate) => [...candidate.matchAll(placeholder)].every(([, name = '']) => config[name]))
    ?.replaceAll(placeholder, (_whole, name: string) => config[name] ?? '');
}
