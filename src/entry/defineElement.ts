import type { Connect } from '../connect.ts';
import type { ConnectOptions } from '../options.ts';
import { attributeNames, optionsIn, requestIn } from './attributes.ts';
import { connectOrPanel } from './connectOrPanel.ts';
import { forwardEvents } from './domEvents.ts';

/** The widget as an element: `<latchkey-connect public-key="…">`. */
export interface LatchkeyConnectElement extends HTMLElement {
  /** What attributes cannot say, such as `sessionToken`. Attributes win. */
  options: ConnectOptions;
}

const name = 'latchkey-connect';

/**
 * Registers `<latchkey-connect>`, once. On a server it does nothing.
 *
 * @param shared Options for every element of the page, read when an element starts.
 * @param ready Nothing starts before it.
 */
export function defineElement(
  shared: () => ConnectOptions = () => ({}),
  ready: Promise<void> = Promise.resolve(),
): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;

  class LatchkeyConnect extends HTMLElement implements LatchkeyConnectElement {
    static readonly observedAttributes = attributeNames;
    #connect: Connect | null = null;
    #options: ConnectOptions = {};
    #restarting = false;

    get options(): ConnectOptions {
      return this.#options;
    }
    set options(options: ConnectOptions) {
      this.#options = options;
      this.#restart();
    }

    connectedCallback(): void {
      // Set before this class was known: the plain property would hide the accessor.
      if (Object.hasOwn(this, 'options')) {
        const { options } = this;
        Reflect.deleteProperty(this, 'options');
        this.#options = options;
      }
      if (!this.#connect) this.#restart();
    }
    disconnectedCallback(): void {
      // A page that moves it takes it out and puts it in again, in one go: what was begun goes on.
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
      });
    }
    attributeChangedCallback(): void {
      if (this.#connect) this.#restart();
    }

    #end(): void {
      this.#connect?.destroy();
      this.#connect = null;
    }

    /** Several changes in a row start it once. */
    #restart(): void {
      if (this.#restarting) return;
      this.#restarting = true;
      void ready.then(() => {
        this.#restarting = false;
        this.#end();
        if (!this.isConnected) return;
        let request = {};
        const connect = connectOrPanel(() => {
          const options = { ...shared(), ...this.#options, ...optionsIn(this, '') };
          request = requestIn(this, 'integration');
          return options;
        });
        this.#connect = connect;
        forwardEvents(connect, () => this);
        connect.mount(this, request);
      });
    }
  }
  customElements.define(name, LatchkeyConnect);
}
