import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import { en } from '../locales/stage/en.ts';
import type { LanguageTag } from '../locales/languages.ts';
import { version } from '../version.ts';
import { createParts, type PartLoaders, type PartName } from './part.ts';

/** Every part: one that is missing does not compile. */
const partTable = {
  client: true,
  widget: true,
  form: true,
  assist: true,
  failure: true,
  refusal: true,
  signIn: true,
} satisfies Record<PartName, true>;

const names = Object.keys(partTable) as PartName[];

/** Loaders that count their calls and fail as long as there is an error. */
function loaders(failure: { error: unknown }) {
  const load = vi.fn<(name: PartName) => void>();
  const table = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        load(name);
        if (failure.error) throw failure.error;
        return { name };
      },
    ]),
  );
  return { load, parts: createParts(table as Partial<PartLoaders> as PartLoaders) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The longest pause before the second try. */
const second = (): Promise<unknown> => vi.advanceTimersByTimeAsync(700);

describe.each(names)('the part %s', (name) => {
  it('is loaded once, however often it is needed', async () => {
    const { load, parts } = loaders({ error: null });
    const [first, second] = await Promise.all([parts[name](), parts[name]()]);
    expect(first).toEqual({ name });
    expect(second).toBe(first);
    expect(await parts[name]()).toBe(first);
    expect(load.mock.calls).toEqual([[name]]);
  });

  it('that does not load is an error that names its file, for everybody who waits for it', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const { load, parts } = loaders({ error: cause });
    const both = Promise.allSettled([parts[name](), parts[name]()]);
    await second();
    for (const result of await both) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'load_failed', cause } });
      expect(result).toHaveProperty(
        'reason.message',
        `latchkey.${name}.js could not be loaded or did not start. Publish all files of one version side by side, allow them in script-src, and serve them with CORS headers from another origin.`,
      );
    }
    expect(load).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that fails once is asked for again after a moment, and nobody is told', async () => {
    const failure: { error: unknown } = { error: new Error('offline') };
    const { load, parts } = loaders(failure);
    const part = parts[name]();
    await vi.advanceTimersByTimeAsync(299);
    expect(load).toHaveBeenCalledTimes(1);
    failure.error = null;
    await second();
    expect(await part).toEqual({ name });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is loaded at the next press after it failed', async () => {
    const failure: { error: unknown } = { error: new Error('offline') };
    const { load, parts } = loaders(failure);
    const failed = parts[name]().catch((error: unknown) => error);
    await second();
    expect(await failed).toMatchObject({ code: 'load_failed' });
    failure.error = null;
    expect(await parts[name]()).toEqual({ name });
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('that has not arrived after half a minute is an error, and is there for the next press if it arrives later', async () => {
    let arrive: (exports: unknown) => void = () => {};
    const load = vi.fn(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const parts = createParts({ [name]: load } as Partial<PartLoaders> as PartLoaders);
    const failed = vi.fn<(error: unknown) => void>();
    parts[name]().catch(failed);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed.mock.calls).toMatchObject([
      [{ code: 'load_failed', cause: { message: 'It did not arrive within 30 seconds.' } }],
    ]);
    const again = parts[name]();
    arrive({ name });
    expect(await again).toEqual({ name });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of another version is told to the developer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const load = async (of: string) => ({ version: of });
    const partsOf = (of: string) =>
      createParts({ [name]: () => load(of) } as Partial<PartLoaders> as PartLoaders);
    await partsOf(version)[name]();
    expect(warn).not.toHaveBeenCalled();
    await partsOf('9.8.7')[name]();
    expect(warn.mock.calls).toEqual([
      [
        `Latchkey: latchkey.${name}.js is of version 9.8.7, and the page began with ${version}. Publish all files of one version side by side, and let no cache keep one of them longer than the others.`,
      ],
    ]);
    warn.mockRestore();
  });

  it('keeps an error that explains itself', async () => {
    const error = new ConnectError('load_failed', 'The script needs an address of its own.');
    const { load, parts } = loaders({ error });
    await expect(parts[name]()).rejects.toBe(error);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('the file of a language', () => {
  it('is loaded once, and each language for itself', async () => {
    const language = vi.fn(async (tag: LanguageTag) => ({ messages: { ...en, back: tag } }));
    const parts = createParts({ language } as Partial<PartLoaders> as PartLoaders);
    await Promise.all([parts.language('en'), parts.language('de'), parts.language('en')]);
    expect((await parts.language('de')).messages.back).toBe('de');
    expect(language.mock.calls).toEqual([['en'], ['de']]);
  });

  it('that does not load is an error that names it, and it is loaded at the next press', async () => {
    const offline = new TypeError('offline');
    const language = vi.fn(async () => ({ messages: en }));
    language.mockRejectedValueOnce(offline).mockRejectedValueOnce(offline);
    const parts = createParts({ language } as Partial<PartLoaders> as PartLoaders);
    const failed = parts.language('de').catch((error: unknown) => error);
    await second();
    expect(await failed).toMatchObject({
      code: 'load_failed',
      message: expect.stringContaining('latchkey.de.js could not be loaded') as string,
    });
    expect(await parts.language('de')).toEqual({ messages: en });
  });
});
