import type { Connect } from '../entry/index.ts';
import type { MessageOverrides } from '../locales/merge.ts';
import { createUi, presentDialog, type UiOptions } from '../nango/ui.ts';
import type { Address } from './address.ts';
import type { Embedder } from './embedder.ts';
import { looksOfPreview } from './looks.ts';
import { showPanel } from './refusal.ts';

type Options = UiOptions['options'];

/** A link cannot ask for another token, as a page can. */
const linkWords: MessageOverrides = {
  failed: {
    failures: {
      unknown_connect_session_token: {
        text: 'This link has expired.',
        you: 'Open it once more from where you got it, or ask for a new one.',
      },
    },
  },
};

const inPage =
  (place: HTMLElement) =>
  (connect: Connect): (() => void) =>
    connect.mount(place);

/** The widget in a tab of its own. After a connection it says that the tab can be closed. */
export function showInTab(place: HTMLElement, options: Options, { token }: Address): void {
  let isConnected = false;
  const isEnglish = !options.lang || options.lang.startsWith('en');
  const ui = createUi({
    options: { ...options, messages: options.messages ?? (isEnglish ? linkWords : undefined) },
    sessionToken: token,
    present: inPage(place),
    onEvent({ type }) {
      if (type === 'connect') isConnected = true;
      if (type !== 'close' || !isConnected) return;
      ui.remove();
      showPanel(place, 'You’re all set', 'You can close this page.');
    },
  });
  ui.show();
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
