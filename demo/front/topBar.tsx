import type { Theme } from '../../src/entry/index.ts';
import { Choice } from './controls.tsx';
import { Icon } from './icons.tsx';
import type { Looks } from './looks.ts';

const themes = (['system', 'light', 'dark'] as const).map((theme) => [
  theme,
  <>
    <Icon name={theme} />
    <span class="unseen">{theme}</span>
  </>,
]);

interface Props {
  looks: Looks;
  changeLooks: (change: Partial<Looks>) => void;
}

export function TopBar({ looks, changeLooks }: Props) {
  return (
    <header class="top">
      <a class="brand" href="/">
        <img src="/demo/icon.svg" alt="" width="28" height="28" />
        Latchkey
      </a>
      <nav aria-label="On this page">
        <a href="#why">Why</a>
        <a href="#code">Code</a>
        <a href="#keys">Wrong keys</a>
        <a href="#looks">Looks</a>
        <a href="#requests">Requests</a>
      </nav>
      <Choice<Theme>
        legend="Theme"
        quiet
        options={Object.fromEntries(themes)}
        value={looks.theme}
        onChange={(theme) => changeLooks({ theme })}
      />
    </header>
  );
}
