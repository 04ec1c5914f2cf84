/** What a person does in a state of the gallery before it is looked at. */
type Act = (root: ShadowRoot) => void | Promise<void>;

/** The event that a browser sends for a paste. */
function paste(root: ShadowRoot, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  root.querySelector('input')?.dispatchEvent(event);
}

/** The way to the provider's page and back. The window stays closed. */
async function lookUp(root: ShadowRoot): Promise<void> {
  const { open } = globalThis;
  globalThis.open = () => null;
  const link = root.querySelector<HTMLAnchorElement>('.question a');
  // Nothing opens where there is no room beside the widget either.
  link?.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link?.click();
  globalThis.open = open;
  dispatchEvent(new Event('focus'));
  // The widget asks as well.
  await navigator.permissions.query({ name: 'clipboard-read' as PermissionName }).catch(() => {});
}

/** By the name of the state. */
export const acts: Readonly<Record<string, Act | undefined>> = {
  'form/pasted': (root) => paste(root, '{"subdomain":"acme","apiKey":"good-key"}'),
  'form/offer': lookUp,
};
