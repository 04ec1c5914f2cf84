import { withoutPrototype } from '../../record.ts';
import type { Login, Named, Pasted } from '../pasted.ts';

/** An address of the web; `null` for anything else. */
export function addressOf(text: string): URL | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** The user and password in `https://user:password@example.com`. */
const loginOf = ({ username, password }: URL): Login | undefined =>
  username ? withoutPrototype({ user: decode(username), password: decode(password) }) : undefined;

/** The names and values after `?`, and in forms of the same encoding. */
export const queryOf = (text: string): Named[] =>
  [...new URLSearchParams(text)].filter(([name, value]) => name && value).slice(0, 50);

/** An address: it says where the account is, and its query may name values. */
export function readAddress(text: string): Pasted | null {
  const address = addressOf(text);
  if (!address) return null;
  const named = queryOf(address.search);
  return withoutPrototype({ named, login: loginOf(address), address, isAddress: true });
}
