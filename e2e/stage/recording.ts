// What runs in the page itself, for `recorder.ts`: each function is sent there as text, and may use nothing around it.

/** Something that was seen somewhere. */
export interface Seen {
  where: string;
  text: string;
}

/** Reports everything that happens in a document from its beginning, including what is removed again. */
export function tellEverything(eventTypes: readonly string[]): void {
  type Told = (where: string, text: string) => void;
  const { record } = window as Window & { record?: Told };
  const told = new Set<string>();
  const tell: Told = (where, text) => {
    if (told.has(where + text)) return;
    told.add(where + text);
    record?.(where, text);
  };
  /** Also what JSON leaves out: an error's message, stack and cause. */
  const write = (value: unknown): string =>
    JSON.stringify(value, (_name, inner: unknown) =>
      inner instanceof Error
        ? { ...inner, message: inner.message, stack: inner.stack, cause: inner.cause, text: String(inner) }
        : inner,
    ) ?? String(value);

  addEventListener('error', ({ message, error }) => tell('window error', message + write(error)));
  addEventListener('unhandledrejection', ({ reason }) => tell('window rejection', write(reason)));
  addEventListener('message', ({ data }) => tell('message', write(data)));
  addEventListener('securitypolicyviolation', ({ blockedURI, sample }) =>
    tell('violation', blockedURI + sample),
  );
  for (const type of eventTypes)
    document.addEventListener(`latchkey-${type}`, (event) =>
      tell(`event ${type}`, write((event as CustomEvent).detail)),
    );

  const tellNode = (node: Node): void => {
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) tell(`attribute ${name} of ${node.localName}`, value);
      for (const child of node.childNodes) tellNode(child);
    } else tell('text', node.textContent ?? '');
  };
  const watch = (root: Node): void =>
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        for (const node of [target, ...addedNodes]) if (node !== document) tellNode(node);
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  watch(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attach(options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };

  // The browser's tools do not show the body of a request that was cloned, as ky's are.
  const realFetch = window.fetch;
  window.fetch = (input, init) => {
    if (input instanceof Request && input.body) {
      const where = `body of ${input.method} ${input.url.replace(/[?#].*/s, '')}`;
      void input
        .clone()
        .text()
        .then((text) => tell(where, text));
    }
    return realFetch(input, init);
  };

  const spy = (owner: object, name: string, where: string): void => {
    const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function spied(this: unknown, ...given: unknown[]) {
      tell(where, write(given));
      return real.apply(this, given);
    });
  };
  spy(Storage.prototype, 'setItem', 'storage');
  spy(History.prototype, 'pushState', 'history');
  spy(History.prototype, 'replaceState', 'history');
  spy(IDBFactory.prototype, 'open', 'IndexedDB');
  spy(Navigator.prototype, 'sendBeacon', 'beacon');
  spy(Window.prototype, 'postMessage', 'message to a window');
  spy(MessagePort.prototype, 'postMessage', 'message to a port');
  if (navigator.clipboard) spy(Clipboard.prototype, 'writeText', 'clipboard');
}

/** Reads everything that a document shows and stores now, including shadow roots and the values of controls. */
export function lookEverywhere(): Seen[] {
  const seen: Seen[] = [];
  const see = (where: string, value: unknown): void => {
    seen.push({ where, text: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') });
  };
  const look = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) see('text', node.textContent);
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
      see(`value of ${node.name}`, node.value);
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) see(`attribute ${name} of ${node.localName}`, value);
      if (node.shadowRoot) look(node.shadowRoot);
    }
    for (const child of node.childNodes) look(child);
  };
  look(document);
  see('address of the page', location.href);
  see('referrer', document.referrer);
  see('name of the window', window.name);
  see('history', history.state);
  see('cookies', document.cookie);
  for (const entry of performance.getEntries())
    see(`performance entry: ${entry.entryType} ${entry.name.replace(/[?#].*/s, '')}`, [entry, entry.name]);
  const properties = Object.getOwnPropertyNames(window).filter((name) => !/^on|^webkit/.test(name));
  for (const name of properties) {
    const value: unknown = Reflect.get(window, name);
    if (typeof value === 'string') see(`global ${name}`, value);
  }
  return seen;
}
