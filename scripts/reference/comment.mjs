// Reads a doc comment: its text, and what its tags say.

/**
 * @typedef {object} Comment
 * @property {string} text Markdown, in front of the first tag.
 * @property {ReadonlyMap<string, string>} params By the parameter's name.
 * @property {string} returns
 * @property {readonly string[]} throws
 * @property {readonly string[]} examples
 */

/** The lines of a comment without its stars. @param {string} comment */
const linesOf = (comment) =>
  comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());

/** @param {string} comment @returns {Comment} */
export function readComment(comment) {
  const [text = '', ...tags] = linesOf(comment)
    .join('\n')
    .split(/^(?=@\w)/m);
  /** @param {string} name */
  const tagged = (name) =>
    tags.filter((tag) => tag.startsWith(`@${name}`)).map((tag) => tag.slice(name.length + 1).trim());
  const params = tagged('param').map((param) => {
    const [, name = '', rest = ''] = /^(\w+)\s+(?:- )?([\s\S]*)$/.exec(param) ?? [];
    return /** @type {const} */ ([name, rest]);
  });
  return {
    text: text.trim(),
    params: new Map(params),
    returns: tagged('returns').join(' '),
    throws: tagged('throws'),
    examples: tagged('example'),
  };
}

/**
 * A description ends with its default: “Width in pixels. Default: 500.”
 * @param {string} text
 */
export function splitDefault(text) {
  const [, description = text, value = ''] = /^([\s\S]*?)\s*\bDefault:\s+([\s\S]*?)\.?$/.exec(text) ?? [];
  return { description, value };
}
