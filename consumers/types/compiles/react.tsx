/** @jsxImportSource react */
import { useRef } from 'react';
import type { LatchkeyConnectElement } from 'latchkey';
import { Connect, ConnectButton, useConnect } from 'latchkey/react';

const options = { sessionToken: () => fetch('/session').then((response) => response.text()) };

export function Everything({ user }: { user?: string }) {
  const { open, preload, isOpen, connection, error, view } = useConnect({ ...options, user });
  const button = useRef<HTMLButtonElement>(null);
  const element = useRef<LatchkeyConnectElement>(null);
  return (
    <>
      <button disabled={isOpen} onPointerEnter={preload} onClick={() => open({ integration: 'github' })}>
        {connection?.integration.toUpperCase() ?? error?.code ?? view}
      </button>
      <ConnectButton
        ref={button}
        options={options}
        integration="github"
        className="primary"
        aria-label="Connect GitHub"
        onConnect={({ integration }) => integration.toUpperCase()}
        onError={({ error }) => error.code.toUpperCase()}
      />
      <Connect options={options} id="apps" onView={({ view }) => view.toUpperCase()} />
      <latchkey-connect
        ref={element}
        public-key="key"
        theme="dark"
        class="apps"
        style={{ height: 500 }}
        onlatchkey-connect={(event) => event.detail.integration.toUpperCase()}
      />
      <latchkey-connect options={options} integration="github" />
    </>
  );
}
