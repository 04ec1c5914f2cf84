import type { Session } from '../api/calls.ts';
import { mergeMessages } from '../locales/merge.ts';
import type { Config } from '../options.ts';
import { isLocalPage } from '../page.ts';
import type { WidgetLook } from '../widget/look.ts';
import type { Gate } from '../gate.ts';
import type { Wording } from './language.ts';
import { siteLogoOf } from './siteLogo.ts';

/** Labels of the apps that are already connected, by id; empty where the page gave none. */
const labelsOf = (connected: Config['connected'] = []): ReadonlyMap<string, string> =>
  new Map(
    Array.isArray(connected) ? connected.map((id): [string, string] => [id, '']) : Object.entries(connected),
  );

/** Whether the page is being developed. An app that is installed is often served from localhost as well. */
const isInDevelopment = ({ openWindow }: Config): boolean => !openWindow && isLocalPage();

/** Whether a session changes anything of a look. Most do not, and a widget need not be painted again for them. */
export const changesLook = ({ look, reconnects }: Session): boolean =>
  reconnects === true || look?.accent !== undefined || (look?.theme ?? 'system') !== 'system';

/** How a widget looks and what it says: as the page has it, else as the environment was given it in Nango. */
export const lookOf = (
  config: Config,
  { lang, messages, advice }: Wording,
  session: Session | null,
  gate: Pick<Gate, 'logo'>,
): WidgetLook => ({
  theme: config.theme ?? session?.look?.theme ?? 'system',
  accent: config.accent ?? session?.look?.accent,
  lang,
  // Some texts are different when a connection is renewed.
  messages: session?.reconnects ? mergeMessages(messages, messages.again) : messages,
  advice,
  support: config.support,
  siteLogo: siteLogoOf(config.logo, gate),
  connected: labelsOf(config.connected),
  developerDetails:
    config.developerDetails === true || (config.developerDetails !== false && isInDevelopment(config)),
});
