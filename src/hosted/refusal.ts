import type { HostedMessages } from '../locales/messages.ts';

/** Why the page does not start. */
export type RefusalCode = keyof HostedMessages['refused'];

/** The page does not start. The message is for the people who set it up. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function inEnglish(text: HTMLElement): HTMLElement {
  text.lang = 'en';
  text.dir = 'ltr';
  return text;
}

/** Replaces whatever is in the page by a panel. */
export function showPanel(place: HTMLElement, title: string, text: string, ...more: HTMLElement[]): void {
  const panel = element('section', 'panel', '');
  panel.append(element('h1', '', title), element('p', '', text), ...more);
  place.replaceChildren(panel);
}

/**
 * Tells a person, and the people who set up the page, why it does not start.
 *
 * @param onClose Closes the frame that the page is in; `null` where it is in none that would.
 */
export function showRefusal(
  place: HTMLElement,
  { code, message }: Refusal,
  { refused, admin, close: closeWord }: HostedMessages,
  onClose: (() => void) | null,
): void {
  const { title, text } = refused[code];
  const details = element('details', '', '');
  details.append(
    element('summary', '', admin),
    inEnglish(element('p', '', message)),
    inEnglish(element('code', '', code)),
  );
  const close = element('button', '', closeWord);
  if (onClose) close.addEventListener('click', onClose);
  showPanel(place, title, text, details, ...(onClose ? [close] : []));
  document.title = title;
}
