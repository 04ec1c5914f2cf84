import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import { messages as german } from '../locales/de.ts';
import { failed as germanFailures } from '../locales/failed/de.ts';
import type { Messages } from '../locales/messages.ts';
import type { MessageOverrides } from '../locales/merge.ts';
import { en } from '../locales/stage/en.ts';
import { pseudo } from '../locales/stage/pseudo.ts';
import type { LanguageTag } from '../locales/languages.ts';
import type { ConnectOptions } from '../options.ts';
import { readConfig } from '../options/config.ts';
import { createLanguages } from './language.ts';

const tables: Partial<Record<LanguageTag, Messages>> = { en, de: { ...german, failed: germanFailures } };
const loadFailed = new ConnectError('load_failed', 'No.');

/** Languages whose files can be kept away. */
function languagesWith(options: ConnectOptions) {
  const config = readConfig({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f', ...options });
  const missing = new Set<string>();
  async function tableOf(tag: LanguageTag, file: string): Promise<Messages> {
    const table = tables[tag];
    if (missing.has(file) || !table) throw loadFailed;
    return table;
  }
  const load = vi.fn(async (tag: LanguageTag) => ({ messages: await tableOf(tag, tag) }));
  const loadFailures = vi.fn(async (tag: LanguageTag) => tableOf(tag, `${tag}.failure`));
  const languages = createLanguages(config, { language: load, failureLanguage: loadFailures });
  return { config, missing, load, loadFailures, languages };
}

const warn = vi.spyOn(console, 'warn');

beforeEach(() => {
  warn.mockReset();
  document.documentElement.lang = 'en';
});
afterEach(() => vi.unstubAllGlobals());

describe('the words of a widget', () => {
  it('are there once their file is', async () => {
    const { languages, load } = languagesWith({ lang: 'de' });
    const language = languages(null);
    expect(language.now()).toBeNull();
    await language.ready();
    expect(language.now()).toMatchObject({ lang: 'de', messages: { back: 'Zurück' } });
    expect(load.mock.calls).toEqual([['de']]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('are those of its place', async () => {
    const { languages } = languagesWith({});
    const place = document.createElement('div');
    place.lang = 'de';
    document.body.append(place);
    const [inPage, dialog] = [languages(place), languages(null)];
    await Promise.all([inPage.ready(), dialog.ready()]);
    expect(inPage.now()?.messages.back).toBe('Zurück');
    expect(dialog.now()?.messages.back).toBe('Back');
    expect([inPage.lang, dialog.lang]).toEqual(['de', 'en']);
  });

  it('are English where the file cannot be loaded, with one warning, until it can', async () => {
    const { languages, missing } = languagesWith({ lang: 'de-AT' });
    missing.add('de');
    await Promise.all([languages(null).ready(), languages(null).ready()]);
    expect(languages(null).now()).toMatchObject({ lang: 'en', messages: { back: 'Back' } });
    expect(warn.mock.calls).toEqual([['Latchkey: The widget is in English. No.']]);
    missing.delete('de');
    expect(languages(null).now()).toMatchObject({ lang: 'en' });
    await languages(null).ready();
    expect(languages(null).now()).toMatchObject({ lang: 'de-AT', messages: { back: 'Zurück' } });
  });

  it('cannot be loaded without English either', async () => {
    const { languages, missing } = languagesWith({ lang: 'de' });
    missing.add('de').add('en');
    await expect(languages(null).ready()).rejects.toBe(loadFailed);
  });

  it('are not there in a file that has something else in it', async () => {
    const { languages, load } = languagesWith({ lang: 'de' });
    // Only an error ends a test that asks for ever.
    load.mockImplementation(async () => {
      if (load.mock.calls.length > 9) throw new Error('It is asked for over and over.');
      return {} as { messages: Messages };
    });
    await expect(languages(null).ready()).rejects.toMatchObject({
      code: 'load_failed',
      message: 'latchkey.en.js has no words in it.',
    });
  });

  it('are those of the language that the page has chosen meanwhile', async () => {
    const { config, languages } = languagesWith({ lang: 'en' });
    const language = languages(null);
    const ready = language.ready();
    config.lang = 'de';
    await ready;
    expect(language.now()?.messages.back).toBe('Zurück');
  });

  it('have the page’s own among them', async () => {
    const { languages } = languagesWith({ lang: 'de', messages: { back: 'Retour' } });
    await languages(null).ready();
    expect(languages(null).now()?.messages).toMatchObject({ back: 'Retour', done: 'Fertig' });
  });

  it('are merged again only when something has changed', async () => {
    const { config, languages } = languagesWith({ lang: 'en', messages: { back: 'Retour' } });
    const language = languages(null);
    const first = await language.ready();
    expect(language.now()).toBe(first);
    config.messages = { back: 'Zurück' };
    expect(language.now()?.messages.back).toBe('Zurück');
    await language.failuresReady();
    expect(language.now()?.messages.failed).not.toBeNull();
    config.lang = 'de';
    await language.ready();
    expect(language.now()?.messages.done).toBe('Fertig');
  });

  it('are in a language of the page’s own', async () => {
    const { languages } = languagesWith({ lang: 'fi', messages: { back: 'Takaisin' } });
    await languages(null).ready();
    expect(languages(null).now()).toMatchObject({ lang: 'fi', messages: { back: 'Takaisin' } });
    expect(warn).not.toHaveBeenCalled();
  });

  it('are all the page’s own where it passes those of a whole language', async () => {
    const { languages } = languagesWith({ lang: 'eo', messages: pseudo as MessageOverrides });
    const language = languages(null);
    await language.ready();
    await language.failuresReady();
    expect(language.now()).toMatchObject({ lang: 'eo', messages: pseudo });
    expect(warn).not.toHaveBeenCalled();
  });

  it('that nobody has are English, with a warning', async () => {
    const { languages } = languagesWith({ lang: 'nb' });
    await languages(null).ready();
    expect(languages(null).now()).toMatchObject({ lang: 'en', messages: { back: 'Back' } });
    expect(warn.mock.calls).toEqual([
      ['Latchkey: There are no words in the language “nb”: pass them as messages. The widget is in English.'],
    ]);
  });
});

describe('the words about failures', () => {
  it('come later', async () => {
    const { languages, loadFailures } = languagesWith({ lang: 'de' });
    const language = languages(null);
    await language.ready();
    expect(language.now()?.messages.failed).toBeNull();
    expect(loadFailures).not.toHaveBeenCalled();
    await language.failuresReady();
    expect(language.now()?.messages.failed?.support).toBe('Support kontaktieren');
  });

  it('are asked for again after they could not be loaded', async () => {
    const { languages, missing } = languagesWith({ lang: 'de' });
    const language = languages(null);
    await language.ready();
    missing.add('de.failure');
    await expect(language.failuresReady()).rejects.toBe(loadFailed);
    missing.clear();
    await language.failuresReady();
    expect(language.now()?.messages.failed?.support).toBe('Support kontaktieren');
  });

  it('of the page’s own are looked at when they come', async () => {
    const failed = { support: 'Hilfe', suport: 'Hilfe' };
    const { languages } = languagesWith({ lang: 'de', messages: { failed } });
    const language = languages(null);
    await language.ready();
    expect(language.now()?.messages.failed).toBeNull();
    expect(warn).not.toHaveBeenCalled();
    await language.failuresReady();
    expect(language.now()?.messages.failed?.support).toBe('Hilfe');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('“failed.suport”')]]);
  });
});

describe('the line in an empty sign-in window', () => {
  it('is the name of the app until there are words', async () => {
    const { languages } = languagesWith({ lang: 'de' });
    const language = languages(null);
    expect(language.line('GitHub')).toEqual({ lang: '', text: '\u2068GitHub\u2069' });
    await language.ready();
    expect(language.line('GitHub')).toEqual({
      lang: 'de',
      text: 'Verbindung mit \u2068GitHub\u2069 wird hergestellt …',
    });
  });
});
