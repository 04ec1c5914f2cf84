import { isRecord } from '../record.ts';
import type { Secret } from './secrets.ts';
import { readable, spellingsOf } from './spellings.ts';

/** A secret that is in a file. */
export interface Occurrence {
  secret: Secret;
  /** How it is written there. */
  how: 'plain' | 'percent-encoded' | 'escaped' | 'base64';
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

function howWritten(match: string, core: string): Occurrence['how'] {
  if (match.toLowerCase() === core) return 'plain';
  return /%[\da-f]{2}/i.test(match) ? 'percent-encoded' : 'escaped';
}

/** Prepares a search for all the secrets. Values are never in what it finds. */
export function createSearch(secrets: readonly Secret[]): Search {
  const wanted = secrets.map((secret) => ({ secret, ...spellingsOf(secret.value) }));

  const holds = (text: string): boolean =>
    wanted.some((spellings) => spellings.text.test(text) || spellings.base64.test(text));

  /** A name of the page's own that holds a secret is not said. */
  const sayable = (name: string): string => (holds(readable(Buffer.from(name))) ? '…' : name);

  function look(bytes: Buffer, depth: number): Occurrence[] {
    const text = readable(bytes);
    const direct = wanted.flatMap(({ secret, core, text: plain, base64 }) => {
      const match = plain.exec(text);
      const found: Occurrence[] = match ? [{ secret, how: howWritten(match[0], core), inside: null }] : [];
      if (base64.test(text)) found.push({ secret, how: 'base64', inside: null });
      return found;
    });
    if (depth === deepest) return direct;

    const embedded = [...text.matchAll(dataUrls)].flatMap(([, encoded = '']) =>
      look(Buffer.from(encoded.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/'), 'base64'), depth + 1).map(
        (one) => ({ ...one, inside: one.inside ?? 'a data: URL' }),
      ),
    );
    if (direct.length + embedded.length === 0) return [];
    const inSources = sourcesIn(bytes).flatMap(([name, source]) =>
      look(Buffer.from(source), depth + 1).map((one) => ({ ...one, inside: `the source ${sayable(name)}` })),
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
