/**
 * What the script tag loads: it registers `<latchkey-connect>`, opens the widget when a `[data-latchkey]` button is pressed,
 * and sets the global `Latchkey`. Import it for the types of all three; a page without a bundler loads
 * `dist/browser/latchkey.script.js`.
 *
 * docs/options.md#latchkeyconfigure says what the global does.
 *
 * @packageDocumentation
 */

import { createConnect } from '../connect.ts';
import type { Connect } from '../handle.ts';
import { documentOwn, exposeGlobal } from '../page.ts';
import { isConnectError } from '../errors.ts';
import type { ConnectOptions, OpenOptions } from '../options.ts';
import { compareOptions } from '../options/changes.ts';
import { policy } from '../policy.ts';
import { withoutPrototype } from '../record.ts';
import { version } from '../version.ts';
import { warnOnce } from '../warn.ts';
import { optionsIn, requestIn } from './attributes.ts';
import { connectOrPanel, type ConnectOrPanel } from './connectOrPanel.ts';
import { defineElement } from './defineElement.ts';
import { forwardEvents } from './domEvents.ts';
import type { ConnectEvent, LatchkeyConnectElement, LatchkeyEventMap, LatchkeyGlobal } from './index.ts';
import { updateInPlace } from './liveConnect.ts';
import { copyOfOptions } from './sharedOptions.ts';

export type { LatchkeyConnectElement, LatchkeyEventMap, LatchkeyGlobal };

const attribute = 'data-latchkey';

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var Latchkey: LatchkeyGlobal;
  interface HTMLElementTagNameMap {
    'latchkey-connect': LatchkeyConnectElement;
  }
  interface ElementEventMap extends LatchkeyEventMap {}
  interface DocumentEventMap extends LatchkeyEventMap {}
  interface WindowEventMap extends LatchkeyEventMap {}
}

const inBrowser = typeof document !== 'undefined';
const running = inBrowser ? documentOwn('currentScript') : null;
const tag = inBrowser && running instanceof HTMLScriptElement ? running : null;

/** Under this name a later copy of the script finds the tag whose attributes count. */
const firstTag = Symbol.for('latchkey.tag');

let configured: ConnectOptions = {};
let started: ConnectOrPanel | null = null;
/** What it was started with, or has taken on since; `null` if that could not be read. */
let startedWith: ConnectOptions | null = null;
/** The button that was pressed last. */
let opener: Element | null = null;
/** The button that each integration was last shown for: its connection can be made after the dialog was closed. */
const openers = new Map<string | undefined, Element | null>();
const changeListeners = new Set<() => void>();

const sharedOptions = (): ConnectOptions => ({
  ...(tag ? optionsIn(tag, 'data-') : {}),
  ...configured,
});

/** Where an event is dispatched. */
function targetOf(event: ConnectEvent): EventTarget {
  const button = ('integration' in event && openers.get(event.integration)) || opener;
  return button?.isConnected ? button : document;
}

function shared(): Connect {
  if (!started) {
    startedWith = null;
    started = connectOrPanel(() => (startedWith = sharedOptions()));
    started.connect.on('view', ({ integration }) => openers.set(integration, opener));
    forwardEvents(started.connect, targetOf);
  }
  return started.connect;
}

/** The `[data-latchkey]` element that an event happened in, also inside a shadow tree. */
function buttonOf(event: Event): Element | null {
  // Not its own method: in a form, a control can have that name.
  for (const node of event.composedPath())
    if (node instanceof Element && Element.prototype.hasAttribute.call(node, attribute)) return node;
  return null;
}

function preload(event: Event): void {
  if (buttonOf(event)) shared().preload();
}

function open(event: Event): void {
  const button = buttonOf(event);
  if (!button) return;
  event.preventDefault();
  opener = button;
  let request: OpenOptions = {};
  let target = shared();
  try {
    request = requestIn(button, attribute);
  } catch (error) {
    // A secret in one of its attributes: the panel says so.
    target = connectOrPanel(() => {
      throw error;
    }).connect;
    forwardEvents(target, () => button);
  }
  // A failure is emitted as a `latchkey-error` event.
  target.open(request).catch(() => {});
}

/** Whether what is started can go on with the options of now. */
function canGoOn(running: ConnectOrPanel): boolean {
  let options: ConnectOptions;
  try {
    options = sharedOptions();
  } catch {
    // A secret in an attribute of the tag: the panel says so at the next press.
    return false;
  }
  const change = startedWith ? compareOptions(startedWith, options, 'the same function') : 'restart';
  startedWith = options;
  return change === 'nothing' || (change === 'update' && updateInPlace(running, options));
}

/** The page configured something, or changed an attribute of the script tag. */
function applyChanges(): void {
  if (started && !canGoOn(started)) {
    const { connect } = started;
    // First: a listener of `close` may open again, with the options of now.
    started = null;
    connect.destroy();
  }
  for (const listener of changeListeners) listener();
}

function configure(options: ConnectOptions): void {
  configured = { ...configured, ...copyOfOptions(options) };
  applyChanges();
}

/** Pages configure in scripts of their own, up to DOMContentLoaded: elements wait for that. */
function whenConfigured(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): unknown => setTimeout(resolve);
    if (documentOwn('readyState') === 'complete') soon();
    for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, soon);
  });
}

const api: LatchkeyGlobal & { readonly [firstTag]: Element | null } = {
  createConnect,
  isConnectError,
  policy,
  version,
  configure,
  [firstTag]: tag,
};

/** A library such as Turbo shows another page without loading it. Its script tag can be for another user. */
function warnOfOtherAttributes(first: Element | null | undefined): void {
  if (
    !tag ||
    !first ||
    compareOptions(optionsIn(first, 'data-'), optionsIn(tag, 'data-'), 'the same function') === 'nothing'
  )
    return;
  warnOnce(
    'The page has a later script tag with other attributes, which do not count: change those of the first one, or call Latchkey.configure.',
  );
}

/** Listens for presses on buttons, and starts the elements of the page. */
function start(): void {
  // On the way down: modals, such as Headless UI's, stop the events inside them on their way up. And `true` instead of
  // an object, which would inherit a `signal` from a polluted `Object.prototype`.
  document.addEventListener('click', open, true);
  for (const type of ['pointerover', 'focusin', 'touchstart']) document.addEventListener(type, preload, true);
  const configuredByPage = whenConfigured();
  void configuredByPage.then(() => {
    const chosen = configured.preload ?? tag?.getAttribute('data-preload');
    // Its files are loaded when the page is idle, which only a handle can see to.
    if (chosen === 'idle') shared();
  });
  defineElement({
    now: sharedOptions,
    ready: configuredByPage,
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
  });
  if (tag) new MutationObserver(applyChanges).observe(tag, withoutPrototype({ attributes: true }));
  // A key on the tag is checked now, so that the console says at once if something is wrong with it.
  if (tag?.hasAttribute('data-public-key')) shared();
}

if (inBrowser) {
  // A second copy of the script leaves the first one in charge.
  const inCharge = exposeGlobal('Latchkey', api) as Partial<typeof api> | null | undefined;
  if (inCharge === api) start();
  else warnOfOtherAttributes(inCharge?.[firstTag]);
}
