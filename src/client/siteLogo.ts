import type { Gate } from '../gate.ts';
import { pageOrigin } from '../page.ts';
import { warnOnce } from '../warn.ts';

/**
 * The site's own logo, when it may be shown: what is in the page itself or comes from its origin sends nothing elsewhere,
 * and any other address has to be one that the gate permits.
 */
export function siteLogoOf(logo: string | undefined, gate: Pick<Gate, 'logo'>): string | null {
  if (logo === undefined) return null;
  if (logo.startsWith('data:')) return logo;
  // Not below the page's `<base>`, which can be anywhere.
  const origin = pageOrigin();
  const address = logo.startsWith('/') ? origin + logo : logo;
  // A frame without an address of its own has the origin “null”.
  if (origin !== 'null' && address.startsWith(`${origin}/`)) return address;
  const permitted = gate.logo(address);
  if (permitted === null) warnOnce('logo is not shown: its origin is not in logoOrigins.');
  return permitted;
}
