import type { Connect } from '../entry/index.ts';
import { createUi, presentDialog, type UiOptions } from '../nango/ui.ts';
import type { HostedMessages } from '../locales/messages.ts';
import type { Address } from './address.ts';
import type { Embedder } from './embedder.ts';
import { looksOfPreview } from './looks.ts';
import { showPanel } from './refusal.ts';
import type { PageWords } from './words.ts';

type Options = UiOptions['options'];

const inPage =
  (place: HTMLElement) =>
  (connect: Connect): (() => void) =>
    connect.mount(place);

/** The site's own words, and for those that it does not have about an expired session, words about a link: it cannot ask for another session, as a page can. */
function withExpired(expired: HostedMessages['expired'], own: Options['messages']): Options['messages'] {
  const failures = own?.failed?.failures;
  const unknown_connect_session_token = { ...expired, ...failures?.unknown_connect_session_token };
  return { ...own, failed: { ...own?.failed, failures: { ...failures, unknown_connect_session_token } } };
}

/** The widget in a tab of its own. After a connection it says that the tab can be closed. */
export function showInTab(
  place: HTMLElement,
  options: Options,
  { token }: Address,
  spoken: Promise<PageWords>,
): void {
  let isConnected = false;
  const ui = createUi({
    options,
    sessionToken: token,
    present: inPage(place),
    onEvent({ type }) {
      if (type === 'connect') isConnected = true;
      if (type !== 'close' || !isConnected) return;
      ui.remove();
      void spoken.then(({ words: { done } }) => showPanel(place, done.title, done.text));
    },
  });
  ui.show();
  void spoken.then(({ words }) => ui.update({ messages: withExpired(words.expired, options.messages) }));
}

/** The widget in a frame: over the page around, or filling the frame. */
export function showInFrame(
  place: HTMLElement,
  options: Options,
  { token, embedded, preview }: Address,
  { isKnown, post, listen }: Embedder,
): void {
  // A preview of colours connects nothing.
  place.inert = preview;
  const ui = createUi({
    options,
    // A page around that the browser does not name has to send the token itself, which says who it is.
    sessionToken: isKnown ? token : undefined,
    present: embedded || preview ? inPage(place) : presentDialog,
    onEvent: post,
  });
  listen(({ type, sessionToken, payload }) => {
    if (type === 'session_token' && typeof sessionToken === 'string') ui.setToken(sessionToken);
    if (type === 'settings_changed' && preview) ui.update(looksOfPreview(payload));
  });
  ui.show();
}
