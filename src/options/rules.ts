import { isRecord } from '../record.ts';
import { hasLogin, isSecureAddress } from './host.ts';

/** What an option accepts. */
export interface Rule {
  /** Ends the sentence “Expected …”. */
  readonly expected: string;
  accepts(value: unknown): boolean;
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** Any text that is not empty. */
export const text: Rule = { expected: 'a non-empty string', accepts: isText };

/** Any text, also an empty one. */
export const anyText: Rule = { expected: 'a string', accepts: (value) => typeof value === 'string' };

/** A text of a certain shape. */
export const textLike = (expected: string, pattern: RegExp): Rule => ({
  expected,
  accepts: (value) => isText(value) && pattern.test(value),
});

/** One of a few values. */
export const oneOf = (...values: readonly (string | boolean)[]): Rule => ({
  expected: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
  accepts: (value) => values.some((one) => one === value),
});

/** A list of texts. */
export const texts: Rule = { expected: 'an array of non-empty strings', accepts: isTextList };

/** A list of texts of a certain shape. */
export const textsLike = (expected: string, pattern: RegExp): Rule => ({
  expected,
  accepts: (value) => isTextList(value) && value.every((one) => pattern.test(one)),
});

/** An object whose values are texts. */
export const recordOfTexts: Rule = {
  expected: 'an object whose values are non-empty strings',
  accepts: (value) => isRecord(value) && Object.values(value).every(isText),
};

/** Ids, or a label for each id. */
export const textsOrLabels: Rule = {
  expected: 'an array of ids, or an object with a label for each id',
  accepts: (value) => isTextList(value) || recordOfTexts.accepts(value),
};

/** Any object. */
export const object: Rule = { expected: 'an object', accepts: isRecord };

/** What ends a call. One of another frame has another class, so it is known by what is in it. */
export const abortSignal: Rule = {
  expected: 'an AbortSignal: `controller.signal`, and not the controller',
  accepts: (value) => isRecord(value) && typeof value.aborted === 'boolean',
};

/** A function. */
export const callable: Rule = { expected: 'a function', accepts: (value) => typeof value === 'function' };

/** The address of a page that a person can be sent to. */
export const isPage = (value: unknown): value is string =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  isSecureAddress(new URL(value)) &&
  !hasLogin(new URL(value));

/** A page, or a function that returns one. */
export const pageOrFunction: Rule = {
  expected: 'an https: URL (http: on localhost), or a function that returns one',
  accepts: (value) => callable.accepts(value) || isPage(value),
};

/** Yes or no. */
export const boolean: Rule = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };

/** A number above zero. */
export const positive: Rule = {
  expected: 'a number above 0',
  accepts: (value) => typeof value === 'number' && value > 0 && Number.isFinite(value),
};

/** Has a check of its own elsewhere. */
export const checkedElsewhere: Rule = { expected: '', accepts: () => true };
