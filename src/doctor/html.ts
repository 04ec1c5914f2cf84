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

const blanks = /\s*/y;
const betweenAttributes = /[\s/]*/y;
const attributeName = /[^\s/>][^\s/>=]*/y;
const bareValue = /[^\s>]*/y;

/** A text that is read from left to right, each character once: the longest page takes no longer than its length. */
interface Reader {
  /** The character at the place that is read next; empty at the end. */
  peek(): string;
  /** Reads what a pattern matches at that place. */
  take(pattern: RegExp): string;
  /** Reads up to a text and over it; `null` when it does not come any more. */
  takeTo(end: string): string | null;
}

function readerOf(text: string): Reader {
  let at = 0;
  return {
    peek: () => text.charAt(at),
    take(pattern) {
      pattern.lastIndex = at;
      const [found = ''] = pattern.exec(text) ?? [];
      at += found.length;
      return found;
    },
    takeTo(end) {
      const from = at;
      const found = text.indexOf(end, from);
      at = found < 0 ? text.length : found + end.length;
      return found < 0 ? null : text.slice(from, found);
    },
  };
}

/** The value of an attribute whose name was read; `null` when the page ends in it. */
function readValue(reader: Reader): string | null {
  reader.take(blanks);
  if (reader.take(/=/y) === '') return '';
  reader.take(blanks);
  const quote = reader.take(/["']/y);
  return quote ? reader.takeTo(quote) : reader.take(bareValue);
}

/** Reads the attributes of a tag and its end; `null` when the page ends in it, and then browsers drop it. */
function readTag(reader: Reader): Tag | null {
  const tag = new Map<string, string>();
  for (reader.take(betweenAttributes); reader.peek() !== '>'; reader.take(betweenAttributes)) {
    const name = reader.take(attributeName).toLowerCase();
    const value = readValue(reader);
    if (!name || value === null) return null;
    // Of attributes with the same name, the first counts.
    if (!tag.has(name)) tag.set(name, decode(value));
  }
  return tag;
}

/** The start tags of one name in a page. Comments are left out. */
export function tagsIn(html: string, name: 'meta' | 'script' | 'iframe'): Tag[] {
  const reader = readerOf(html);
  const begin = new RegExp(`${name}(?=[\\s/>])`, 'iy');
  const tags: Tag[] = [];
  while (reader.takeTo('<') !== null) {
    // A comment can end with the dashes that it begins with.
    if (reader.take(/!(?=--)/y)) reader.takeTo('-->');
    else if (reader.take(begin)) {
      const tag = readTag(reader);
      if (!tag) break;
      tags.push(tag);
    }
  }
  return tags;
}
