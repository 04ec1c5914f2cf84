import { withoutPrototype } from '../record.ts';

/** The most bytes that a file may have. No key is nearly as long. */
const mostBytes = 100_000;

/** The text of a file; empty for one that is too long or holds no text, and for a folder, which cannot be read. */
export async function textIn(file: File): Promise<string> {
  if (file.size > mostBytes) return '';
  try {
    const bytes = await file.arrayBuffer();
    // Windows writes UTF-16 as well. That begins with a byte which UTF-8 never has.
    const encoding = new Uint8Array(bytes)[0] === 0xff ? 'utf-16le' : 'utf-8';
    const text = new TextDecoder(encoding, withoutPrototype({ fatal: true })).decode(bytes);
    return text.includes('\0') ? '' : text;
  } catch {
    return '';
  }
}
