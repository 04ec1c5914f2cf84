/** @jsxImportSource solid-js */
import { createSignal } from 'solid-js';
import type { LatchkeyConnectElement } from 'latchkey';
import 'latchkey/solid';

const [connected, setConnected] = createSignal('');
let element: LatchkeyConnectElement | undefined;

export const Apps = () => (
  <>
    <latchkey-connect
      ref={(found) => (element = found)}
      prop:options={{ sessionToken: () => fetch('/session').then((response) => response.text()) }}
      class="apps"
      on:latchkey-connect={(event) => setConnected(event.detail.integration)}
    />
    <latchkey-connect public-key="key" theme="dark" integration={connected()} />
    {element?.options.host}
  </>
);
