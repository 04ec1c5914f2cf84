import type { Client, ClientOptions } from '../client/index.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { LaterParts } from '../client/parts.ts';
import type { LanguageTag } from '../locales/languages.ts';
import { version } from '../version.ts';
import { warnOnce } from '../warn.ts';

/** Loads each part. The split files and the single file differ only in how they do that. */
export interface PartLoaders extends LaterParts {
  client(): Promise<{ createClient(options: ClientOptions): Client }>;
}

/** The name of a part that there is only one of. Its file is `latchkey.<name>.js`. */
export type PartName = Exclude<keyof PartLoaders, 'language' | 'failureLanguage'>;

/** The exports of a part. */
export type PartExports<Name extends PartName> = Awaited<ReturnType<PartLoaders[Name]>>;

const loadFailed = (name: string, cause: unknown): ConnectError =>
  new ConnectError(
    'load_failed',
    `latchkey.${name}.js could not be loaded or did not start. Publish all files of one version side by side, allow them in script-src, and serve them with CORS headers from another origin.`,
    { cause },
  );

/** Milliseconds that a file may take to arrive. Browsers would wait for minutes, with nothing to see. */
const patience = 30_000;

/** Milliseconds before a file that failed is asked for again. Pages that failed together do not come back together. */
const pause = (): number => 300 + Math.random() * 400;

/** A phone that changes its network loses a request, and the next one comes through. */
async function atSecondTry<Exports>(load: () => Promise<Exports>): Promise<Exports> {
  try {
    return await load();
  } catch (error) {
    // What explains itself would fail again.
    if (isConnectError(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause()));
    return load();
  }
}

function inTime<Exports>(file: Promise<Exports>): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('It did not arrive within 30 seconds.'));
    const timer = setTimeout(giveUp, patience);
    file.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Tells the developer of a file of another version, which a cache or a deployment under way can bring. */
function checkVersion(name: string, exports: object): void {
  const { version: given } = exports as { version?: string };
  // The file of a language has none.
  if (given !== undefined && given !== version)
    warnOnce(
      `latchkey.${name}.js is of version ${given}, and the page began with ${version}. Publish all files of one version side by side, and let no cache keep one of them longer than the others.`,
    );
}

/** Loads a part once. When it failed twice, that is forgotten: the next press tries again, and finds a file that arrived late. */
function once<Exports extends object>(name: string, load: () => Promise<Exports>): () => Promise<Exports> {
  let loading: Promise<Exports> | null = null;
  async function begin(): Promise<Exports> {
    try {
      const exports = await inTime(atSecondTry(load));
      checkVersion(name, exports);
      return exports;
    } catch (cause) {
      loading = null;
      throw isConnectError(cause) ? cause : loadFailed(name, cause);
    }
  }
  return () => (loading ??= begin());
}

/** The same for each language. */
function onceEach<Exports extends object>(
  nameOf: (tag: LanguageTag) => string,
  load: (tag: LanguageTag) => Promise<Exports>,
): (tag: LanguageTag) => Promise<Exports> {
  const loaders = new Map<LanguageTag, () => Promise<Exports>>();
  return (tag) => {
    const loader = loaders.get(tag) ?? once(nameOf(tag), () => load(tag));
    loaders.set(tag, loader);
    return loader();
  };
}

/** The names of the files of a language: `latchkey.<name>.js`. */
export const languageFile = (tag: LanguageTag): string => tag;
export const failureLanguageFile = (tag: LanguageTag): string => `${tag}.failure`;

export const createParts = ({
  client,
  widget,
  form,
  assist,
  failure,
  refusal,
  signIn,
  language,
  failureLanguage,
}: PartLoaders): PartLoaders => ({
  client: once('client', client),
  widget: once('widget', widget),
  form: once('form', form),
  assist: once('assist', assist),
  failure: once('failure', failure),
  refusal: once('refusal', refusal),
  signIn: once('signIn', signIn),
  language: onceEach(languageFile, language),
  failureLanguage: onceEach(failureLanguageFile, failureLanguage),
});
