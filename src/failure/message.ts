import type { ErrorFacts } from '../errors.ts';
import { fill } from '../locales/fill.ts';
import type { FailureMessages } from '../locales/messages.ts';
import { inSequence } from '../locales/sentences.ts';
import { pathOf } from './report.ts';

interface MessageFacts {
  /** The app's name, or the words for one that is not known. */
  app: string;
  /** The host of the page. */
  site: string;
  /** The code, when it can be shown. */
  code: string;
  error: ErrorFacts;
  /** The API's host. */
  host: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** What the developer can do about it. */
  advice: string;
}

/** A minute, in words that mean the same everywhere. */
const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/**
 * What a person sends to the site's developer: one paragraph that tells what happened, and what to do. No key is in it:
 * no error's message holds one.
 */
export function messageFor(
  words: FailureMessages['message'],
  { app, site, code, error, host, at, advice }: MessageFacts,
): string {
  const facts = [error.status && `HTTP ${error.status}`, error.path && pathOf(error.path), host, timeOf(at)];
  return inSequence(
    fill(words.what, { app, site }),
    fill(words.error, { code, facts: facts.filter(Boolean).join(', ') }),
    // The code is between backticks where the widget shows it.
    fill(words.advice, { advice: advice.replaceAll('`', '') }),
  );
}
