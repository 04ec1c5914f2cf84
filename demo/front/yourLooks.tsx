import { useEffect, useState } from 'preact/hooks';
import type { ConnectOptions } from '../../src/entry/index.ts';
import { Choice, Code } from './controls.tsx';
import { LanguageMenu } from './languageMenu.tsx';
import type { Looks } from './looks.ts';
import { InlineWidget } from './widgets.tsx';

/** The custom properties that a page can set, with some values. The first value is the default. */
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

function styleSheet(values: Record<Property, string>): string {
  const lines = names
    .filter((name) => values[name] !== defaults[name])
    .map((name) => `  --latchkey-${name}: ${values[name]};`);
  return [':root {', ...(lines.length ? lines : ['  /* the defaults */']), '}'].join('\n');
}

interface Props {
  options: ConnectOptions;
  looks: Looks;
  changeLooks: (change: Partial<Looks>) => void;
}

export function YourLooks({ options, looks, changeLooks }: Props) {
  const [values, setValues] = useState(defaults);
  useEffect(() => {
    for (const name of names) document.documentElement.style.setProperty(`--latchkey-${name}`, values[name]);
  }, [values]);

  return (
    <section id="looks" aria-labelledby="looks-title">
      <h2 id="looks-title">Make it yours</h2>
      <p class="about">
        The accent is an option, and the text on it stays readable whatever you choose. The rest is your own
        CSS. The widget speaks fifteen languages, by default your page’s, and <code>messages</code> replaces
        any sentence.
      </p>
      <div class="beside">
        <div class="controls">
          <label class="setting">
            <span>Accent</span>
            <input
              type="color"
              value={looks.accent ?? '#4f46e5'}
              onInput={({ currentTarget }) => changeLooks({ accent: currentTarget.value })}
            />
          </label>
          <LanguageMenu value={looks.lang} onChange={(lang) => changeLooks({ lang })} />
          {names.map((name) => (
            <Choice<string>
              key={name}
              legend={properties[name].legend}
              options={properties[name].values}
              value={values[name]}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          ))}
          <Code source={styleSheet(values)} label="Your style sheet" wrap />
        </div>
        {/* A form has a title, text, a field and a button in little space. */}
        <InlineWidget options={options} integration="zendesk" name="Your looks" />
      </div>
    </section>
  );
}
