import { isConnectError, type ConnectError } from '../errors.ts';
import type { ConnectOptions, OpenOptions } from '../options.ts';
import { canShowWidgets, isOfPage } from '../page.ts';
import { withoutPrototype } from '../record.ts';
import { warnOnce } from '../warn.ts';
import { attributeNames, optionsIn, requestIn } from './attributes.ts';
import { connectOrPanel, type ConnectOrPanel } from './connectOrPanel.ts';
import { forwardEvents } from './domEvents.ts';
import { changeOf, usersIn, type Start } from './elementChanges.ts';
import { hasCredential, updateInPlace, withLatestFunctions } from './liveConnect.ts';
import { copyOfOptions, sharedFor } from './sharedOptions.ts';

/** The widget as an element: `<latchkey-connect public-key="…">`. */
export interface LatchkeyConnectElement extends HTMLElement {
  /** What attributes cannot say, such as `sessionToken`. Attributes win. Equal options change nothing. */
  options: ConnectOptions;
}

/** Options for every element of a page. */
export interface SharedOptions {
  now(): ConnectOptions;
  /** Nothing starts before it. */
  readonly ready: Promise<void>;
  /** Calls the listener when something else was configured, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

const noSharedOptions: SharedOptions = {
  now: () => ({}),
  ready: Promise.resolve(),
  onChange: () => () => {},
};

const name = 'latchkey-connect';

/**
 * Milliseconds to wait for a key or token before its absence is shown: a framework sets the `options` of an element that
 * was rendered on a server only after it has hydrated the page.
 */
const patience = 3000;

/**
 * One of these comes before a widget can take anything from a person, also from one who uses assistive technology, or
 * show anything to one who comes back to the page.
 */
const actions = [
  'pageshow',
  'pointerdown',
  'mousedown',
  'click',
  'keydown',
  'beforeinput',
  'input',
  'paste',
  'drop',
  'focus',
] as const;

/** Whom the options are for, and where what is typed goes. */
const ownerOf = ({ user, publicKey, sessionToken, host }: ConnectOptions): readonly unknown[] => [
  user,
  publicKey,
  sessionToken,
  host,
];

/**
 * Registers `<latchkey-connect>`, once. On a server, and in a browser that cannot show widgets, it does nothing.
 *
 * @param shared Options for every element of the page, read when an element starts.
 */
export function defineElement(shared: SharedOptions = noSharedOptions): void {
  if (!canShowWidgets() || customElements.get(name)) return;

  class LatchkeyConnect extends HTMLElement implements LatchkeyConnectElement {
    static readonly observedAttributes = attributeNames;
    /** The widget lives in the element's own shadow: a framework that hydrates the page finds no child of another's. */
    readonly #root = this.attachShadow({ mode: 'open' });
    #options: ConnectOptions = {};
    /** Of {@link #options}, when they were read last. */
    #owner: readonly unknown[] = [];
    #shown: ConnectOrPanel | null = null;
    #started: Start | null = null;
    /** Why the options could not be read, where the element shows that. */
    #refusal: string | null = null;
    #waiting: ReturnType<typeof setTimeout> | undefined;
    #isScheduled = false;
    #stopListening: () => void = () => {};

    get options(): ConnectOptions {
      return this.#options;
    }
    set options(options: ConnectOptions) {
      this.#options = options;
      this.#schedule();
    }

    get #isInPage(): boolean {
      return this.isConnected && isOfPage(this);
    }

    connectedCallback(): void {
      if (!this.#isInPage)
        return warnOnce(
          `<${name}> was moved into another document, where it cannot be shown. Load Latchkey in that document, and create the element there.`,
        );
      // Set before this class was known: the plain property would hide the accessor.
      if (Object.hasOwn(this, 'options')) {
        const { options } = this;
        Reflect.deleteProperty(this, 'options');
        this.#options = options;
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
      this.#root.adoptedStyleSheets = [sheet];
      this.#stopListening();
      const stopShared = shared.onChange(() => this.#schedule());
      for (const action of actions) addEventListener(action, this.#lookAtOwner, true);
      this.#stopListening = () => {
        stopShared();
        for (const action of actions) removeEventListener(action, this.#lookAtOwner, true);
      };
      this.#schedule();
    }
    disconnectedCallback(): void {
      // A page moves the element by removing and inserting it in one task, Turbo with a few promises in between: the flow
      // goes on.
      setTimeout(() => {
        if (this.#isInPage) return;
        this.#stopListening();
        this.#end();
      });
    }
    attributeChangedCallback(): void {
      if (this.#isInPage) this.#schedule();
    }

    #end(): void {
      clearTimeout(this.#waiting);
      this.#shown?.connect.destroy();
      this.#shown = null;
      this.#started = null;
      this.#refusal = null;
    }

    /** An object that the page changes in place tells nobody that there is another user. */
    readonly #lookAtOwner = (): void => {
      const owner = ownerOf(withoutPrototype(this.#options));
      if (owner.some((value, index) => value !== this.#owner[index])) this.#schedule();
    };

    /** Several changes in a row are looked at once. */
    #schedule(): void {
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      void shared.ready.then(() => {
        this.#isScheduled = false;
        if (this.#isInPage) this.#apply();
      });
    }

    #read(): Start {
      this.#owner = ownerOf(withoutPrototype(this.#options));
      const attributes = optionsIn(this, '');
      const own = copyOfOptions({ ...this.#options, ...attributes });
      const all = shared.now();
      const usable = sharedFor(own, all);
      return {
        shared: usable,
        options: { ...usable, ...own },
        users: usersIn(attributes, this.#options, all),
        request: requestIn(this, 'integration'),
      };
    }

    /** Starts, updates or restarts, as the options have it. */
    #apply(): void {
      clearTimeout(this.#waiting);
      let wanted: Start;
      try {
        wanted = this.#read();
      } catch (error) {
        if (!isConnectError(error)) throw error;
        return this.#refuse(error);
      }
      const { options } = wanted;
      const before = this.#started;
      if (before) {
        const change = changeOf(before, wanted);
        // Its functions are called through it: the latest ones count.
        if (change !== 'restart') this.#started = wanted;
        if (change === 'nothing') return;
        const shown = change === 'update' && this.#shown;
        if (shown && updateInPlace(shown, this.#withLatestFunctions(options))) return;
      }
      if (!before && !hasCredential(options)) {
        this.#waiting = setTimeout(() => this.#start(wanted), patience);
        return;
      }
      this.#start(wanted);
    }

    /** Shows an error once, however often the page renders the same attributes. */
    #refuse(error: ConnectError): void {
      if (this.#refusal === error.message) return;
      this.#restart(() => {
        throw error;
      }, {});
      this.#refusal = error.message;
    }

    #start(wanted: Start): void {
      this.#restart(() => this.#withLatestFunctions(wanted.options), wanted.request);
      this.#started = wanted;
    }

    #restart(read: () => ConnectOptions, request: OpenOptions): void {
      this.#end();
      this.#shown = connectOrPanel(read);
      const { connect } = this.#shown;
      forwardEvents(connect, () => this);
      connect.mount(this.#root, request);
    }

    /** A framework makes new functions at each rendering: the latest ones are called, and nothing restarts. */
    #withLatestFunctions(options: ConnectOptions): ConnectOptions {
      return withLatestFunctions(options, () => this.#started?.options ?? options);
    }
  }
  customElements.define(name, LatchkeyConnect);
}
