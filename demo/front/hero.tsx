import { useEffect, useState } from 'preact/hooks';
import type { Connection, ConnectOptions } from '../../src/entry/index.ts';
import { Choice, Code } from './controls.tsx';
import { HeldConnections } from './heldConnections.tsx';
import { inKilobytes, peer, type Facts } from './facts.ts';
import { policy } from './library.ts';
import { accountTitles, credentialTitles, publicKeyStories, tokenStory, type Settings } from './settings.ts';
import { InlineWidget, useConnect } from './widgets.tsx';

interface Props {
  facts: Facts;
  settings: Settings;
  options: ConnectOptions;
  change: (change: Partial<Settings>) => void;
}

const glance = `<script src="latchkey.script.js" data-public-key="…" defer></script>
<button data-latchkey>Connect an app</button>`;

const rounded = (bytes: number): number => Math.round(bytes / 1000);

const headline = (bytes: number | undefined): string =>
  bytes === undefined
    ? 'Let users connect their accounts through Nango'
    : `Let users connect their accounts through Nango, in ${rounded(bytes)} kB instead of ${rounded(peer)}`;

/** What this is, and that it works: a button, the widget itself, and what the server holds. */
export function Hero({ facts, settings, options, change }: Props) {
  const { account, credential } = settings;
  const connectNow = useConnect(options, 'Dialog');
  const [latest, setLatest] = useState<Connection | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => setLatest(null), [account]);

  function connected(connection: Connection) {
    setLatest(connection);
    setCount((before) => before + 1);
  }

  async function open() {
    const connection = await connectNow()?.open();
    if (connection) connected(connection);
  }

  return (
    <section class="hero" aria-labelledby="hero-title">
      <div class="pitch">
        <h1 id="hero-title">{headline(facts.sizes?.all)}</h1>
        <p class="lead">
          It takes the place of Nango’s SDK and its hosted Connect UI. Your users pick an app and sign in to
          it; your Nango server holds the connection. In your page it can make {policy.length} kinds of
          request, refuses secret keys, and says in plain words why something fails.
        </p>
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => void open()}
            onPointerEnter={() => connectNow()?.preload()}
            onFocus={() => connectNow()?.preload()}
          >
            Connect an app
          </button>
          <a class="secondary" href="#ways">
            See the code
          </a>
        </div>
        <Code source={glance} label="The smallest page" />
        <ul class="facts">
          <li>
            <strong>{inKilobytes(facts.sizes?.all)}</strong> everything; the hosted Connect UI takes{' '}
            {inKilobytes(peer)}
          </li>
          <li>
            <strong>{inKilobytes(facts.sizes?.esm)}</strong> as a module, before anything is pressed
          </li>
          <li>
            <strong>No iframe</strong> a dialog of your own page
          </li>
          <li>
            <strong>Read-only</strong> with a public key, by a written list
          </li>
        </ul>
      </div>
      <div class="deck">
        <p class="small-print">
          This is the widget, live, with a real OpenID provider behind it. Sign in with any name. Apps that
          ask for a key take any but one that begins with <code>bad</code>; Demo API key takes{' '}
          <code>good-key</code> alone.
        </p>
        <InlineWidget
          options={options}
          name="Inline"
          onEvent={(event) => {
            if (event.type === 'connect') connected(event);
          }}
        />
        <div class="switches">
          <Choice
            legend="Nango server"
            options={accountTitles}
            value={account}
            onChange={(name) => change({ account: name })}
          />
          <Choice
            legend="Started with"
            options={credentialTitles}
            value={credential}
            onChange={(kind) => change({ credential: kind })}
          />
        </div>
        <output class="story">
          {credential === 'sessionToken' ? tokenStory : publicKeyStories[account]}
        </output>
        <HeldConnections account={account} latest={latest} count={count} />
      </div>
    </section>
  );
}
