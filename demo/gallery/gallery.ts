import type { Flow } from '../../src/flow/contract.ts';
import type { State } from '../../src/flow/state.ts';
import { FormHelp, KeyHint } from '../../src/assist/index.tsx';
import { FailedView } from '../../src/failure/index.tsx';
import { FormView } from '../../src/form/index.tsx';
import type { Theme } from '../../src/types.ts';
import { mountWidget, type Widget } from '../../src/widget/index.tsx';
import { acts } from './acts.ts';
import { siteLogo, states } from './states.ts';
import { galleryLanguages, wordsOf } from './words.ts';

/** The switches with their values; the first is the default. The address keeps them. */
const switches = {
  theme: ['light', 'dark', 'system'],
  accent: ['', '#0f766e', '#facc15', '#ffffff', '#111111', 'oklch(0.7 0.2 30)', 'nonsense'],
  width: ['440', '360', '320'],
  lang: galleryLanguages,
  logo: ['drawn', 'none'],
  radius: ['12px', '0px', '20px'],
  density: ['1', '0.85', '1.2'],
  font: ['system-ui', 'Inter', 'Georgia'],
} as const;

/** The switches that are custom properties. */
const properties = ['radius', 'density', 'font'] as const;

type Choice = Record<keyof typeof switches, string>;

const address = new URLSearchParams(location.search);
const choice = Object.fromEntries(
  Object.entries(switches).map(([name, [first]]) => [name, address.get(name) ?? first]),
) as Choice;

/** Apps that the list shows as connected. */
const connected = new Map([
  ['hubspot', 'jane@example.com'],
  ['zendesk', ''],
]);

/** A flow that stays in one state, and logs what a view asks for. */
const still = (state: State, onClose: () => void): Flow => ({
  state,
  subscribe: () => () => {},
  prefetch: ({ unique_key }) => console.debug('prefetch', unique_key),
  choose: ({ unique_key }) => console.info('choose', unique_key),
  // Names only, because nothing that was typed may be logged.
  submit: (values) => console.info('submit', Object.keys(values)),
  retry: () => console.info('retry'),
  back: () => console.info('back'),
  close: onClose,
});

// A widget has the height that its texts had when it was shown.
await Promise.all([...document.fonts].map((font) => font.load()));

let words = await wordsOf(choice.lang);

/** Until the next picture is drawn, and the widgets listen. */
const nextPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Does what belongs to a state, once its widget listens. */
async function actIn(name: string, { element }: Widget): Promise<void> {
  const { shadowRoot } = element;
  if (!shadowRoot || !acts[name]) return;
  await nextPicture();
  await acts[name](shadowRoot);
  await nextPicture();
}

const widgetOf = (state: State, target: HTMLElement | null, onClose: () => void): Widget =>
  mountWidget({
    flow: still(state, onClose),
    target,
    host: 'api.nango.dev',
    theme: choice.theme as Theme,
    accent: choice.accent || undefined,
    lang: choice.lang,
    ...words,
    siteLogo: choice.logo === 'drawn' ? siteLogo : null,
    support: address.get('support') ?? undefined,
    connected,
    focus: false,
    logo: (url) => url ?? null,
    formView: () => FormView,
    failedView: () => FailedView,
    assist: () => ({ FormHelp, KeyHint }),
    helpsWith: () => true,
    askForPage: async () => 'https://app.example.com/connect',
    developerDetails: address.has('developer'),
  });

function openModal(name: string, state: State) {
  const widget = widgetOf(state, null, () => widget.destroy());
  void actIn(name, widget);
}

let widgets: Widget[] = [];

async function show(): Promise<void> {
  const acting: Promise<void>[] = [];
  delete document.body.dataset.ready;
  for (const widget of widgets) widget.destroy();
  widgets = [];
  document.body.dataset.theme = choice.theme;
  for (const name of properties) document.body.style.setProperty(`--latchkey-${name}`, choice[name]);
  const frames = document.querySelector('main');
  frames?.replaceChildren();
  for (const [view, examples] of Object.entries(states)) {
    for (const [example, state] of Object.entries(examples)) {
      const name = `${view}/${example}`;
      const wanted = address.getAll('view');
      if (wanted.length > 0 && !wanted.includes(name) && !wanted.includes(view)) continue;
      if (wanted.includes(name) && address.has('modal')) {
        openModal(name, state);
        continue;
      }
      const frame = document.createElement('figure');
      frame.dataset.state = name;
      frame.style.width = `${choice.width}px`;
      const caption = document.createElement('figcaption');
      const modal = document.createElement('button');
      modal.textContent = 'As a dialog';
      modal.addEventListener('click', () => openModal(name, state));
      const link = document.createElement('a');
      link.href = `?${new URLSearchParams({ ...choice, view: name })}`;
      link.textContent = name;
      caption.append(link, modal);
      const place = document.createElement('div');
      frame.append(caption, place);
      frames?.append(frame);
      const widget = widgetOf(state, place, () => console.info('close'));
      widgets.push(widget);
      acting.push(actIn(name, widget));
    }
  }
  await Promise.all(acting);
  document.body.dataset.ready = '';
}

document.body.toggleAttribute('data-bare', address.has('bare'));
for (const [name, values] of Object.entries(switches)) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  for (const value of values) select.add(new Option(value || 'default', value));
  select.value = choice[name as keyof Choice];
  select.addEventListener('change', async () => {
    choice[name as keyof Choice] = select.value;
    words = await wordsOf(choice.lang);
    history.replaceState(null, '', `?${new URLSearchParams({ ...Object.fromEntries(address), ...choice })}`);
    await show();
  });
  label.append(`${name} `, select);
  document.querySelector('form')?.append(label);
}
await show();
