import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Connection, ConnectOptions } from '../../src/entry/index.ts';
import { offeredApps } from './apps.ts';
import { Comparison } from './comparison.tsx';
import { readFacts, readToken, type Facts } from './facts.ts';
import { Hero } from './hero.tsx';
import { Keys } from './keys.tsx';
import { version } from './library.ts';
import { followRequests } from './log.ts';
import { firstLooks, lookOptions, type Looks } from './looks.ts';
import { paintPage } from './paint.ts';
import { Requests } from './requests.tsx';
import { TopBar } from './topBar.tsx';
import { WaysIn } from './waysIn.tsx';
import { useConnect } from './widgets.tsx';
import { YourLooks } from './yourLooks.tsx';

function Page({ facts }: { facts: Facts }) {
  const [looks, setLooks] = useState(firstLooks);
  const changeLooks = (change: Partial<Looks>): void => setLooks((before) => ({ ...before, ...change }));
  useEffect(() => paintPage(looks), [looks]);

  const options = useMemo<ConnectOptions>(
    () => ({
      host: facts.api,
      sessionToken: readToken,
      integrations: offeredApps,
      logo: '/demo/icon.svg',
      ...lookOptions(looks),
    }),
    [facts, looks],
  );
  const connect = useConnect(options);
  const [latest, setLatest] = useState<Connection | null>(null);
  useEffect(() => connect.on('connect', setLatest), [connect]);

  return (
    <>
      <TopBar looks={looks} changeLooks={changeLooks} />
      <main>
        <Hero facts={facts} options={options} connect={connect} latest={latest} onConnect={setLatest} />
        <Comparison />
        <WaysIn facts={facts} />
        <Keys facts={facts} looks={looks} />
        <YourLooks options={options} looks={looks} changeLooks={changeLooks} />
        <Requests facts={facts} connect={connect} />
      </main>
      <footer class="bottom">
        <p>
          Latchkey {version}, MIT, not a product of Nango. The demo’s server at <code>{facts.api}</code>{' '}
          answers as Nango does, and forgets keys and connections when it stops.{' '}
          <a href="/demo/gallery/">See every view in every state.</a>
        </p>
      </footer>
    </>
  );
}

const place = document.getElementById('demo');
if (place) {
  followRequests();
  render(<Page facts={await readFacts()} />, place);
}
