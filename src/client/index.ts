import { createGate } from '../gate.ts';
import type { AuthRequest, Config, OpenRequest } from '../options.ts';
import type { Connection, ConnectEvent, Integration } from '../types.ts';
import { createAttempts } from './attempts.ts';
import { createLanguages } from './language.ts';
import type { LaterParts } from './parts.ts';
import { show, type Shown, type Stage } from './show.ts';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;

export interface ClientOptions {
  config: Config;
  emit(event: ConnectEvent): void;
  /** Ends everything when it aborts, and lets nothing begin after that. */
  life: AbortSignal;
  parts: LaterParts;
}

/** The part of a handle that is loaded at the first use: everything that talks to the server. */
export interface Client {
  /**
   * @param onClose Is called when the dialog is gone, before `close` is emitted.
   * @throws {ConnectError} Rejects with `load_failed` when a file of the widget cannot be loaded.
   */
  open(request: OpenRequest, onClose: () => void): Promise<Connection | null>;
  /**
   * @param onLoadFailed Is called when a file of the widget cannot be loaded.
   * @returns Removes the widget.
   */
  mount(
    target: HTMLElement | ShadowRoot,
    request: OpenRequest,
    onLoadFailed: (error: unknown) => void,
  ): () => void;
  /** Connects in the window, or with credentials that the page was given. */
  auth(
    integration: string | Integration,
    request: AuthRequest,
    window: Window | null,
    signal: AbortSignal,
  ): Promise<Connection>;
  /** Applies the changes of the configuration to every widget that is shown. */
  refresh(): void;
  /** Closes the dialog. */
  close(): void;
}

export function createClient({ config, emit, life, parts }: ClientOptions): Client {
  const gate = createGate(config);
  const attempts = createAttempts(config, gate, parts.signIn, emit);
  const languages = createLanguages(config, parts);
  const stage: Stage = { config, gate, life, knownDefinitions: new Map(), attempts, languages, parts, emit };
  const shown = new Set<Shown>();
  const unmounts = new Set<() => void>();
  let modal: Shown | null = null;

  /** Once the flow can be reached: a listener of `open` may close it again. */
  function start(one: Shown): void {
    shown.add(one);
    emit({ type: 'open' });
    one.flow.start();
  }

  function open(request: OpenRequest, onClose: () => void): Promise<Connection | null> {
    if (modal?.flow.state.view === 'connected') modal.flow.close();
    if (modal) return modal.flow.connection;
    return new Promise((resolve, reject) => {
      const one = show(stage, {
        target: null,
        request,
        onClose() {
          shown.delete(one);
          modal = null;
          onClose();
          emit({ type: 'close' });
        },
        onLoadFailed: reject,
      });
      modal = one;
      one.flow.connection.then(resolve, reject);
      start(one);
    });
  }

  function mount(
    target: HTMLElement | ShadowRoot,
    request: OpenRequest,
    onLoadFailed: (error: unknown) => void,
  ): () => void {
    if (life.aborted) return () => {};
    let one: Shown;
    let isMounted = true;
    /** Done with one connection, an inline widget is ready for the next, unless the page has removed it. */
    function begin(focus: boolean): void {
      const round = show(stage, {
        target,
        request,
        focus,
        onClose({ inPage, hadFocus }) {
          shown.delete(round);
          emit({ type: 'close' });
          if (!inPage) unmount();
          else if (isMounted) begin(hadFocus);
        },
        onLoadFailed(error) {
          unmount();
          onLoadFailed(error);
        },
      });
      one = round;
      start(round);
    }
    function unmount(): void {
      isMounted = false;
      unmounts.delete(unmount);
      one.flow.close();
    }
    unmounts.add(unmount);
    begin(false);
    return unmount;
  }

  life.addEventListener('abort', () => {
    modal?.flow.close();
    for (const unmount of unmounts) unmount();
    attempts.end(life.reason);
  });

  return {
    open,
    mount,
    auth: async (integration, request, window, signal) => {
      // The language has the sentence in the empty window.
      const [{ authenticate }] = await Promise.all([parts.signIn(), window && languages(null).ready()]);
      return authenticate(stage, integration, request, window, signal);
    },
    refresh() {
      for (const one of shown) one.refresh();
    },
    close: () => modal?.flow.close(),
  };
}
