import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../src/entry/index.ts';
import { readConnections, type StoredConnection } from './facts.ts';
import { Icon } from './icons.tsx';

const shown = 3;

/** The connections that the server holds, as the back end reads them. The latest comes first. */
export function StoredConnections({ latest }: { latest: Connection | null }) {
  const [stored, setStored] = useState<StoredConnection[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const refresh = (): void => {
      readConnections().then(
        (connections) => isCurrent && setStored(connections.reverse()),
        () => {},
      );
    };
    refresh();
    // One of the example pages, in another tab, may have made a connection.
    addEventListener('focus', refresh);
    return () => {
      isCurrent = false;
      removeEventListener('focus', refresh);
    };
  }, [latest]);

  return (
    <section class="stored" aria-labelledby="stored-title">
      <h2 id="stored-title">
        Connections on the server <span class="count">{stored.length}</span>
      </h2>
      <output class="unseen">
        {latest && `${latest.integration} is connected, as ${latest.connectionId ?? 'an unknown id'}.`}
      </output>
      {stored.length ? (
        <ul>
          {stored.slice(0, shown).map(({ integration, connectionId, created }) => (
            <li
              key={integration + connectionId}
              class={connectionId === latest?.connectionId ? 'new' : undefined}
            >
              <Icon name="check" />
              <strong>{integration}</strong>
              <code>{connectionId}</code>
              <time dateTime={created}>{new Date(created).toLocaleTimeString('en-GB')}</time>
            </li>
          ))}
        </ul>
      ) : (
        <p>None yet. Connect an app, and it appears here as your back end would read it.</p>
      )}
    </section>
  );
}
