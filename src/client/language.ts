import type { Line } from '../flow/popup.ts';
import { chooseLanguage, hasLanguage } from '../locales/choice.ts';
import type { Messages } from '../locales/en.ts';
import { fill, isolate } from '../locales/fill.ts';
import type { LanguageTag } from '../locales/languages.ts';
import { mergeMessages, unknownMessages } from '../locales/merge.ts';
import type { Config } from '../options.ts';
import { warnOnce } from '../warn.ts';

/** The words of a widget. */
export interface Wording {
  /** BCP 47 tag of the messages: numbers are worded by its rules. */
  readonly lang: string;
  readonly messages: Messages;
}

/** The language of one place in the page. `update` can change which one that is. */
export interface Language {
  /** BCP 47 tag of the language that the server is asked for. */
  readonly lang: string;
  /**
   * Loads the file of the language. If that fails, English is loaded in its place, with a warning in the console.
   *
   * @throws {ConnectError} Rejects with `load_failed` when English cannot be loaded either.
   */
  ready(): Promise<void>;
  /** The words, with the page's own among them; `null` until their file is here. */
  now(): Wording | null;
  /** What a sign-in window says that is still empty. Until the file is here, it is the name of the app. */
  line(app: string): Line;
}

/** Finds the language of a place: where a widget is mounted; `null` for a dialog and for what has no widget. */
export type Languages = (place: Element | ShadowRoot | null) => Language;

function warnOfUnknown({ lang, messages }: Config, base: Messages): void {
  if (lang && !messages && !hasLanguage(lang))
    warnOnce(
      `There are no words in the language “${lang}”: pass them as messages. The widget is in English.`,
    );
  for (const name of unknownMessages(base, messages))
    warnOnce(
      `messages has “${name}”, which is ignored: the widget has no text of that name, or its type is another one.`,
    );
}

export function createLanguages(
  config: Config,
  load: (tag: LanguageTag) => Promise<{ messages: Messages }>,
): Languages {
  const tables = new Map<LanguageTag, Messages>();
  /** Languages that English stands in for. */
  const failed = new Set<LanguageTag>();

  async function loadTable(tag: LanguageTag): Promise<void> {
    tables.set(tag, (await load(tag)).messages);
  }

  async function loadTableOrEnglish(tag: LanguageTag): Promise<void> {
    try {
      await loadTable(tag);
    } catch (error) {
      if (tag === 'en') throw error;
      warnOnce(`latchkey.${tag}.js could not be loaded: the widget is in English.`);
      await loadTable('en');
      failed.add(tag);
    }
  }

  return (place) => {
    const choose = () => chooseLanguage(config, place);

    function base(): Wording | null {
      const { table, lang } = choose();
      const messages = tables.get(table);
      if (messages) return { lang, messages };
      const english = failed.has(table) && tables.get('en');
      return english ? { lang: 'en', messages: english } : null;
    }

    function now(): Wording | null {
      const found = base();
      if (!found) return null;
      const { lang, messages } = found;
      warnOfUnknown(config, messages);
      return { lang, messages: mergeMessages(messages, config.messages) };
    }

    return {
      get lang() {
        return choose().lang;
      },
      async ready() {
        // What failed before may load now.
        failed.delete(choose().table);
        // Meanwhile, the page may have chosen another one.
        while (!base()) await loadTableOrEnglish(choose().table);
      },
      now,
      line(app) {
        const wording = now();
        const name = isolate(app);
        return wording
          ? { lang: wording.lang, text: fill(wording.messages.authorizing.placeholder, { app: name }) }
          : { lang: '', text: name };
      },
    };
  };
}
