import { fill } from '../locales/fill.ts';
import type { Integration } from '../types.ts';
import { Icon } from './icons.tsx';
import { needOf } from './needs.ts';
import { highlight } from './search.ts';
import { integrationName, Tile } from './tile.tsx';
import type { ViewContext } from './view.ts';
import { Words } from './words.tsx';

interface NameProps {
  name: string;
  query: string;
}

/** Every second piece is a match. */
const mark = (piece: string, at: number) => (at % 2 ? <mark>{piece}</mark> : piece);

/** A name with its matches marked. Another one is another element, as `Words` are. */
const MarkedName = ({ name, query }: NameProps) => (
  <bdi key={`${query}\n${name}`} translate={false}>
    {highlight(name, query).map(mark)}
  </bdi>
);

interface NoteProps {
  integration: Integration;
  context: ViewContext;
}

/** The quiet line under a name: that the app is connected already, else what it asks for, if it asks for anything. */
function Note({ integration, context: { connected, messages } }: NoteProps) {
  const label = connected.get(integration.unique_key);
  const need = needOf(integration);
  if (label !== undefined)
    return (
      <small class="held">
        <Icon name="check" />
        <span>
          <Words text={label ? messages.list.connected_as : messages.list.connected} values={{ label }} />
        </span>
      </small>
    );
  return (
    need && (
      <small>
        <Words text={messages.needs[need]} />
      </small>
    )
  );
}

interface RowProps {
  integration: Integration;
  /** The position among all rows that were found, from 0. */
  at: number;
  count: number;
  busy: boolean;
  /** Whether Tab stops here; the arrow keys reach it in any case. */
  isTabStop: boolean;
  context: ViewContext;
  onFocus(): void;
}

/** One app. */
export function Row({ integration, at, count, busy, isTabStop, context, onFocus }: RowProps) {
  const { announce, flow, logo, memory, messages } = context;
  const name = integrationName(integration);
  const prefetch = () => flow.prefetch(integration);
  const choose = () => {
    memory.row = integration.unique_key;
    announce(fill(messages.list.opening, { app: name }));
    flow.choose(integration);
  };
  return (
    <li aria-posinset={at + 1} aria-setsize={count}>
      <button
        type="button"
        class="row"
        part="row"
        tabIndex={isTabStop ? 0 : -1}
        aria-busy={busy}
        data-focus={memory.row === integration.unique_key || undefined}
        onPointerEnter={prefetch}
        onFocus={() => {
          prefetch();
          onFocus();
        }}
        onClick={choose}
      >
        <Tile integration={integration} logo={logo} />
        <span class="name">
          <MarkedName name={name} query={memory.query} />
          <Note integration={integration} context={context} />
          {/* Where motion is reduced, instead of the spinner, which stands still. */}
          {busy && <small class="still-busy">{messages.list.busy}</small>}
        </span>
        {busy ? <i class="spinner" /> : <Icon name="chevron" />}
      </button>
    </li>
  );
}
