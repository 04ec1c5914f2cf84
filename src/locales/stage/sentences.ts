/** Every sentence of a table, by its path such as `list.search.one`. */
export function sentencesOf(table: object, path = ''): Readonly<Record<string, string>> {
  const rows = Object.entries(table).map(([name, value]) => {
    const here = path ? `${path}.${name}` : name;
    return typeof value === 'string' ? { [here]: value } : sentencesOf(value as object, here);
  });
  return Object.assign({}, ...rows) as Readonly<Record<string, string>>;
}
