import { fill } from '../locales/fill.ts';
import { mergeMessages, unknownMessages } from '../locales/merge.ts';
import type { Messages } from '../locales/en.ts';
import type { Config } from '../options.ts';
import { warnOnce } from '../warn.ts';

/** The copy, which is in a file of its own. */
export interface Language {
  /** Loads the file. */
  ready(): Promise<unknown>;
  /** The copy with the page's own words as they are now; `null` until the file is here. */
  now(): Messages | null;
  /** The sentence in a sign-in window that is still empty. Until the file is here, it is the name of the app. */
  placeholder(app: string): string;
}

export function createLanguage(config: Config, load: () => Promise<{ en: Messages }>): Language {
  let english: Messages | null = null;

  function now(): Messages | null {
    if (!english) return null;
    for (const name of unknownMessages(english, config.messages))
      warnOnce(
        `messages has “${name}”, which is no text of the widget or is given as another type: it is ignored.`,
      );
    return mergeMessages(english, config.messages);
  }

  return {
    async ready() {
      english = (await load()).en;
    },
    now,
    placeholder: (app) => fill(now()?.authorizing.placeholder ?? '{app}', { app }),
  };
}
