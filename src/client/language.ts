import type { Line } from '../flow/popup.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import { chooseLanguage, hasLanguage, type LanguageChoice } from '../locales/choice.ts';
import type { Advice } from '../locales/failed/advice.ts';
import { fill, isolate } from '../locales/fill.ts';
import type { LanguageTag } from '../locales/languages.ts';
import { mergeMessages, unknownMessages } from '../locales/merge.ts';
import type { FailureFile, LoadedMessages, WidgetMessages } from '../locales/messages.ts';
import type { Config } from '../options.ts';
import { isRecord } from '../record.ts';
import { warnOnce } from '../warn.ts';
import type { LaterParts } from './parts.ts';

/** The words of a widget. */
export interface Wording {
  /** BCP 47 tag of the messages: numbers are worded by its rules. */
  readonly lang: string;
  readonly messages: LoadedMessages;
  /** What developers read about a failure beside the error's English message. */
  readonly advice: Advice | null;
}

/** The language of one place in the page. `update` can change which one that is. */
export interface Language {
  /** BCP 47 tag of the language that the server is asked for. */
  readonly lang: string;
  /**
   * The words, when their file is here. English, with a warning in the console, stands in for a language whose file
   * cannot be loaded.
   *
   * @throws {ConnectError} Rejects with `load_failed` when English cannot be loaded either.
   */
  ready(): Promise<Wording>;
  /** Loads the words about failures. Without them, the widget has a plainer view for a failure. */
  failuresReady(): Promise<void>;
  /** The words, with the page's own among them: the same object as long as nothing changes; `null` until their file is here. */
  now(): Wording | null;
  /** What a sign-in window says that is still empty. Until the file is here, it is the name of the app. */
  line(app: string): Line;
}

/** Finds the language of a place: where a widget is mounted; `null` for a dialog and for what has no widget. */
export type Languages = (place: Element | ShadowRoot | null) => Language;

function warnOfUnknown({ lang, messages }: Config, base: LoadedMessages): void {
  if (lang && !messages && !hasLanguage(lang))
    warnOnce(
      `There are no words in the language “${lang}”: pass them as messages. The widget is in English.`,
    );
  for (const name of unknownMessages(base, messages))
    warnOnce(
      `messages has “${name}”, which is ignored: the widget has no text of that name, or its type is another one.`,
    );
}

/** Creates the languages of one handle, which share what is loaded. */
export function createLanguages(
  config: Config,
  parts: Pick<LaterParts, 'language' | 'failureLanguage'>,
): Languages {
  /** `null` for a language whose file could not be loaded. */
  const words = new Map<LanguageTag, WidgetMessages | null>();
  const failures = new Map<LanguageTag, FailureFile>();

  async function loadWords(tag: LanguageTag): Promise<void> {
    try {
      const { messages } = await parts.language(tag);
      // A file of that name with something else in it. Without words, nobody would ever stop waiting for them.
      if (!isRecord(messages))
        throw new ConnectError('load_failed', `latchkey.${tag}.js has no words in it.`);
      words.set(tag, messages);
    } catch (error) {
      if (tag === 'en') throw error;
      warnOnce(`The widget is in English. ${isConnectError(error) ? error.message : ''}`.trim());
      await loadWords('en');
      words.set(tag, null);
    }
  }

  async function loadFailures(tag: LanguageTag): Promise<void> {
    failures.set(tag, await parts.failureLanguage(tag));
  }

  function forgetFailure(tag: LanguageTag): void {
    if (words.get(tag) === null) words.delete(tag);
  }

  const english: LanguageChoice = { table: 'en', lang: 'en' };

  return (place) => {
    const chosen = (): LanguageChoice => chooseLanguage(config, place);
    let isNew = true;
    let latest: { madeOf: readonly unknown[]; wording: Wording } | null = null;

    /** What is shown: what was chosen, unless English stands in for it. */
    const shown = (): LanguageChoice => (words.get(chosen().table) === null ? english : chosen());

    function now(): Wording | null {
      const { table, lang } = shown();
      const loaded = words.get(table);
      if (!loaded) return null;
      const failure = failures.get(table);
      // Merging takes longer than anything else between the server's answer and the list.
      const madeOf = [lang, loaded, failure, config.messages];
      if (latest?.madeOf.every((part, at) => part === madeOf[at])) return latest.wording;
      const { failed = null, advice = null } = failure ?? {};
      const base = { ...loaded, failed };
      warnOfUnknown(config, base);
      const wording = { lang, messages: mergeMessages(base, config.messages), advice };
      latest = { madeOf, wording };
      return wording;
    }

    async function ready(): Promise<Wording> {
      // What could not be loaded before may load now. Later on, what is shown stays.
      if (isNew) forgetFailure(chosen().table);
      isNew = false;
      // Meanwhile, the page may choose another one.
      for (;;) {
        const wording = now();
        if (wording) return wording;
        await loadWords(chosen().table);
      }
    }

    return {
      get lang() {
        return chosen().lang;
      },
      ready,
      async failuresReady() {
        const { table } = shown();
        if (!failures.get(table)) await loadFailures(table);
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
