import { isFramed } from '../frames.ts';
import type { HostedMessages } from '../locales/messages.ts';
import { askToClose } from './askToClose.ts';

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

/** A button that closes the frame that the page is in, if it is in one. */
export function closeButtons(word: string): HTMLElement[] {
  if (!isFramed()) return [];
  const close = element('button', '', word);
  close.addEventListener('click', askToClose);
  return [close];
}

/** Tells a person, and the people who set up the page, why it does not start. */
export function showRefusal(
  place: HTMLElement,
  { code, message }: Refusal,
  { refused, admin, close }: HostedMessages,
): void {
  const { title, text } = refused[code];
  const details = element('details', '', '');
  details.append(
    element('summary', '', admin),
    inEnglish(element('p', '', message)),
    inEnglish(element('code', '', code)),
  );
  showPanel(place, title, text, details, ...closeButtons(close));
  document.title = title;
}
