/** Why the page does not start. */
export type RefusalCode = 'api_not_allowed' | 'parent_not_allowed' | 'link_incomplete' | 'settings_invalid';

/** What a person is told of each. */
const words: Record<RefusalCode, { title: string; text: string }> = {
  api_not_allowed: {
    title: 'Don’t use this link',
    text: 'It would send what you enter to a server that this page doesn’t know. If you trust the person who gave you the link, ask them for a new one.',
  },
  parent_not_allowed: {
    title: 'This page can’t be used here',
    text: 'It’s shown inside a site that it doesn’t know. Don’t enter anything.',
  },
  link_incomplete: {
    title: 'This link can’t be used again',
    text: 'Open it once more from where you got it. If that doesn’t help, ask for a new one.',
  },
  settings_invalid: {
    title: 'This page isn’t ready yet',
    text: 'This isn’t your fault. The people who set up this page have to finish its settings.',
  },
};

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
  onClose: (() => void) | null,
): void {
  const { title, text } = words[code];
  const details = element('details', '', '');
  details.append(
    element('summary', '', 'For the administrator of this page'),
    element('p', '', message),
    element('code', '', code),
  );
  const close = element('button', '', 'Close');
  if (onClose) close.addEventListener('click', onClose);
  showPanel(place, title, text, details, ...(onClose ? [close] : []));
  document.title = title;
}
