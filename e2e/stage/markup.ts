// Runs in the page of the gallery: the widget's markup while the page is polluted.
import { halvesOf, pollute } from '../../scripts/pollute.ts';
import { states } from '../../demo/gallery/states.ts';
import { FormHelp, KeyHint } from '../../src/assist/index.tsx';
import { FailedView } from '../../src/failure/index.tsx';
import type { Flow } from '../../src/flow/contract.ts';
import type { State } from '../../src/flow/state.ts';
import { FormView } from '../../src/form/index.tsx';
import { en } from '../../src/locales/stage/en.ts';
import { isRecord, recordFrom } from '../../src/record.ts';
import { mountWidget } from '../../src/widget/index.tsx';

const still = (state: State): Flow => ({
  state,
  subscribe: () => () => {},
  prefetch() {},
  choose() {},
  submit() {},
  retry() {},
  back() {},
  close() {},
});

/** An element with its attributes in one order, and without empty ones: Preact empties what it finds inherited before it sets anything. */
function describe(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes].filter(({ value }) => value !== '');
  const sorted = attributes.map(({ name, value }) => ` ${name}="${value}"`).sort();
  return `\n<${node.localName}${sorted.join('')}>${[...node.childNodes].map(describe).join('')}`;
}

/** The markup of one state, as a widget in the page shows it at once. */
function markupOf(state: State): string {
  const target = document.createElement('div');
  document.body.append(target);
  const widget = mountWidget({
    flow: still(state),
    target,
    host: 'api.nango.dev',
    theme: 'light',
    accent: undefined,
    lang: 'en',
    messages: en,
    advice: null,
    siteLogo: null,
    support: 'mailto:help@example.com',
    connected: new Map(),
    focus: false,
    logo: (url) => url ?? null,
    formView: () => FormView,
    askForPage: null,
    failedView: () => FailedView,
    assist: () => ({ FormHelp, KeyHint }),
    helpsWith: () => true,
    developerDetails: true,
  });
  const root = target.firstElementChild?.shadowRoot;
  const markup = [...(root?.childNodes ?? [])].map(describe).join('');
  widget.destroy();
  target.remove();
  return markup;
}

/** What comes from a server has no prototype in the product, and so in these states. */
function plain<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain) as Value;
  if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return recordFrom(Object.entries(value).map(([name, inner]) => [name, plain(inner)])) as Value;
}

/** Lists are cut: a row is like another. */
const cut = (state: State): State => (state.list ? { ...state, list: state.list.slice(0, 5) } : state);

const everyState = Object.values(states).flatMap((examples) =>
  Object.values(examples).map((state) => plain(cut(state))),
);

/** The markup of every state, or why it cannot be shown, while every object inherits a text under each of the names. */
function markupWith(names: readonly string[]): { markup: string; failure?: string } {
  const undo = pollute(names);
  try {
    return { markup: everyState.map(markupOf).join('\n') };
  } catch (error) {
    return { markup: '', failure: String(error) };
  } finally {
    undo();
  }
}

/** The names that change the markup, and those that keep the widget from being shown, looked for in ever smaller groups. */
export function effectsOf(names: readonly string[]): { changing: string[]; failing: string[] } {
  const clean = markupWith([]).markup;
  const changing: string[] = [];
  const failing: string[] = [];
  const look = (group: readonly string[]): void => {
    const { markup, failure } = markupWith(group);
    if (markup === clean) return;
    if (group.length > 1) for (const half of halvesOf(group)) look(half);
    else (failure ? failing : changing).push(...group);
  };
  look(names);
  return { changing, failing };
}
