import { isRecord } from '../record.ts';
import { printable } from './printable.ts';
import type { Secret } from './secrets.ts';
import { readable, spellingsOf, type Spellings } from './spellings.ts';
import { compact, viewsOf, type View } from './views.ts';

/** A secret that is in a file. */
export interface Occurrence {
  secret: Secret;
  /** How it is written there. */
  how:
    | 'plain'
    | 'percent-encoded'
    | 'escaped'
    | 'base64'
    | 'hexadecimal'
    | 'without dashes'
    | (View['how'] & string);
  /** What of the file holds it, when that can be told: a source of a source map, or a `data:` URL. */
  inside: string | null;
}

/** Finds the secrets in a file's content. */
export type Search = (content: string | Uint8Array) => Occurrence[];

/** A `data:` URL can hold a whole file: an inline source map, an image, another script. */
const dataUrls = /(?:;|%3b)base64(?:,|%2c)([\w+/=%-]{16,})/gi;
/** A `data:` URL in a source of a source map in a `data:` URL, … */
const deepest = 4;

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** The names and texts of the sources that a source map carries. */
function sourcesIn(bytes: Buffer): [name: string, text: string][] {
  let map: unknown;
  try {
    map = JSON.parse(bytes.toString());
  } catch {
    return [];
  }
  if (!isRecord(map) || !Array.isArray(map.sourcesContent)) return [];
  const names: unknown[] = Array.isArray(map.sources) ? map.sources : [];
  return map.sourcesContent.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [[String(names[index] ?? index), text] as [string, string]] : [],
  );
}

/** How a value is written that the pattern of its text has found. */
function howWritten(match: string, core: string): Occurrence['how'] {
  const lower = match.toLowerCase();
  if (lower === core) return 'plain';
  if (lower === core.replaceAll('-', '')) return 'without dashes';
  return /%[\da-f]{2}/i.test(match) ? 'percent-encoded' : 'escaped';
}

/** How a value is written in a view; `null` when it is not there. */
function findIn({ text, how }: View, spellings: Spellings): Occurrence['how'] | null {
  const match = spellings.text.exec(text);
  if (match) return how ?? howWritten(match[0], spellings.core);
  if (spellings.base64.test(text)) return 'base64';
  return spellings.hexadecimal.test(text) ? 'hexadecimal' : null;
}

/** A secret with the patterns for it, and for its text without line ends. */
interface Wanted {
  secret: Secret;
  whole: Spellings;
  compacted: Spellings;
}

/** The first view of a file that a secret is found in. */
function occurrencesIn(bytes: Buffer, wanted: readonly Wanted[]): Occurrence[] {
  const found = new Map<Secret, Occurrence>();
  for (const view of viewsOf(bytes))
    for (const { secret, whole, compacted } of wanted) {
      if (found.has(secret)) continue;
      const how = findIn(view, view.how === 'over several lines' ? compacted : whole);
      if (how !== null) found.set(secret, { secret, how, inside: null });
    }
  return [...found.values()];
}

/** Prepares a search for all secrets. Its findings never contain a value. */
export function createSearch(secrets: readonly Secret[]): Search {
  const wanted = secrets.map(
    (secret): Wanted => ({
      secret,
      whole: spellingsOf(secret.value),
      compacted: spellingsOf(compact(secret.value)),
    }),
  );

  /** The name of a source, which is not shown when it holds a secret itself. */
  const shownName = (name: string): string =>
    occurrencesIn(Buffer.from(printable(name)), wanted).length > 0 ? '…' : name;

  function look(bytes: Buffer, depth: number): Occurrence[] {
    const text = readable(bytes);
    const direct = occurrencesIn(bytes, wanted);
    if (depth === deepest) return direct;

    const embedded = [...text.matchAll(dataUrls)].flatMap(([, encoded = '']) =>
      look(Buffer.from(encoded.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/'), 'base64'), depth + 1).map(
        (one) => ({ ...one, inside: one.inside ?? 'a data: URL' }),
      ),
    );
    if (direct.length + embedded.length === 0) return [];
    const inSources = sourcesIn(bytes).flatMap(([name, source]) =>
      look(Buffer.from(source), depth + 1).map((one) => ({
        ...one,
        inside: `the source ${shownName(name)}`,
      })),
    );
    return [...(inSources.length > 0 ? inSources : direct), ...embedded];
  }

  return (content) => {
    const seen = new Set<string>();
    return look(bytesOf(content), 0).filter(({ secret, how, inside }) => {
      const key = [secret.name, secret.from, how, inside].join('\n');
      return !seen.has(key) && seen.add(key);
    });
  };
}
