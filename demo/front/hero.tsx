import type { Connect, Connection, ConnectOptions } from '../../src/entry/index.ts';
import { connectUiSize, type Facts } from './facts.ts';
import { StoredConnections } from './storedConnections.tsx';
import { InlineWidget } from './widgets.tsx';

interface Props {
  facts: Facts;
  options: ConnectOptions;
  connect: Connect;
  latest: Connection | null;
  onConnect: (connection: Connection) => void;
}

const rounded = (bytes: number): number => Math.round(bytes / 1000);

const headline = (bytes: number | undefined): string =>
  bytes === undefined
    ? 'Let users connect their accounts through Nango'
    : `Let users connect their accounts through Nango, in ${rounded(bytes)} kB instead of ${rounded(connectUiSize)}`;

/** What Latchkey is, and that it works: a button, the widget in the page, and the connections made with it. */
export function Hero({ facts, options, connect, latest, onConnect }: Props) {
  return (
    <section class="hero" aria-labelledby="hero-title">
      <div class="pitch">
        <h1 id="hero-title">{headline(facts.sizes?.all)}</h1>
        <p class="lead">
          Latchkey replaces Nango’s browser SDK and hosted Connect UI with a widget in your own page. Your
          users pick an app and sign in to it, and your Nango server holds the connection.
        </p>
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => void connect.open()}
            onPointerEnter={() => connect.preload()}
            onFocus={() => connect.preload()}
          >
            Connect an app
          </button>
          <a class="secondary" href="#code">
            See the code
          </a>
        </div>
        <StoredConnections latest={latest} />
      </div>
      <div class="deck">
        <InlineWidget
          options={options}
          name="In the page"
          onEvent={(event) => {
            if (event.type === 'connect') onConnect(event);
          }}
        />
        <p class="small-print">
          Try it: sign in with any name. Where an app asks for a key, any will do unless it begins with{' '}
          <code>bad</code>.
        </p>
      </div>
    </section>
  );
}
