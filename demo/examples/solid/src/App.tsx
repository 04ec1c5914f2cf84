import type { Connection, ConnectOptions } from 'latchkey';
import 'latchkey/solid';
import { createSignal, Show } from 'solid-js';

const options: ConnectOptions = {
  host: import.meta.env.NANGO_HOST,
  sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((response) => response.text()),
};

export default function App() {
  const [connection, setConnection] = createSignal<Connection | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);

  return (
    <main>
      <h1>Connect an app</h1>
      <p>Choose an app that you work with.</p>
      <latchkey-connect
        prop:options={options}
        on:latchkey-connect={({ detail }) => {
          setConnection(detail);
          setProblem(null);
        }}
        on:latchkey-error={({ detail }) => setProblem(detail.error.code)}
      />
      <Show when={connection()}>
        {(shown) => (
          <Show when={shown().confirmed && !shown().isPending}>
            <output class="connection">
              {shown().integration} is connected. Connection: {shown().connectionId}
            </output>
          </Show>
        )}
      </Show>
      <Show when={problem()}>
        <p class="error" role="alert">
          Not connected: {problem()}
        </p>
      </Show>
    </main>
  );
}
