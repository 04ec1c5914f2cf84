import { createConnect } from 'latchkey';
import { useSyncExternalStore } from 'preact/compat';

const connect = createConnect({
  host: import.meta.env.NANGO_HOST,
  sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((response) => response.text()),
});

export function App() {
  const { isOpen, connection, error } = useSyncExternalStore(connect.subscribe, () => connect.snapshot);

  return (
    <main>
      <h1>Connect an app</h1>
      <p>Choose an app that you work with.</p>
      <button
        class="button"
        disabled={isOpen}
        onPointerEnter={() => connect.preload()}
        onFocus={() => connect.preload()}
        onClick={() => connect.open()}
      >
        Connect an app
      </button>
      {connection?.confirmed && !connection.isPending && (
        <output class="connection">
          {connection.integration} is connected. Connection: {connection.connectionId}
        </output>
      )}
      {error && (
        <p class="error" role="alert">
          Not connected: {error.code}
        </p>
      )}
    </main>
  );
}
