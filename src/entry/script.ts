import { createConnect, type Connect } from '../connect.ts';
import { isSecretName } from '../credential/name.ts';
import { documentOwn, exposeGlobal } from '../page.ts';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import { isConnectError } from '../errors.ts';
import type { ConnectOptions, OpenOptions } from '../options.ts';
import { policy } from '../policy.ts';
import { version } from '../version.ts';
import { optionsIn, requestIn } from './attributes.ts';
import { connectOrPanel } from './connectOrPanel.ts';
import { defineElement } from './defineElement.ts';
import { forwardEvents } from './domEvents.ts';

const attribute = 'data-latchkey';

/** The global `Latchkey` of the script tag. */
export interface LatchkeyGlobal {
  createConnect: typeof createConnect;
  contentSecurityPolicy: typeof contentSecurityPolicy;
  isConnectError: typeof isConnectError;
  policy: typeof policy;
  version: string;
  /** Says what attributes of the script tag cannot: `sessionToken`, `onEvent`, `messages`, …. Later calls add to earlier ones. */
  configure(options: ConnectOptions): void;
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var Latchkey: LatchkeyGlobal;
}

const running = documentOwn('currentScript');
const script = running instanceof HTMLScriptElement ? running : null;

let configured: ConnectOptions = {};
let connect: Connect | null = null;
/** The button that events are told from. */
let opener: Element | null = null;

const sharedOptions = (): ConnectOptions => ({
  ...(script ? optionsIn(script, 'data-') : {}),
  ...configured,
});

function shared(): Connect {
  if (!connect) {
    connect = connectOrPanel(sharedOptions);
    forwardEvents(connect, () => (opener?.isConnected ? opener : document));
  }
  return connect;
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
  if (button.getAttributeNames().some(isSecretName)) {
    target = connectOrPanel(() => optionsIn(button, 'data-'));
    forwardEvents(target, () => button);
  } else request = requestIn(button, attribute);
  // What fails in here is told as a `latchkey-error` event.
  target.open(request).catch(() => {});
}

/** Pages configure in scripts of their own, up to DOMContentLoaded: elements wait for that. */
const configuredByPage = new Promise<void>((resolve) => {
  const soon = (): unknown => setTimeout(resolve);
  if (documentOwn('readyState') === 'complete') soon();
  for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, soon, { once: true });
});

const api: LatchkeyGlobal = {
  createConnect,
  contentSecurityPolicy,
  isConnectError,
  policy,
  version,
  configure(options) {
    configured = { ...configured, ...options };
    connect?.destroy();
    connect = null;
  },
};

// A second copy of the script leaves the first one in charge.
if (exposeGlobal('Latchkey', api)) {
  document.addEventListener('click', open);
  document.addEventListener('pointerover', preload);
  document.addEventListener('focusin', preload);
  defineElement(sharedOptions, configuredByPage);
  // A key on the tag is looked at now, so that the console tells at once what is wrong with it.
  if (script?.hasAttribute('data-public-key')) shared();
}
