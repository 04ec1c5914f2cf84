import type { ComponentType } from 'preact';
import type { Flow } from '../flow/contract.ts';
import type { State, StateOf } from '../flow/state.ts';
import type { Messages } from '../locales/en.ts';

/** What every view gets beside its state. */
export interface ViewContext {
  flow: Flow;
  messages: Messages;
  /** The language of the messages: numbers are worded by its rules. */
  lang: string;
  /** The API's host, as text. */
  host: string;
  /** A URL or an e-mail address. */
  support: string | undefined;
  /** Whether there is a dialog to close. */
  modal: boolean;
  /** Whether the search field may take the focus: on a phone that would bring the keyboard up. */
  focusSearch: boolean;
  /** The gate's say on an image: its URL when it may be loaded. */
  logo(url: string | undefined): string | null;
  /** Tells a screen reader about a change that the text of the view does not tell. */
  announce(text: string): void;
  /** What all views are in. */
  root: HTMLElement;
  /** What the list remembers while another view is shown. */
  memory: ListMemory;
  /** The view of a form: it is loaded before the state asks for it. */
  formView(): FormView;
  /** Whether the developer's part of a failure is open from the start. */
  developerDetails: boolean;
  /** Whether leaving would lose what was typed: set by a form while it is shown. */
  unsaved: { current: (() => boolean) | null };
  /** Shows what the memory says now. */
  repaint(): void;
}

export interface ListMemory {
  query: string;
  /** `unique_key` of the row that was chosen last. */
  row: string | null;
  /** How many rows are made. */
  limit: number;
}

export type { StateOf };

export interface ViewProps<View extends State['view']> {
  state: StateOf<View>;
  context: ViewContext;
}

/** The view of a form, which is a part of its own: most people never see one. */
export type FormView = ComponentType<ViewProps<'form'>>;

/** A view for each state. */
export type Views = { readonly [View in State['view']]: ComponentType<ViewProps<View>> };
