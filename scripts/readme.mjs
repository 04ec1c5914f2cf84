// What README.md says and a machine can check: its code, and the sizes it names.

/**
 * The code blocks of one of the languages, padded to their place so that a compiler names README's own lines.
 * A block that follows the comment `<!-- not compiled: reason -->` is left out.
 * @param {string} markdown
 */
export function codeBlocks(markdown) {
  const fence = /(<!-- not compiled: [^>]+ -->\n+)?^```(tsx?)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(fence)].flatMap((match) => {
    const [whole, isExcused, language = '', code = ''] = match;
    const before = markdown.slice(0, match.index) + whole.slice(0, whole.indexOf('```'));
    const line = before.split('\n').length;
    return isExcused ? [] : [{ language, line, code: '\n'.repeat(line) + code }];
  });
}

/**
 * Compares each `<!-- size:all -->18.0 kB<!-- /size -->` with what was measured.
 * @param {string} markdown
 * @param {Record<string, string>} measured Texts by key.
 */
export function readmeProblems(markdown, measured) {
  const complete = [...markdown.matchAll(/<!-- size:([\w-]+) -->([^<]*)<!-- \/size -->/g)];
  const opened = markdown.match(/<!--\s*size/g)?.length ?? 0;
  const problems = opened === complete.length ? [] : ['a size marker is not closed, or is misspelt'];
  if (complete.length === 0) problems.push('no size is marked');
  for (const [, key = '', said = ''] of complete) {
    const actual = measured[key];
    if (actual === undefined)
      problems.push(`size:${key} is not measured; there are ${Object.keys(measured).join(', ')}`);
    else if (said !== actual) problems.push(`size:${key} says ${said}, and is ${actual}`);
  }
  return problems;
}
