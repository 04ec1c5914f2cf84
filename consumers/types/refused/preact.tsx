/** @jsxImportSource preact */
import 'latchkey/preact';

export const Wrong = () => (
  <>
    {/* @ts-expect-error a theme is one of three */}
    <latchkey-connect theme="blue" />
    {/* @ts-expect-error options are options */}
    <latchkey-connect options={{ secretKey: 'key' }} />
    {/* @ts-expect-error a code is text */}
    <latchkey-connect onlatchkey-error={(event) => event.detail.error.code.toFixed()} />
  </>
);
