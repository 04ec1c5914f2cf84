import { useConnect } from 'latchkey/react';

export default function App() {
  const { open, preload, isOpen, connection, error } = useConnect({
    host: import.meta.env.NANGO_HOST,
    sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((response) => response.text()),
  });

  return (
    <main>
      <h1>Connect an app</h1>
      <p>Choose an app that you work with.</p>
      <button
        className="button"
        disabled={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => open()}
      >
        Connect an app
      </button>
      {connection?.confirmed && !connection.isPending && (
        <output className="connection">
          {connection.integration} is connected. Connection: {connection.connectionId}
        </output>
      )}
      {error && (
        <p className="error" role="alert">
          Not connected: {error.code}
        </p>
      )}
    </main>
  );
}
