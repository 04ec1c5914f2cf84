import type { Messages } from '../messages.ts';
import { en } from './en.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ';
const changed = new Map([...letters].map((letter, at) => [letter, [...accented][at] ?? letter]));

/** English in letters that it does not have, and longer by two fifths, as the longest languages are. */
function pseudoText(text: string): string {
  const other = text
    .split(/(\{\w+\}|`[^`]+`)/)
    .map((part) =>
      /^[{`]/.test(part) ? part : [...part].map((letter) => changed.get(letter) ?? letter).join(''),
    )
    .join('');
  const more = ' öþš'.repeat(Math.ceil(text.length / 10));
  return `${other}${more}`;
}

const pseudoTable = (table: object): object =>
  Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      typeof value === 'string' ? pseudoText(value) : pseudoTable(value as object),
    ]),
  );

/** All copy in no language: what is shown in plain letters beside it does not come from a table. */
export const pseudo = pseudoTable(en) as Messages;
