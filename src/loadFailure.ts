import type { ConnectError } from './errors.ts';
import { documentOwn } from './page.ts';

const css = `
.panel { box-sizing: border-box; max-width: 440px; padding: 24px; border: 1px solid GrayText; border-radius: 16px;
  font: 14px/20px system-ui; color-scheme: light dark; color: CanvasText; background: Canvas; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 18px; }
button { font: inherit; min-height: 44px; padding: 0 16px; margin-inline-end: 8px; }
`;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, action: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

/**
 * Tells the person that a file of Latchkey could not be loaded. The widget, which shows all other errors, is such a file:
 * so this is plain DOM, and in English.
 *
 * @param target Where a mounted widget would be; `null` for a dialog.
 * @returns Removes it.
 */
export function showLoadFailure(
  error: ConnectError,
  target: HTMLElement | ShadowRoot | null,
  retry: () => void,
): () => void {
  const host = element('div');
  host.lang = 'en';
  host.dir = 'ltr';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const panel = element(target ? 'section' : 'dialog');
  panel.className = 'panel';
  panel.setAttribute('aria-labelledby', 'title');
  const title = element('h2', 'This page can’t connect apps right now');
  title.id = 'title';
  const remove = (): void => host.remove();
  const retryButton = button('Try again', () => {
    remove();
    retry();
  });
  panel.append(
    title,
    element('p', 'Part of it could not be loaded. Check your connection and try again.'),
    element('p', `${error.code}: ${error.message}`),
    retryButton,
  );
  if (!target) panel.append(button('Close', remove));
  shadow.append(panel);
  (target ?? documentOwn('body')).append(host);
  if (panel instanceof HTMLDialogElement) {
    panel.addEventListener('close', remove);
    panel.showModal();
  }
  return remove;
}
