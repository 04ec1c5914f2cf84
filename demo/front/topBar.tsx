import type { Theme } from '../../src/entry/index.ts';
import { Choice } from './controls.tsx';
import { Icon } from './icons.tsx';
import type { Settings } from './settings.ts';

const themes = (['system', 'light', 'dark'] as const).map((theme) => [
  theme,
  <>
    <Icon name={theme} />
    <span class="unseen">{theme}</span>
  </>,
]);

interface Props {
  settings: Settings;
  change: (change: Partial<Settings>) => void;
}

export function TopBar({ settings, change }: Props) {
  return (
    <header class="top">
      <a class="brand" href="/">
        <img src="/demo/icon.svg" alt="" width="28" height="28" />
        Latchkey
      </a>
      <nav aria-label="On this page">
        <a href="#better">Why</a>
        <a href="#ways">Three ways in</a>
        <a href="#yours">Make it yours</a>
        <a href="#any-key">Any key</a>
        <a href="#sends">What it sends</a>
      </nav>
      <label class="accent">
        <span>Accent</span>
        <input
          type="color"
          value={settings.accent ?? '#4f46e5'}
          onInput={({ currentTarget }) => change({ accent: currentTarget.value })}
        />
      </label>
      <Choice<Theme>
        legend="Theme"
        quiet
        options={Object.fromEntries(themes)}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
    </header>
  );
}
