/** @jsxImportSource solid-js */
import 'latchkey/solid';

export const Wrong = () => (
  <>
    {/* @ts-expect-error a theme is one of three */}
    <latchkey-connect theme="blue" />
    {/* @ts-expect-error options are options */}
    <latchkey-connect prop:options={{ secretKey: 'key' }} />
    {/* @ts-expect-error a code is text */}
    <latchkey-connect on:latchkey-error={(event) => event.detail.error.code.toFixed()} />
  </>
);
