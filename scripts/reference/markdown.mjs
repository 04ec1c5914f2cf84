// Parts of a page.

/** @param {string} text */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/**
 * A table with those columns that have a value in any row.
 * @param {readonly string[]} columns @param {readonly (readonly string[])[]} rows
 */
export function table(columns, rows) {
  const used = columns.map((_column, index) => rows.some((row) => row[index] !== ''));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells
      .filter((_cell, index) => used[index])
      .map(cell)
      .join(' | ')} |`;
  return rows.length === 0 ? [] : [[columns, columns.map(() => '---'), ...rows].map(line).join('\n')];
}

/** Links the pages that a comment names, such as docs/errors.md. @param {string} text */
export const linkPages = (text) => text.replace(/\bdocs\/([\w-]+\.md)(#[\w-]+)?/g, '[docs/$1](../$1$2)');
