import { fill } from '../locales/fill.ts';
import { mergeMessages } from '../locales/merge.ts';
import type { Messages } from '../locales/en.ts';
import type { Config } from '../options.ts';

/** The copy, which is in a file of its own. */
export interface Language {
  /** Loads the file. */
  ready(): Promise<Messages>;
  /** The sentence in a sign-in window that is still empty. Until the file is here, it is the name of the app. */
  placeholder(app: string): string;
}

export function createLanguage(config: Config, load: () => Promise<{ en: Messages }>): Language {
  let english: Messages | null = null;
  return {
    async ready() {
      english = (await load()).en;
      return mergeMessages(english, config.messages);
    },
    placeholder(app) {
      const messages = english && mergeMessages(english, config.messages);
      return fill(messages?.authorizing.placeholder ?? '{app}', { app });
    },
  };
}
