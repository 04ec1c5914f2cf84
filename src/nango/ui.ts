// From the entry: an application that imports both shares its file.
import { createConnect, type Connect } from '../entry/index.ts';
import type { ConnectOptions, UpdateOptions } from '../options.ts';
import type { ConnectEvent } from '../types.ts';
import { connectUIEventOf } from './connectUIEvent.ts';
import { createLateToken } from './lateToken.ts';
import type { ConnectUIEvent } from './connectUITypes.ts';

export interface UiOptions {
  /** Those of the widget, but for what is said here. */
  options: Omit<ConnectOptions, 'sessionToken' | 'publicKey' | 'onEvent'>;
  /** It can come later. */
  sessionToken: string | undefined;
  /** Shows the widget, and returns what removes it. Showing it twice changes nothing. */
  present(connect: Connect): () => void;
  onEvent(event: ConnectUIEvent): void;
}

/** The widget as the Connect UI behaves: its token may come late and be replaced, and its events are the Connect UI's. */
export interface Ui {
  show(): void;
  setToken(token: string): void;
  update(options: UpdateOptions): void;
  /** Removes the widget, without an event. */
  remove(): void;
}

/** @throws {ConnectError} For options that cannot be used. */
export function createUi({ options: given, sessionToken, present, onEvent }: UiOptions): Ui {
  const token = createLateToken(sessionToken);
  let options: ConnectOptions = given;
  const begin = (): Connect => createConnect({ ...options, sessionToken: token.read, onEvent: pass });
  let connect = begin();
  let hide: () => void = () => {};
  /** What is going on that is not said: the page removes the widget itself, or a new token restarts it. */
  let unsaid: 'nothing' | 'removal' | 'restart' = 'nothing';

  function pass(event: ConnectEvent): void {
    if (event.type === 'close' && unsaid !== 'nothing') return;
    if (event.type === 'open' && unsaid === 'restart') {
      unsaid = 'nothing';
      return;
    }
    const passed = connectUIEventOf(event);
    if (passed) onEvent(passed);
  }

  const show = (): void => {
    hide = present(connect);
  };

  return {
    show,
    setToken(next) {
      const isOther = token.set(next);
      const { view, integration } = connect.snapshot;
      // It has given up on the token before, or on waiting for one. Where an app was chosen, a form can be filled in: there
      // _Try again_ sends it with the new token.
      if (!isOther || view !== 'failed' || integration !== null) return;
      unsaid = 'restart';
      hide();
      show();
    },
    update(changes) {
      options = { ...options, ...changes };
      connect.update(changes);
    },
    remove() {
      unsaid = 'removal';
      // What is under way would come to its end all the same, and be told while another person may be signed in.
      connect.destroy();
      connect = begin();
      unsaid = 'nothing';
    },
  };
}

/** The widget as a dialog. What fails is an event. */
export function presentDialog(connect: Connect): () => void {
  connect.open().catch(() => {});
  return connect.close;
}
