import { withoutPrototype } from '../../record.ts';
import type { Login, Pasted } from '../pasted.ts';

/** Splits at the first colon: a user has none, a password may. */
export function loginIn(text: string): Login | undefined {
  const colon = text.indexOf(':');
  return colon > 0
    ? withoutPrototype({ user: text.slice(0, colon), password: text.slice(colon + 1) })
    : undefined;
}

function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    // Not base64.
    return '';
  }
}

/** What an `Authorization` header says. */
export function readAuthorization(value: string): Pick<Pasted, 'login' | 'token'> {
  const [scheme = '', rest = '', ...others] = value.trim().split(/\s+/);
  const isOneValue = rest !== '' && others.length === 0;
  return withoutPrototype({
    token: isOneValue && /^(bearer|token)$/i.test(scheme) ? rest : undefined,
    login: isOneValue && /^basic$/i.test(scheme) ? loginIn(decodeBase64(rest)) : undefined,
  });
}
