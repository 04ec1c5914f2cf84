/** The attributes of a start tag, by their names in lower case. */
export type Tag = ReadonlyMap<string, string>;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => entities[name] ?? whole);

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The start tags of one name in a page. Comments are left out. */
export function tagsIn(html: string, name: 'meta' | 'script' | 'iframe'): Tag[] {
  const tag = new RegExp(`<${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'gi');
  return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(tag)].map(
    ([, attributes = '']) =>
      new Map(
        [...attributes.matchAll(attribute)].map(
          ([, attributeName = '', double, single, bare]) =>
            [attributeName.toLowerCase(), decode(double ?? single ?? bare ?? '')] as const,
        ),
      ),
  );
}
