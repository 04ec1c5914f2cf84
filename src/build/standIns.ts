/** What a variable can have in the place of its secret. */
export type StandIn = 'pointer' | 'placeholder';

/** A row of a table: which values it is about. */
type Form = (value: string) => boolean;

const like =
  (pattern: RegExp): Form =>
  (value) =>
    pattern.test(value);

/** A word of a path or a name, with a number after it or not. The letters of a random password are rarely so tidy. */
const tidyWord = /^(?:[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]+)?\d*$/;
const isTidy: Form = (text) => text.split(/[^A-Za-z\d]+/).every((part) => tidyWord.test(part));

/**
 * What leads to a secret, whatever is in it: the id of an item can be a UUID, as a key can.
 */
const routes: readonly Form[] = [
  // A command whose output is the secret, which only a shell runs: `$(op read …)`, `$(bw get password …)`.
  like(/^\$\(.*\)$/s),
  // An address in a store, also in such a command: `op://vault/item/field` (1Password), `pass://…` (Proton Pass),
  // `ref+vault://…` (vals), `sm://…` (Berglas), `file:///run/secrets/…`. What has a login or a port is a server’s own
  // address, with its password: `postgres://user:password@host`. An address of the web can be a secret itself.
  like(/^(?:[\w.=/-]+\s+)*["']?(?!(?:https?|wss?):)[a-z\d][a-z\d+._-]*:\/\/(?![^/]*[@:])/i),
];

/** What is after a scheme, as in `vault:secret/data/nango#key`. A user and a password are written alike. */
const afterScheme: readonly Form[] = [
  // A path, or the name of a variable: `env:NANGO_SECRET_KEY`, `doppler:…`, `keychain:…`.
  (rest) => /^[\w./:#?=&+~-]+$/.test(rest) && isTidy(rest),
  // More schemes: `arn:aws:secretsmanager:…` (AWS), `vault:v1:…` (ciphertext of Vault).
  like(/^[\w./-]*:[\w+/=.:#-]+$/),
  // Ciphertext, which is longer than a password: `kms:AQICAH…`.
  like(/^[\w+/=-]{100,}$/),
];

/** What says where a secret is, or holds it encrypted. */
const pointers: readonly Form[] = [
  // `encrypted:…` (dotenvx), `enc:…`, `{cipher}…` (Spring Cloud Config).
  like(/^(?:[\w+.-]*crypt[\w+.-]*|enc\w*|cipher\w*):\S/i),
  like(/^\{[a-z]{3,}\}\S/),
  // Two letters before a colon are a byte of a key more often than a scheme.
  (value) => {
    const [, rest] = /^[a-z][a-z\d+._-]{2,}:(?!\/\/)(.*)$/s.exec(value) ?? [];
    return rest !== undefined && afterScheme.some((form) => form(rest));
  },
  // What a program around the value fills in: `ENC[AES256_GCM,…]` (SOPS), `ENC(…)` (Jasypt), `%env(NAME)%` (Symfony),
  // `@Microsoft.KeyVault(…)` (Azure).
  like(/^[@!%]?(?:[a-z]{3,}|[A-Z]{3,}|[A-Z]\w+(?:\.\w+)+)(?:\(.*\)|\[.*\])%?$/s),
  // What a template fills in: `{{ … }}` (Jinja, Handlebars), `${{ … }}` (GitHub), `((…))` (Concourse), `<%= … %>` (ERB),
  // `#{…}#` and `__…__` (Azure Pipelines), `${…}` and `$NAME` (shells), `%NAME%` (Windows).
  like(/^\$?\{\{.*\}\}$|^[$#%@]\{.*\}#?$|^\(\(.*\)\)$|^\[\[.*\]\]$|^<%.*%>$/s),
  like(/^\$[A-Z_][A-Z\d_]*$|^(%|__|@@|##)[A-Za-z]\w*\1$/),
  // The code that reads the variable.
  like(/^(?:process|import\.meta)\.env\b/),
  // A file, as of Docker’s secrets (`NAME_FILE=/run/secrets/…`), or a parameter of AWS (`/prod/nango/key`).
  (value) => /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/][\w.\\/-]+$/.test(value) && isTidy(value),
  // The name of a secret at Google Cloud: `projects/…/secrets/…`.
  like(/^projects\/[^/\s]+\/secrets\/\S+$/),
];

/** Words that say that a value is still to come. */
const toCome =
  /^(?:your|here|change(?:me|it|this)?|replace(?:me|this)?|placeholder|todo|tbd|fixme|insert|enter|paste|fill|dummy|fake|sample|example|redacted|not|x{3,})$/;
/** Words for what it is. */
const aboutValues =
  /^(?:nango|hmac|uuid|api|apikey|secret|secretkey|key|token|password|passphrase|credential|value|variable|string)s?$/;
/** Words, and the numbers of several alike, that say neither. */
const smallWords =
  /^(?:a|an|the|this|that|it|is|be|to|of|in|on|at|by|for|from|with|and|or|me|my|own|real|actual|new|please|set|put|now|env|prod|production|dev|development|staging|test|testing|live|ci|local|\d{1,2})$/;

const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Most of the words of a placeholder speak of the value. A pass phrase can have one of them, too. */
function saysThatItIsToCome(value: string): boolean {
  const words = wordsOf(value)
    .map((word) => word.replace(/(?<=\D)\d+$/, ''))
    .filter((word) => !smallWords.test(word));
  const counted = words.filter((word) => toCome.test(word) || aboutValues.test(word));
  const isNameOfVariable = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value);
  return counted.length > words.length / 2 && (isNameOfVariable || words.some((word) => toCome.test(word)));
}

/** What was written for people to replace it. */
const placeholders: readonly Form[] = [
  // `<your key>`, `[secret key]`. With other signs in it, it can be a list or an object of keys.
  like(/^[<[{(][\p{L}\p{N}\s_.:/’-]+[>\]})]$/u),
  // What hides a value: `************`, `sk_live_xxxxxxxx`, `3f2c8f0e-…`, `nango_sbx_...`.
  like(/^(.)\1+$|x{5,}|X{5,}|[*•]{4,}|^[\w-]*(?:\.{3,}|…)[\w-]*$/),
  saysThatItIsToCome,
];

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;

/**
 * What a bare value has in the place of the secret; `null` when it is the secret itself, or has a UUID in it, which is
 * what a key of Nango’s looks like.
 *
 * @param name The variable’s name, which is a placeholder as well.
 */
export function standInOf(name: string, value: string): StandIn | null {
  const isLike = (forms: readonly Form[]): boolean => forms.some((form) => form(value));
  if (isLike(routes)) return 'pointer';
  if (uuid.test(value)) return null;
  if (isLike(pointers)) return 'pointer';
  const isOwnName = wordsOf(value).join(' ') === wordsOf(name).join(' ');
  return isOwnName || isLike(placeholders) ? 'placeholder' : null;
}
