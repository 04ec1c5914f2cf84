import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Tests, what only they or Node use, and translations, whose names are those of the English tables. */
const notRead = /\.test\.|\.d\.ts$|^build\/|\bstage\/|^locales\/(failed\/)?(?!en\b)[a-z]{2}(-\w+)?\.ts$/;

/** The text of every source that a page loads. */
function sourceText(): string {
  const folder = fileURLToPath(new URL('../src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !notRead.test(file),
  );
  return files.map((file) => readFileSync(folder + file, 'utf8')).join('\n');
}

/** Every name that may be read as a property: after a dot, in braces or in a table (`name,` `name:` `name =`), or in quotes. */
function namesIn(text: string): string[] {
  const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
  const reads = code.matchAll(/\.([a-z_]\w*)|\b([a-z_]\w*)(?=\s*[,:}=?])|'([a-z_]\w*)'/g);
  return [
    ...new Set([...reads].map(([, dotted, listed, quoted]) => dotted ?? listed ?? quoted ?? '')),
  ].sort();
}

/** Names that every object inherits anyhow, without any pollution. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Every property that the sources may read. */
export const propertyNames: readonly string[] = namesIn(sourceText()).filter((name) => !inherited.has(name));
