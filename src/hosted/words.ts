import { firstLanguage } from '../locales/choice.ts';
import { directionOf } from '../locales/direction.ts';
import { hosted as english } from '../locales/hosted/en.ts';
import type { LanguageTag } from '../locales/languages.ts';
import type { HostedMessages } from '../locales/messages.ts';

/** English is in the page itself. */
export const hostedFiles: Readonly<
  Record<Exclude<LanguageTag, 'en'>, () => Promise<{ hosted: HostedMessages }>>
> = {
  ar: () => import('../locales/hosted/ar.ts'),
  de: () => import('../locales/hosted/de.ts'),
  es: () => import('../locales/hosted/es.ts'),
  fr: () => import('../locales/hosted/fr.ts'),
  he: () => import('../locales/hosted/he.ts'),
  it: () => import('../locales/hosted/it.ts'),
  ja: () => import('../locales/hosted/ja.ts'),
  ko: () => import('../locales/hosted/ko.ts'),
  nl: () => import('../locales/hosted/nl.ts'),
  pl: () => import('../locales/hosted/pl.ts'),
  'pt-BR': () => import('../locales/hosted/pt-BR.ts'),
  sv: () => import('../locales/hosted/sv.ts'),
  tr: () => import('../locales/hosted/tr.ts'),
  'zh-Hans': () => import('../locales/hosted/zh-Hans.ts'),
};

/** What the page says beside the widget, and in which language. */
export interface PageWords {
  readonly lang: string;
  readonly words: HostedMessages;
}

/** Loads the page's words; English where they cannot be loaded. The document is in that language from then on. */
export async function speak(asked: string): Promise<PageWords> {
  const { table, lang } = firstLanguage([asked]);
  const spoken = await wordsIn(table, lang);
  const { documentElement } = document;
  documentElement.lang = spoken.lang;
  documentElement.dir = directionOf(spoken.lang);
  document.title = spoken.words.title;
  return spoken;
}

async function wordsIn(table: LanguageTag, lang: string): Promise<PageWords> {
  if (table === 'en') return { lang, words: english };
  try {
    const { hosted } = await hostedFiles[table]();
    return { lang, words: hosted };
  } catch {
    return { lang: 'en', words: english };
  }
}
