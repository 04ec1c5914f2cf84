import { isFramed } from '../frames.ts';
import { isRecord } from '../record.ts';
import type { ConnectUIEvent } from '../nango/connectUITypes.ts';
import { Refusal } from './refusal.ts';

/** The page around this one. */
export interface Embedder {
  /** Tells it what happens. */
  post(event: ConnectUIEvent): void;
  /** Listens to what it says: a token, or the looks of a preview. */
  listen(listener: (message: Record<string, unknown>) => void): void;
  /** Whether the browser says which page that is. */
  readonly isKnown: boolean;
}

/** The origins of all pages around, from the inside out; empty where the browser does not say them. */
function originsAround(): readonly string[] {
  const { ancestorOrigins } = location;
  if (ancestorOrigins) return [...ancestorOrigins];
  const referrer = URL.parse(document.referrer)?.origin;
  return referrer ? [referrer] : [];
}

/**
 * Joins the page around this one.
 *
 * @param allowed The origins that may show this page in a frame.
 * @returns `null` where there is none: the page has a tab of its own.
 * @throws {Refusal} `parent_not_allowed`.
 */
export function joinEmbedder(allowed: readonly string[]): Embedder | null {
  if (!isFramed()) return null;
  const around = originsAround();
  const stranger = around.find((origin) => !allowed.includes(origin));
  if (stranger !== undefined)
    throw new Refusal(
      'parent_not_allowed',
      `The page is in a frame of ${stranger}, which is not in parents of config.json.`,
    );
  const [origin] = around;
  return {
    isKnown: origin !== undefined,
    post(event) {
      // What is meant for another origin is dropped by the browser.
      for (const target of origin === undefined ? allowed : [origin]) parent.postMessage(event, target);
    },
    listen(listener) {
      addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source === parent && allowed.includes(origin) && isRecord(data)) listener(data);
      });
    },
  };
}
