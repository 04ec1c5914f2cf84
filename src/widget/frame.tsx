import type { ComponentChildren } from 'preact';
import type { State } from '../flow/state.ts';
import { Icon } from './icons.tsx';
import type { ViewContext } from './view.ts';

interface HeadingProps {
  children: ComponentChildren;
}

/** Names the view, and the dialog. A sentence with the id `text` describes it. */
export function Heading({ children }: HeadingProps) {
  return (
    <h2 id="title" part="title" tabIndex={-1} aria-describedby="text">
      {children}
    </h2>
  );
}

interface FrameProps {
  state: State;
  context: ViewContext;
  /** What the view is about, in line with the buttons. */
  picture?: ComponentChildren;
  /** For a view whose heading stands there as well. */
  heading?: ComponentChildren;
  /** Whether the content is centred. */
  centred?: boolean;
  /** What stays in sight below. */
  footer?: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

/** The frame around every view: Back if there is a list to go back to, and Close in a dialog. */
export function Frame(props: FrameProps) {
  const { state, context, picture, heading, centred, footer, onKeyDown, children } = props;
  const { leave, messages, modal } = context;
  const back = state.view !== 'list' && state.list !== null;
  return (
    <section class="view" data-view={state.view} onKeyDown={onKeyDown}>
      {(back || modal || picture || heading) && (
        <header>
          {back && (
            <button type="button" class="icon" aria-label={messages.back} onClick={() => leave('back')}>
              <Icon name="back" />
            </button>
          )}
          {picture}
          {heading}
          {modal && (
            <button type="button" class="icon end" aria-label={messages.close} onClick={() => leave('close')}>
              <Icon name="close" />
            </button>
          )}
        </header>
      )}
      <div class={centred ? 'body centred' : 'body'}>{children}</div>
      {footer}
    </section>
  );
}
