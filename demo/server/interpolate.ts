const placeholder = /\$\{connectionConfig\.([\w-]+)\}/g;

/**
 * Fills a definition's address with what the page sent as `params`. A definition may list several, parted by
 * `||`: the first that can be filled holds. Undefined where none can.
 */
export function interpolate(template: string, config: Record<string, string>): string | undefined {
  return template
    .split(' || ')
    .find((candidate) => [...candidate.matchAll(placeholder)].every(([, name = '']) => config[name]))
    ?.replaceAll(placeholder, (_whole, name: string) => config[name] ?? '');
}
