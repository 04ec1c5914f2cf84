import type { LatchkeyGlobal } from 'latchkey/script';

// The global of the script tag.
Latchkey.configure({ sessionToken: () => fetch('/session').then((response) => response.text()) });
export const { version }: LatchkeyGlobal = window.Latchkey;
document.addEventListener('latchkey-connect', (event) => event.detail.integration.toUpperCase());
