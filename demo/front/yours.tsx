import { useEffect, useMemo, useState } from 'preact/hooks';
import { Choice, Code } from './controls.tsx';
import type { Facts } from './facts.ts';
import { optionsFor, type Settings } from './settings.ts';
import { InlineWidget } from './widgets.tsx';

/** The custom properties that a page may set, with some values; the first is the default. */
const properties = {
  radius: { legend: 'Radius', values: { '12px': 'Round', '6px': 'Slight', '0px': 'Square', '20px': 'Soft' } },
  density: { legend: 'Density', values: { '1': 'Normal', '0.85': 'Compact', '1.2': 'Roomy' } },
  font: {
    legend: 'Font',
    values: { 'system-ui': 'System', 'Georgia, serif': 'Serif', 'ui-monospace, monospace': 'Mono' },
  },
} as const;

type Property = keyof typeof properties;

const names = Object.keys(properties) as Property[];
const defaults = Object.fromEntries(
  names.map((name) => [name, Object.keys(properties[name].values)[0]]),
) as Record<Property, string>;

interface Props {
  facts: Facts;
  settings: Settings;
}

/** What of its look a page can set, live: for every widget on it. */
export function Yours({ facts, settings }: Props) {
  const [look, setLook] = useState(defaults);
  useEffect(() => {
    for (const name of names) document.documentElement.style.setProperty(`--latchkey-${name}`, look[name]);
  }, [look]);
  const options = useMemo(
    () => optionsFor(facts, { ...settings, account: 'documented', credential: 'sessionToken' }),
    [facts, settings.theme, settings.accent],
  );
  const source = [
    ':root {',
    ...names
      .filter((name) => look[name] !== defaults[name])
      .map((name) => `  --latchkey-${name}: ${look[name]};`),
    '}',
  ];
  return (
    <section id="yours" aria-labelledby="yours-title">
      <h2 id="yours-title">Make it yours</h2>
      <p class="about">
        The accent is one option, and whatever it is, the text on it can be read. The rest is a line of your
        own CSS each, for every widget on the page. Sentences are yours too, by <code>messages</code>.{' '}
        <a href="/demo/gallery/">Look at every state of every view.</a>
      </p>
      <div class="beside">
        <div class="yours">
          {names.map((name) => (
            <Choice<string>
              key={name}
              legend={properties[name].legend}
              options={properties[name].values}
              value={look[name]}
              onChange={(value) => setLook((before) => ({ ...before, [name]: value }))}
            />
          ))}
          <Code
            source={
              source.length > 2 ? source.join('\n') : ':root {\n  /* Nothing: these are the defaults. */\n}'
            }
            label="Your style sheet"
            wrap
          />
        </div>
        <div class="deck">
          <InlineWidget options={options} name="Yours" />
        </div>
      </div>
    </section>
  );
}
