/** What stands for a character in `$'…'`. */
const ansi: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** One piece of a word: quoted in one of three ways, escaped, or plain. */
const piece = /\$'((?:[^'\\]|\\[^])*)'|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)/y;

const textOf = ([, dollar, single, double, escaped, plain]: RegExpExecArray): string => {
  if (dollar !== undefined)
    return dollar.replace(/\\([^])/g, (_, letter: string) => ansi.get(letter) ?? letter);
  // In double quotes a backslash keeps its meaning before these alone.
  if (double !== undefined)
    return double.replace(/\\(["\\$`\n])/g, (_, one: string) => (one === '\n' ? '' : one));
  return single ?? escaped ?? plain ?? '';
};

/** The words of a command, as a shell splits it; `null` when a quotation mark is not closed. */
export function shellWords(command: string): string[] | null {
  const words: string[] = [];
  // A command goes on after a backslash at the end of a line: in a shell, and after a caret or backtick in others.
  const text = command.replace(/[\\^`]\r?\n/g, ' ');
  let at = 0;
  while (at < text.length) {
    const gap = /\s*/y;
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    let word = '';
    while (at < text.length && !/\s/.test(text.charAt(at))) {
      piece.lastIndex = at;
      const found = piece.exec(text);
      if (!found) return null;
      word += textOf(found);
      at = piece.lastIndex;
    }
    words.push(word);
  }
  return words;
}
