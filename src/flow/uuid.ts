/** A UUID as RFC 9562 has it, with its version and its variant. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/** A random UUID (version 4). `crypto.randomUUID` would do, but is missing on plain http. */
export function newUuid(): string {
  const bytes = new DataView(crypto.getRandomValues(new Uint8Array(16)).buffer);
  bytes.setUint8(6, (bytes.getUint8(6) & 0x0f) | 0x40);
  bytes.setUint8(8, (bytes.getUint8(8) & 0x3f) | 0x80);
  const hex = (from: number, to: number): string =>
    [...new Uint8Array(bytes.buffer, from, to - from)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  return [hex(0, 4), hex(4, 6), hex(6, 8), hex(8, 10), hex(10, 16)].join('-');
}
