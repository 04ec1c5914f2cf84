/** @jsxImportSource preact-10 */
import type { LatchkeyConnectJsx } from 'latchkey/preact';

// What docs/types.md has for a Preact of another version than Latchkey's own.
declare module 'preact-10' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-connect': LatchkeyConnectJsx;
    }
  }
}

export const Apps = () => (
  <latchkey-connect
    public-key="key"
    options={{ host: 'https://nango.example.com' }}
    onlatchkey-connect={(event) => event.detail.integration.toUpperCase()}
  />
);
