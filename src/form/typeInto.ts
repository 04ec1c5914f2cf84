import { withoutPrototype } from '../record.ts';

/**
 * Puts a value into a control, and says so as typing does. It stays a property: an attribute would show it in the markup.
 * The event does not leave the widget: it is not composed.
 */
export function typeInto(
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): void {
  control.value = value;
  control.dispatchEvent(new Event('input', withoutPrototype({ bubbles: true })));
}
