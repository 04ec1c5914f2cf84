/** Where the widget lives. */
export interface Host {
  /** In the page: resists its style sheets. */
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Inside the shadow: what the theme is painted on, a `<dialog>` or a `<section>`. */
  readonly root: HTMLElement;
  /** Adds a style sheet, once however often it is asked for. */
  addStyles(css: string): void;
}

/** No rule of the page beats an important inline declaration, and nothing is inherited. */
const resistant = { all: 'initial', display: 'block', width: '100%' };

/** The parts that a page can style. */
const parts = ['panel', 'title', 'row', 'tile', 'field', 'button', 'primary'];

/** Creates the host with its style sheet, not yet in the page. */
export function createHost(modal: boolean, css: string): Host {
  const element = document.createElement('div');
  element.className = 'latchkey';
  // Inside `<latchkey-connect>`, a page's `::part()` reaches the widget through the element.
  element.setAttribute('exportparts', parts.join(', '));
  // React Aria makes everything inert that is added while its own dialog is open, unless it is marked before.
  if (modal) element.dataset['reactAriaTopLayer'] = 'true';
  // Turbo, where it morphs a page into a newer state of itself, removes everything that its server did not send.
  if (modal) element.dataset['turboPermanent'] = '';
  // The dialog is in the top layer; its host must not be an item in the page's layout.
  const style = { ...resistant, position: modal ? 'fixed' : 'static' };
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'open' });
  const added = new Set<string>();
  function addStyles(styles: string): void {
    if (added.has(styles)) return;
    added.add(styles);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  }
  addStyles(css);
  const root = document.createElement(modal ? 'dialog' : 'section');
  root.className = 'root';
  root.setAttribute('aria-labelledby', 'title');
  // What is typed is sent by its view. The browser would put it into the address of the page, and does where the view's
  // own handler is missing: with a polluted `Object.prototype`, Preact sets none.
  root.addEventListener('submit', (event) => event.preventDefault(), true);
  shadow.append(root);
  return { element, shadow, root, addStyles };
}
