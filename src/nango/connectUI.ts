import { checkNames } from '../credential/name.ts';
import { withoutPrototype } from '../record.ts';
import { authErrorOf } from './authError.ts';
import { languageOf, themeOf } from './looks.ts';
import type { ConnectUIProps } from './connectUITypes.ts';
import { createUi, presentDialog, type Ui } from './ui.ts';

/** The Connect UI: here it is the widget, as a dialog of the page itself. */
export class ConnectUI {
  /** Always null: there is no frame. */
  iframe: HTMLIFrameElement | null = null;
  readonly #ui: Ui;

  /**
   * Checks the options. `open()` shows the widget.
   *
   * @throws {AuthError} `invalid_host_url`; `secret_key_refused` for an option that is called like a secret.
   */
  constructor(props: ConnectUIProps) {
    const { sessionToken, apiURL, lang, themeOverride, onEvent } = withoutPrototype(props);
    try {
      checkNames(Object.keys(props));
      this.#ui = createUi({
        options: { host: apiURL || undefined, lang: languageOf(lang), theme: themeOf(themeOverride) },
        sessionToken,
        present: presentDialog,
        onEvent: (event) => void onEvent?.(event),
      });
    } catch (error) {
      throw authErrorOf(error);
    }
  }

  /** Opens the widget. Does nothing while it is open. What fails is an event. */
  open(): void {
    this.#ui.show();
  }

  /** Gives the widget its token, or a new one when the server no longer knows the old one. */
  setSessionToken(sessionToken: string): void {
    this.#ui.setToken(sessionToken);
  }

  /** Closes the widget, without an event. */
  close(): void {
    this.#ui.remove();
  }
}
