import type { RefCallback } from 'preact';
import type { Integration } from '../../types.ts';
import { Frame, Heading } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { needOf } from '../needs.ts';
import { fold, highlight, search } from '../search.ts';
import { nameOf, Tile } from '../tile.tsx';
import type { ViewContext, ViewProps } from '../view.ts';
import { fill, Words } from '../words.tsx';

/** Fewer apps than this are found by looking. */
const searchFrom = 9;

/** Rows that are made at once when *End* asks for all: more would hold the page up. */
const farthest = 250;

/** Rows that are made at first: what fills the dialog, so that a key in the search is shown at once. */
export const page = 9;
/** Rows that are made in the frame after that, and whenever the last one comes near. */
const more = 24;

/** Every second piece is what was searched for. */
const mark = (piece: string, at: number) => (at % 2 ? <mark>{piece}</mark> : piece);

interface RowProps {
  integration: Integration;
  busy: boolean;
  /** -1 where Tab goes past it: the arrow keys reach it. */
  tabIndex: number;
  context: ViewContext;
}

function Row({ integration, busy, tabIndex, context }: RowProps) {
  const { announce, flow, logo, memory, messages } = context;
  const need = needOf(integration);
  const prefetch = () => flow.prefetch(integration);
  const choose = () => {
    memory.row = integration.unique_key;
    announce(fill(messages.list.opening, { app: nameOf(integration) }));
    flow.choose(integration);
  };
  return (
    <li>
      <button
        type="button"
        class="row"
        part="row"
        tabIndex={tabIndex}
        aria-busy={busy}
        data-focus={memory.row === integration.unique_key || undefined}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={choose}
      >
        <Tile integration={integration} logo={logo} />
        <span class="name">
          <bdi>{highlight(nameOf(integration), memory.query).map(mark)}</bdi>
          {need && <small>{messages.needs[need]}</small>}
        </span>
        {busy ? <i class="spinner" /> : <Icon name="chevron" />}
      </button>
    </li>
  );
}

/** The apps, with a search when there are many. */
export function ListView({ state, context }: ViewProps<'list'>) {
  const { announce, focusSearch, memory, messages, modal, repaint, root } = context;
  const { list, busy } = state;
  const { query } = memory;
  const copy = messages.list;
  const found = search(list, query);
  const isLong = list.length >= searchFrom;
  const searchCopy = fill(copy.search, { count: list.length });

  const field = () => root.querySelector<HTMLInputElement>('[role=searchbox]');
  const grow = (by: number) => {
    memory.limit += by;
    repaint();
  };
  /** Shows what the field's words find, once for all that was typed since. */
  const settle = () => {
    const text = field()?.value ?? memory.query;
    if (text === memory.query) return;
    memory.query = text;
    memory.limit = page;
    repaint();
    announce(fill(copy.found, { count: search(list, text).length }));
    root.querySelector('.rows')?.scrollTo(0, 0);
  };
  const clear = () => {
    const input = field();
    if (!input) return;
    input.value = '';
    settle();
    input.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    // 229 is an input method's. Safari says of the key that ends its word that it is not composing.
    if (event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return;
    const inField = target === field();
    // A held Enter is the one that came from the search.
    if (event.repeat && key === 'Enter') return event.preventDefault();
    // A key that goes to the rows goes to those that were found.
    if (!inField || key.length > 1) settle();
    if (inField && key === 'Escape' && memory.query) {
      event.preventDefault();
      return clear();
    }
    if (key === 'End' && !inField) grow(farthest);
    const rows = [...root.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex((one) => one === target);
    const goal = inField
      ? { ArrowDown: rows[0], Enter: rows[0] }[key]
      : {
          ArrowDown: rows[at + 1],
          ArrowUp: rows[at - 1] ?? field(),
          Home: rows[0],
          End: rows.at(-1),
          '/': field(),
        }[key];
    if (goal) {
      event.preventDefault();
      goal.focus();
      // Whoever types is searching: the letter goes into the field, or, without one, to the next name with it.
    } else if (!inField && /^[^\s\p{Cc}]$/u.test(key)) {
      const after = [...rows.slice(at + 1), ...rows];
      (field() ?? after.find((row) => fold(row.innerText).startsWith(fold(key))))?.focus();
    }
  };

  /** The place under the last row that was made: more are made when it comes near. */
  const watch = ((place: HTMLElement) => {
    const observer = new IntersectionObserver(
      // More than one when the page was busy: the first can be from before it came near.
      (entries) => entries.some((entry) => entry.isIntersecting) && grow(more),
      // Whoever types is not held up by what is out of sight.
      { root: place.parentElement, rootMargin: query ? '0px' : '1200px' },
    );
    observer.observe(place);
    // Called in place of this function with nothing.
    return () => observer.disconnect();
  }) as RefCallback<HTMLElement>;

  return (
    <Frame
      state={state}
      context={context}
      heading={<Heading>{copy.title}</Heading>}
      footer={
        <footer>
          <Icon name="lock" />
          {copy.promise}
        </footer>
      }
      onKeyDown={onKeyDown}
    >
      {list.length > 0 && <p id="text">{copy.text}</p>}
      {isLong && (
        <label class="field" part="field">
          <Icon name="search" />
          <input
            role="searchbox"
            defaultValue={query}
            aria-label={searchCopy}
            placeholder={searchCopy}
            aria-keyshortcuts="/"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-focus={(focusSearch && memory.row === null) || undefined}
            // The letter is seen first: what it finds takes longer, and comes with the picture after it.
            onInput={() => requestAnimationFrame(() => setTimeout(settle))}
          />
          {!query && <kbd aria-hidden="true">/</kbd>}
        </label>
      )}
      {found.length > 0 ? (
        <ul class="rows">
          {found.slice(0, memory.limit).map((integration, at) => (
            <Row
              // oxlint-disable-next-line react/no-array-index-key -- a search says other names in the same rows: new ones take long
              key={at}
              integration={integration}
              busy={integration.unique_key === busy}
              // What comes after a long list in the page is to be reached, too.
              tabIndex={at > 0 && isLong && !modal ? -1 : 0}
              context={context}
            />
          ))}
          {memory.limit < found.length && <li ref={watch} aria-hidden="true" />}
        </ul>
      ) : list.length > 0 ? (
        <div class="rows centred">
          <h3>
            <Words text={copy.none} values={{ query }} />
          </h3>
          <p>{copy.none_text}</p>
          <button type="button" class="button" part="button" onClick={clear}>
            {copy.clear}
          </button>
        </div>
      ) : (
        <div class="rows centred">
          <h3>{copy.empty}</h3>
          <p id="text">{copy.empty_text}</p>
        </div>
      )}
    </Frame>
  );
}
