/** @jsxImportSource react */
import { ConnectButton, Connect, useConnect } from 'latchkey/react';

const options = { publicKey: 'key' };

export function Wrong() {
  const { open } = useConnect(options);
  return (
    <>
      {/* @ts-expect-error a click event is not what `open` takes */}
      <button onClick={open} />
      {/* @ts-expect-error options are needed */}
      <ConnectButton>Connect</ConnectButton>
      {/* @ts-expect-error the widget has no children */}
      <Connect options={options}>Text</Connect>
      {/* @ts-expect-error the id can be null */}
      <Connect options={options} onConnect={({ connectionId }) => connectionId.toUpperCase()} />
      {/* @ts-expect-error a theme is one of three */}
      <latchkey-connect theme="blue" />
      {/* @ts-expect-error no such attribute */}
      <latchkey-connect secret-key="key" secretKey="key" />
      {/* @ts-expect-error a code is text */}
      <latchkey-connect onlatchkey-error={(event) => event.detail.error.code.toFixed()} />
    </>
  );
}
