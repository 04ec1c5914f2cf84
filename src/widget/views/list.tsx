import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../locales/fill.ts';
import { counted } from '../../locales/plural.ts';
import { whenIdle } from '../../page.ts';
import type { Integration } from '../../types.ts';
import { Frame, Heading } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { useKeyboardWalk } from '../keyboard.ts';
import { Row } from '../row.tsx';
import { search, searchableTexts } from '../search.ts';
import { SearchField } from '../searchField.tsx';
import { integrationName } from '../tile.tsx';
import type { ViewContext, ViewProps } from '../view.ts';
import { topRows, useVisibleRows } from '../visibleRows.ts';
import { Words } from '../words.tsx';

/** With fewer apps than this there is no search: all of them can be seen at a glance. */
const searchFrom = 9;

/** Milliseconds without a key after which a screen reader hears what a search has found. */
const searchRests = 600;

interface EmptyProps {
  context: ViewContext;
  query: string;
  /** Whether there are apps, but none that was searched for. */
  isSearch: boolean;
  onClear(): void;
}

/** What stands instead of the rows. */
function Empty({ context, query, isSearch, onClear }: EmptyProps) {
  const copy = context.messages.list;
  if (!isSearch)
    return (
      <div class="rows centred">
        <h3>{copy.empty}</h3>
        <p id="text">{copy.empty_text}</p>
      </div>
    );
  return (
    <div class="rows centred">
      <h3>
        <Words text={copy.none} values={{ query }} />
      </h3>
      <p>{copy.none_text}</p>
      <button type="button" class="button" part="button" onClick={onClear}>
        {copy.clear}
      </button>
    </div>
  );
}

/** The apps, with a search when there are many. */
export function ListView({ state, context }: ViewProps<'list'>) {
  const { announce, escape, focusSearch, lang, memory, messages, modal } = context;
  const { list, busy } = state;
  const copy = messages.list;
  const field = useRef<HTMLInputElement>(null);
  const rowList = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState(memory.query);
  const found = search(list, query);
  useEffect(() => whenIdle(() => void searchableTexts(list)), [list]);
  const { rows, above, below, show, focusRow } = useVisibleRows({
    count: found.length,
    memory,
    list: rowList,
  });
  const isLong = list.length >= searchFrom;
  const announcement = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(announcement.current), []);
  /** The row that had the focus last. */
  const [lastFocused, setLastFocused] = useState(0);
  const isRendered = lastFocused >= rows.from && lastFocused < Math.min(rows.to, found.length);
  const tabStop = isRendered ? lastFocused : rows.from;

  /** Says what a search has found, once the person has stopped typing. */
  const announceResult = (text: string, count: number): void => {
    const found = counted(copy.found, count, lang);
    const none = fill(copy.none_aloud, { query: text });
    clearTimeout(announcement.current);
    announcement.current = setTimeout(() => announce(count > 0 ? found : none), searchRests);
  };

  /** Shows the results for the field's text, once for everything typed since the last time. */
  const settle = (): readonly Integration[] => {
    const text = field.current?.value ?? memory.query;
    const result = search(list, text);
    if (text === memory.query) return result;
    memory.query = text;
    show(topRows);
    setLastFocused(0);
    setQuery(text);
    rowList.current?.scrollTo(0, 0);
    announceResult(text, result.length);
    return result;
  };
  const clear = (): boolean => {
    const input = field.current;
    if (!input?.value) return false;
    input.value = '';
    settle();
    input.focus();
    return true;
  };
  useEffect(() => {
    const { current } = field;
    escape.current = () => current !== null && current.matches(':focus') && clear();
    return () => {
      escape.current = null;
    };
  });

  const onKeyDown = useKeyboardWalk({
    field,
    first: rows.from,
    settle: () => settle().map(integrationName),
    clear,
    focusRow,
  });

  return (
    <Frame
      state={state}
      context={context}
      heading={<Heading>{copy.title}</Heading>}
      footer={
        list.length > 0 && (
          <footer>
            <Icon name="lock" />
            {copy.promise}
          </footer>
        )
      }
      onKeyDown={onKeyDown}
    >
      {list.length > 0 && <p id="text">{copy.text}</p>}
      {isLong && (
        <SearchField
          field={field}
          query={query}
          label={counted(copy.search, list.length, lang)}
          takesFocus={focusSearch && memory.row === null}
          onSearch={settle}
        />
      )}
      {found.length > 0 ? (
        <ul class="rows" ref={rowList} tabIndex={-1}>
          {rows.from > 0 && (
            <li class="room" ref={above} style={{ '--lk-count': rows.from }} aria-hidden="true" />
          )}
          {found.slice(rows.from, rows.to).map((integration, index) => (
            <Row
              // oxlint-disable-next-line react/no-array-index-key -- a search shows other names in the same rows: new ones take long
              key={rows.from + index}
              integration={integration}
              at={rows.from + index}
              count={found.length}
              busy={integration.unique_key === busy}
              // Inside the page Tab goes past a long list, so it stops at one row: the one that had the focus last.
              isTabStop={modal || !isLong || rows.from + index === tabStop}
              context={context}
              onFocus={() => setLastFocused(rows.from + index)}
            />
          ))}
          {rows.to < found.length && (
            <li
              class="room"
              ref={below}
              style={{ '--lk-count': found.length - rows.to }}
              aria-hidden="true"
            />
          )}
        </ul>
      ) : (
        <Empty context={context} query={query} isSearch={list.length > 0} onClear={clear} />
      )}
    </Frame>
  );
}
