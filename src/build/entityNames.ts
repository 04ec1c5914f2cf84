/** What HTML calls the characters of ASCII that are neither letters nor digits. `-` and `~` have no name. */
const ascii: Record<string, readonly string[]> = {
  '\t': ['Tab'],
  '\n': ['NewLine'],
  '!': ['excl'],
  '"': ['quot'],
  '#': ['num'],
  $: ['dollar'],
  '%': ['percnt'],
  '&': ['amp'],
  "'": ['apos'],
  '(': ['lpar'],
  ')': ['rpar'],
  '*': ['ast', 'midast'],
  '+': ['plus'],
  ',': ['comma'],
  '.': ['period'],
  '/': ['sol'],
  ':': ['colon'],
  ';': ['semi'],
  '<': ['lt'],
  '=': ['equals'],
  '>': ['gt'],
  '?': ['quest'],
  '@': ['commat'],
  '[': ['lsqb', 'lbrack'],
  '\\': ['bsol'],
  ']': ['rsqb', 'rbrack'],
  '^': ['Hat'],
  _: ['lowbar', 'UnderBar'],
  '`': ['grave', 'DiacriticalGrave'],
  '{': ['lcub', 'lbrace'],
  '|': ['vert', 'verbar', 'VerticalLine'],
  '}': ['rcub', 'rbrace'],
};

/** The names of HTML 4 for the characters from U+00A0 to U+00FF, in their order. */
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
  deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
  Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
  ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
  agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
  /\s+/,
);

/** Signs beyond Latin-1 that somebody can type, or that an editor puts in place of a typed one. */
const typed: Record<string, readonly string[]> = {
  '€': ['euro'],
  '–': ['ndash'],
  '—': ['mdash'],
  '‘': ['lsquo'],
  '’': ['rsquo'],
  '‚': ['sbquo'],
  '“': ['ldquo'],
  '”': ['rdquo'],
  '„': ['bdquo'],
  '…': ['hellip'],
  '•': ['bull'],
  '™': ['trade'],
  Œ: ['OElig'],
  œ: ['oelig'],
  Š: ['Scaron'],
  š: ['scaron'],
  Ÿ: ['Yuml'],
};

/** The names that HTML has for a character, and that programs write for it. */
export const entityNames: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(ascii),
  ...Object.entries(typed),
  ...latin1.map((name, index): [string, string[]] => [String.fromCharCode(0xa0 + index), [name]]),
]);
