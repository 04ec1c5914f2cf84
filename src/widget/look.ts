import type { Advice } from '../locales/failed/advice.ts';
import type { LoadedMessages } from '../locales/messages.ts';
import type { Theme } from '../types.ts';
import type { ViewContext } from './view.ts';

/** How a widget looks and what it says: all of it can change while it is shown. */
export interface WidgetLook {
  /** `system` follows the page's own `color-scheme`, else the person's system. */
  theme: Theme;
  /** Any CSS colour; the theme's own when left out, or when it is not one. */
  accent: string | undefined;
  /** The language of `messages`; English when left out. */
  lang: string | undefined;
  messages: LoadedMessages;
  /** What developers read about a failure in a language other than English. */
  advice: Advice | null;
  /** An `https:` URL or an e-mail address. */
  support: string | undefined;
  /** The site's own logo, when it may be shown. */
  siteLogo: string | null;
  /** Labels of the apps that are already connected, by id; a label may be empty. */
  connected: ReadonlyMap<string, string>;
  /** Whether the developer's part of a failure is open from the start. */
  developerDetails: boolean;
}

/** The context of the views for one look. */
export function contextOf(
  base: Omit<
    ViewContext,
    'messages' | 'advice' | 'lang' | 'support' | 'siteLogo' | 'connected' | 'developerDetails'
  >,
  { messages, advice, lang = 'en', support, siteLogo, connected, developerDetails }: WidgetLook,
): ViewContext {
  return { ...base, messages, advice, lang, support, siteLogo, connected, developerDetails };
}
