/** The characters that HTML names, by their names in small letters: letter case makes no difference to what is compared. */
const characters: Readonly<Record<string, string>> = {
  // What a server has to escape.
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  // The rest of ASCII, as HTML 5 names it.
  ...{ ast: '*', bsol: '\\', colon: ':', comma: ',', commat: '@', dollar: '$', equals: '=', excl: '!' },
  ...{ grave: '`', hat: '^', lowbar: '_', newline: '\n', num: '#', percnt: '%', period: '.', plus: '+' },
  ...{ quest: '?', semi: ';', sol: '/', tab: '\t', vert: '|', verbar: '|' },
  ...{ lpar: '(', rpar: ')', lbrack: '[', rbrack: ']', lsqb: '[', rsqb: ']' },
  ...{ lbrace: '{', rbrace: '}', lcub: '{', rcub: '}' },
  // Latin-1 without its letters with accents.
  ...{ nbsp: ' ', iexcl: '¡', cent: '¢', pound: '£', curren: '¤', yen: '¥', brvbar: '¦', sect: '§' },
  ...{ uml: '¨', copy: '©', ordf: 'ª', laquo: '«', not: '¬', shy: '\u00ad', reg: '®', macr: '¯' },
  ...{ deg: '°', plusmn: '±', sup2: '²', sup3: '³', acute: '´', micro: 'µ', para: '¶', middot: '·' },
  ...{ cedil: '¸', sup1: '¹', ordm: 'º', raquo: '»', frac14: '¼', frac12: '½', frac34: '¾', iquest: '¿' },
  ...{ times: '×', divide: '÷', aelig: 'æ', eth: 'ð', oslash: 'ø', szlig: 'ß', thorn: 'þ' },
  // Letters beyond it that have no accent to be taken from.
  ...{ dstrok: 'đ', euro: '€', hstrok: 'ħ', imath: 'ı', lstrok: 'ł', oelig: 'œ', tstrok: 'ŧ' },
  // Greek.
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ' },
  ...{ iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', omicron: 'ο', pi: 'π' },
  ...{ rho: 'ρ', sigma: 'σ', sigmaf: 'ς', tau: 'τ', upsilon: 'υ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
};

/** A letter with an accent, such as `&eacute;`. Accents make no difference to what is compared, so its letter is enough. */
const accented = '[a-z](?:acute|breve|caron|cedil|circ|dot|dblac|grave|macr|ogon|ring|tilde|uml)';

/** A named character. Without groups that capture. */
export const entityPattern = new RegExp(`&(?:${accented}|${Object.keys(characters).join('|')});`);

/** The character that a name such as `&eacute;` stands for, or its letter without the accent. */
export function characterOfEntity(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  return characters[name] ?? name.slice(0, 1);
}
