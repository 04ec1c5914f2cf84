import { isSecretName } from '../credential/name.ts';
import { meaningsOf } from './names.ts';
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

/** The named values of a text. Their names are looked at once, however many fields there are. */
export const settingsOf = (named: readonly Named[], app: ReadonlySet<string>): Setting[] =>
  named.slice(0, mostSettings).map(([name, value, around = '']) => ({
    meanings: meaningsOf(name, app),
    value,
    isSecret: isSecretName(around) || isSecretSetting(name, value),
    isInSecret: isSecretName(around),
  }));
