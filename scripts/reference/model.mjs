// What API Extractor writes about an entry (`.api.json`), as far as the reference shows it.

/** @typedef {{ kind: 'Content' | 'Reference', text: string, canonicalReference?: string }} Token */
/** @typedef {{ startIndex: number, endIndex: number }} Range */

/**
 * @typedef {object} Item
 * @property {string} kind
 * @property {string} name
 * @property {string} docComment
 * @property {readonly Token[]} excerptTokens
 * @property {readonly Item[]} [members]
 * @property {string} [fileUrlPath] The declaration that it is in.
 * @property {boolean} [isOptional]
 * @property {Range} [propertyTypeTokenRange]
 * @property {Range} [returnTypeTokenRange]
 * @property {readonly Range[]} [extendsTokenRanges] Of an interface.
 * @property {Range} [extendsTokenRange] Of a class.
 * @property {readonly { parameterName: string, parameterTypeTokenRange: Range, isOptional: boolean }[]} [parameters]
 */

/** An entry of the package. @typedef {{ name: string, docComment: string, items: readonly Item[] }} Entry */

/**
 * @param {string} name
 * @param {string} json
 * @returns {Entry}
 */
export function readModel(name, json) {
  /** @type {{ docComment?: string, members: [{ members: readonly Item[] }] }} */
  const { docComment = '', members } = JSON.parse(json);
  return { name, docComment, items: members[0].members };
}

/** The tokens of a range, or all. @param {Item} item @param {Range} [range] */
export const tokensOf = (item, range) =>
  range ? item.excerptTokens.slice(range.startIndex, range.endIndex) : item.excerptTokens;

/**
 * What a token stands for, if it is ours: its name, which can be another in the declaration that imports it, and whether this
 * entry exports it.
 * @param {Token} token
 */
export function referenceOf({ canonicalReference = '' }) {
  const [, hidden, name] = /^latchkey!(~)?(\w+?)(?:_\d+)?:/.exec(canonicalReference) ?? [];
  return name === undefined ? null : { name, isExported: hidden === undefined };
}

/** @param {readonly Token[]} tokens */
export const textOf = (tokens) => tokens.map((token) => referenceOf(token)?.name ?? token.text).join('');

/** An optional member may also be `undefined`, which each page says once. @param {string} code */
export const withoutUndefined = (code) => code.replace(/(\?\)?: [^;]+?) \| undefined(?=;|$)/gm, '$1');
