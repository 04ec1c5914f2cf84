import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The rows that are rendered: from the first to before the last. Empty room stands for the others. */
export interface Rows {
  from: number;
  to: number;
}

/** Rows that are rendered at first: they fill the dialog, and leave time to show a letter in the search at once. */
export const firstRows = 9;

/** Rows that are added when the end of the rendered ones comes near. */
const step = 24;

/** How near that is: a search must not wait for rows that are out of sight. */
const margin = { searching: '0px', browsing: '1200px' };

/** The rows at the top of the list. */
export const topRows: Rows = { from: 0, to: firstRows };

/** The rows to render so that this one is among them. A distant row replaces the rendered rows by its neighbours. */
export function rowsWith(rows: Rows, at: number, count: number): Rows {
  const isNear = at >= rows.from - step && at < rows.to + step;
  if (!isNear) return { from: Math.max(0, at - step), to: Math.min(count, at + step) };
  return {
    from: at < rows.from ? Math.max(0, rows.from - step) : rows.from,
    to: at >= rows.to ? Math.min(count, rows.to + step) : rows.to,
  };
}

/** What the rows scroll in: the list; in a low window the view of the dialog, or the page (`null`) around a widget in it. */
const scrollerOf = (list: HTMLElement): HTMLElement | null =>
  getComputedStyle(list).overflowY === 'auto' ? list : list.closest<HTMLElement>('dialog .view');

/** The row in the middle of what is seen: `room` is the empty one, as high as `missing` rows. */
function rowInSight(list: HTMLElement, scroller: HTMLElement | null, room: Element, missing: number): number {
  // As it is seen: the page may be scaled, and everything else is measured so.
  const height = room.getBoundingClientRect().height / missing || 1;
  const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const begin = list.firstElementChild?.getBoundingClientRect().top ?? top;
  return Math.max(0, Math.floor(((top + bottom) / 2 - begin) / height));
}

interface VisibleRowsOptions {
  /** How many rows there are in all. */
  count: number;
  /** Where the rows are kept while another view is shown. */
  memory: { rows: Rows; readonly query: string };
  /** Its children are the rows, after the room above and before the room below. */
  list: RefObject<HTMLElement | null>;
}

/** Renders the rows that are seen, and more as they come near. */
export function useVisibleRows({ count, memory, list }: VisibleRowsOptions) {
  const [rows, setRows] = useState(memory.rows);
  const above = useRef<HTMLLIElement>(null);
  const below = useRef<HTMLLIElement>(null);
  /** The row that takes the focus once it is rendered; the list itself, when the row that had it was dropped. */
  const goal = useRef<number | 'list' | null>(null);

  const show = (next: Rows): void => {
    memory.rows = next;
    setRows(next);
  };

  const rendered = (at: number): HTMLElement | null => {
    const item = list.current?.children[at - rows.from + (above.current ? 1 : 0)];
    return item?.firstElementChild instanceof HTMLElement ? item.firstElementChild : null;
  };

  /** Moves the focus to a row, after it is rendered if need be. */
  const focusRow = (at: number): void => {
    const isRendered = memory.rows === rows && at >= rows.from && at < rows.to;
    const row = isRendered ? rendered(at) : null;
    if (row) return row.focus();
    goal.current = at;
    show(rowsWith(memory.rows, at, count));
  };

  useLayoutEffect(() => {
    const reached = goal.current;
    goal.current = null;
    if (reached === 'list') list.current?.focus({ preventScroll: true });
    else if (reached !== null) rendered(reached)?.focus();
  });

  useEffect(() => {
    const rowList = list.current;
    if (!rowList) return;
    const scroller = scrollerOf(rowList);
    const { query } = memory;
    const observer = new IntersectionObserver(
      (entries) => {
        const room = entries.find((entry) => entry.isIntersecting)?.target;
        // What was measured before a search, or before other rows were rendered, is gone.
        const isOver = memory.rows !== rows || memory.query !== query;
        if (!room || isOver) return;
        const isAbove = room === above.current;
        const seen = rowInSight(rowList, scroller, room, isAbove ? rows.from : count - rows.to);
        const isFar = seen < rows.from - step || seen >= rows.to + step;
        const { activeElement } = rowList.getRootNode() as ShadowRoot;
        // A scrollbar can be dragged past everything that is rendered.
        if (isFar && activeElement && rowList.contains(activeElement)) goal.current = 'list';
        const next = isAbove ? rows.from - 1 : rows.to;
        show(rowsWith(rows, isFar ? Math.min(seen, count - 1) : next, count));
      },
      { root: scroller, rootMargin: query ? margin.searching : margin.browsing },
    );
    for (const room of [above.current, below.current]) if (room) observer.observe(room);
    return () => observer.disconnect();
  }, [rows, count, memory.query]);

  return { rows, above, below, show, focusRow };
}
