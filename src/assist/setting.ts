import { meaningsOf, onePieceNames } from './names.ts';
import type { Named } from './pasted.ts';
import { isSecretSetting } from './secrets.ts';

/** More names than any file of settings for one app has. */
const mostSettings = 200;

/** A named value, with what is asked about its name again and again. */
export interface Setting {
  meanings: readonly string[];
  value: string;
  /** Whether only a masked field may hold it. */
  isSecret: boolean;
  /** Whether it stands in something that is called like a secret. */
  isInSecret: boolean;
}

/**
 * The named values of a text. Their names are looked at once, however many fields there are.
 *
 * @param isOfSecret Whether the text itself may be a secret.
 */
export const settingsOf = (
  named: readonly Named[],
  app: ReadonlySet<string>,
  isOfSecret: boolean,
): Setting[] =>
  named.slice(0, mostSettings).map(([name, value, isInSecret = false]) => {
    const meanings = meaningsOf(name, app);
    // Beside a password in an object called `credentials` is its user.
    const isUser = meanings.some((meaning) => onePieceNames.has(meaning));
    const isSecret = isOfSecret || (isInSecret && !isUser) || isSecretSetting(meanings, value);
    return { meanings, value, isSecret, isInSecret };
  });
