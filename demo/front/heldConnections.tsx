import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../src/entry/index.ts';
import type { AccountName } from '../server/accounts.ts';
import { readConnections, type HeldConnection } from './facts.ts';
import { Icon } from './icons.tsx';

const shown = 3;

interface Props {
  account: AccountName;
  /** The one that was just made. */
  latest: Connection | null;
  /** Grows with each connection made. */
  count: number;
}

/** What the server holds, asked by the back end: the other side of the story. */
export function HeldConnections({ account, latest, count }: Props) {
  const [held, setHeld] = useState<HeldConnection[]>([]);
  useEffect(() => {
    let wanted = true;
    const ask = (): void => {
      readConnections(account).then(
        (found) => wanted && setHeld(found.reverse()),
        () => {},
      );
    };
    ask();
    // One of the small pages may have made one meanwhile.
    addEventListener('focus', ask);
    return () => {
      wanted = false;
      removeEventListener('focus', ask);
    };
  }, [account, count]);

  return (
    <section class="held" aria-labelledby="held-title">
      <h2 id="held-title">
        Connections the server holds <span class="count">{held.length}</span>
      </h2>
      <output class="unseen">
        {latest && `${latest.integration} is connected, as ${latest.connectionId ?? 'an unknown id'}.`}
      </output>
      {held.length ? (
        <ul>
          {held.slice(0, shown).map(({ integration, connectionId, created }) => (
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
        <p>None yet. Connect Demo OpenID, and it appears here, as the back end reads it from the server.</p>
      )}
    </section>
  );
}
