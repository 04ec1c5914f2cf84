/** How a text is read. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Languages whose usual script is one of these. */
const rightToLeftLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'iw',
  'ji',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'pnb',
  'ps',
  'rhg',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Languages that are written from right to left in these regions only, where the tag names no script. */
const rightToLeftRegions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['az', new Set(['IQ', 'IR'])],
  ['ku', new Set(['IQ', 'IR', 'LB'])],
  ['pa', new Set(['PK'])],
  ['uz', new Set(['AF'])],
]);

/** `Intl.Locale` with what only some browsers have: as a method, or, in older ones, as a property. */
type LocaleWithText = Intl.Locale & {
  getTextInfo?: () => { direction?: string };
  textInfo?: { direction?: string };
};

/** The direction by the tag itself: by its script, else by its language and region. */
function statedDirection(tag: string): Direction | null {
  // After a single letter come other things than script and region: numbers, a calendar.
  const [language = '', ...subtags] = tag.replace(/-[a-z\d]-.*$/i, '').split('-');
  const name = language.toLowerCase();
  const script = subtags.find((subtag) => subtag.length === 4 && !/^\d/.test(subtag));
  if (script) {
    const code = script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase();
    return rightToLeftScripts.has(code) ? 'rtl' : 'ltr';
  }
  const regions = rightToLeftRegions.get(name);
  const isInRegion = subtags.some((subtag) => regions?.has(subtag.toUpperCase()));
  return rightToLeftLanguages.has(name) || isInRegion ? 'rtl' : null;
}

/** The direction that the browser knows for the language. */
function knownDirection(tag: string): Direction | null {
  try {
    const locale: LocaleWithText = new Intl.Locale(tag);
    const direction = (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
    return direction === 'rtl' ? 'rtl' : null;
  } catch {
    // Not a well-formed tag, or a browser without `Intl.Locale`.
    return null;
  }
}

/**
 * The direction of a language, by its BCP 47 tag. Tags with an underscore are understood, too.
 *
 * The tag comes before the browser: V8 answers `ltr` for every locale that it has no data for, such as `dv`, `ku-Arab`
 * and `az-IR`.
 */
export function directionOf(lang: string): Direction {
  const tag = lang.trim().replaceAll('_', '-');
  return statedDirection(tag) ?? knownDirection(tag) ?? 'ltr';
}
