import Nango from 'latchkey/nango';

// @ts-expect-error a secret key has no place in a page
export const nango = new Nango({ secretKey: 'key' });
