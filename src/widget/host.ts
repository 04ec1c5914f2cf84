/** Where the widget lives. */
export interface Host {
  /** In the page: resists its style sheets. */
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Inside the shadow: what the theme is painted on, a `<dialog>` or a `<section>`. */
  readonly root: HTMLElement;
  /** Adds a style sheet, once however often it is asked for. */
  addStyles(css: string): void;
  /** Sets the style sheets again: a browser drops them when the page takes the widget through another document. */
  keepStyles(): void;
}

/** No rule of the page beats an important inline declaration, and nothing is inherited. */
const resistant = { all: 'initial', display: 'block', width: '100%' };

/** The parts that a page can style. */
const parts = ['panel', 'title', 'row', 'tile', 'field', 'button', 'primary'];

/** How many dialogs there were: each has an id of its own. */
let dialogs = 0;

/** Creates the host with its style sheet, not yet in the page. */
export function createHost(modal: boolean, css: string): Host {
  const element = document.createElement('div');
  element.className = 'latchkey';
  // Inside `<latchkey-connect>`, a page's `::part()` reaches the widget through the element.
  element.setAttribute('exportparts', parts.join(', '));
  if (modal) {
    // React Aria makes everything inert that is added while its own dialog is open, unless it is marked before.
    element.dataset['reactAriaTopLayer'] = 'true';
    // Turbo, where it morphs a page into a newer state of itself, removes everything that its server did not send.
    element.dataset['turboPermanent'] = '';
    // Without an id, a library that morphs takes it for any new element of the page, which is then missing.
    dialogs += 1;
    element.id = `latchkey-dialog-${dialogs}`;
  }
  // The dialog is in the top layer; its host must not be an item in the page's layout.
  const style = { ...resistant, position: modal ? 'fixed' : 'static' };
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'open' });
  const sheets = new Map<string, CSSStyleSheet>();
  function keepStyles(): void {
    if (shadow.adoptedStyleSheets.length < sheets.size) shadow.adoptedStyleSheets = [...sheets.values()];
  }
  function addStyles(styles: string): void {
    if (sheets.has(styles)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
    keepStyles();
  }
  addStyles(css);
  const root = document.createElement(modal ? 'dialog' : 'section');
  root.className = 'root';
  root.setAttribute('aria-labelledby', 'title');
  // What is typed is sent by its view. The browser would put it into the address of the page, and does where the view's
  // own handler is missing: with a polluted `Object.prototype`, Preact sets none.
  root.addEventListener('submit', (event) => event.preventDefault(), true);
  shadow.append(root);
  return { element, shadow, root, addStyles, keepStyles };
}
