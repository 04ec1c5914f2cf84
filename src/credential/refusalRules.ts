/** A kind of value that is not accepted as a credential. */
export interface RefusalRule {
  /** Matches such a value where a credential is expected, after `normalizeValue`. */
  readonly pattern: RegExp;
  /** Completes “publicKey is …”. */
  readonly kind: string;
  readonly isSecret: boolean;
  /** What to do about it, as a sentence; empty when there is nothing to add. */
  readonly advice: string;
  /**
   * What such a value looks like in any other option; `null` when it cannot be told from a harmless one there: `sk-SK` is
   * a locale, and `token` a response type.
   */
  readonly anywhere: RegExp | null;
}

const rotate = 'Keep it on your server; rotate it if it was ever published.';

/** The first match wins. */
export const refusalRules = [
  {
    pattern: /nango_(sbx|agent)_/i,
    anywhere: /nango_(sbx|agent)_/i,
    kind: 'a Nango API key',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /\b[sr]k[_-]|sb_secret_|whsec_/i,
    anywhere: /\b[sr]k_\w{8}|\bsk-(?=[\w-]{20})[\w-]*\d|sb_secret_|whsec_/i,
    kind: 'a secret key',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /\b((gh[opsur]|github_pat|npm)_|glpat-|xox[a-z]-|A[KS]IA\w|AIza)/i,
    anywhere:
      /\b(gh[opsur]_\w{16}|github_pat_\w{16}|npm_\w{16}|glpat-[\w-]{16}|xox[a-z]-[\w-]{8}|A[KS]IA[A-Z\d]{16}|AIza[\w-]{30})/,
    kind: 'an access token',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /\beyJ[\w-]+\.[\w-]/,
    anywhere: /\beyJ[\w-]+\.eyJ[\w-]/,
    kind: 'a JSON Web Token',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /-----BEGIN/,
    anywhere: /-----BEGIN [A-Z ]*PRIVATE KEY/,
    kind: 'a PEM key',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /\bbearer\b|^(basic|token)\b/i,
    anywhere: /\bbearer\s+[\w.~+/-]{16}|\bbasic\s+[\w+/]{12}/i,
    kind: 'an Authorization header',
    isSecret: true,
    advice: 'Pass the key alone, without a scheme.',
  },
  {
    pattern: /^(undefined|null|nan|true|false|\[object \w+])?$/i,
    anywhere: null,
    kind: 'empty',
    isSecret: false,
    advice: 'The variable that it comes from is not set.',
  },
  {
    pattern: /^[<[({%$]|^(your|my)\b|x{4}|\.{3}/i,
    anywhere: null,
    kind: 'a placeholder',
    isSecret: false,
    advice: 'Replace it with your own.',
  },
  {
    pattern: /(process|meta)\.env\b|^[A-Z]+(_[A-Z\d]+)+$/,
    anywhere: null,
    kind: 'the name of a variable',
    isSecret: false,
    advice: 'Your build did not put the value in its place.',
  },
  {
    pattern: /secret|passw|private/i,
    anywhere: null,
    kind: 'a text that calls itself secret',
    isSecret: true,
    advice: rotate,
  },
  {
    pattern: /^\w+\s*[=:]/,
    anywhere: null,
    kind: 'an assignment',
    isSecret: false,
    advice: 'Pass its value alone.',
  },
] satisfies readonly RefusalRule[] as readonly RefusalRule[];
