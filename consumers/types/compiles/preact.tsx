/** @jsxImportSource preact */
import { createRef } from 'preact';
import type { LatchkeyConnectElement } from 'latchkey';
import 'latchkey/preact';

const element = createRef<LatchkeyConnectElement>();

export const Apps = () => (
  <>
    <latchkey-connect
      ref={element}
      options={{ sessionToken: () => fetch('/session').then((response) => response.text()) }}
      class="apps"
      style={{ height: 500 }}
      onlatchkey-connect={(event) => event.detail.integration.toUpperCase()}
    />
    <latchkey-connect key="github" public-key="key" theme="dark" integration="github" />
  </>
);
