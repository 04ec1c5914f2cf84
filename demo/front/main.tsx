import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnyKey } from './anyKey.tsx';
import { Better } from './better.tsx';
import { readFacts, type Facts } from './facts.ts';
import { Hero } from './hero.tsx';
import { version } from './library.ts';
import { followRequests } from './log.ts';
import { paintPage } from './paint.ts';
import { Sends } from './sends.tsx';
import { firstSettings, optionsFor, type Settings } from './settings.ts';
import { TopBar } from './topBar.tsx';
import { WaysIn } from './waysIn.tsx';
import { Yours } from './yours.tsx';

/** Milliseconds that a colour is being chosen before the widgets start anew with it. */
const settle = 150;

function useSettled(settings: Settings): Settings {
  const [settled, setSettled] = useState(settings);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(settings), settings.accent === settled.accent ? 0 : settle);
    return () => clearTimeout(timer);
  }, [settings]);
  return settled;
}

function Page({ facts }: { facts: Facts }) {
  const [settings, setSettings] = useState(firstSettings);
  const change = (part: Partial<Settings>): void => setSettings((before) => ({ ...before, ...part }));
  const settled = useSettled(settings);
  const options = useMemo(() => optionsFor(facts, settled), [facts, settled]);
  useEffect(() => paintPage(settings), [settings.theme, settings.accent]);
  return (
    <>
      <TopBar settings={settings} change={change} />
      <main>
        <Hero facts={facts} settings={settings} options={options} change={change} />
        <Better facts={facts} />
        <WaysIn facts={facts} settings={settings} />
        <Yours facts={facts} settings={settled} />
        <AnyKey facts={facts} settings={settled} />
        <Sends facts={facts} settings={settled} />
      </main>
      <footer class="bottom">
        <p>
          Latchkey {version}, MIT. The demo’s server speaks the part of Nango’s API that connecting an app
          needs, at <code>{facts.api}</code>; its OpenID provider is at <code>{facts.openid}</code>. Their
          keys are made at the start and end with it. Latchkey is not a product of Nango.
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
