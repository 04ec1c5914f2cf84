import type { ComponentType, RefObject } from 'preact';
import type { Flow } from '../flow/contract.ts';
import type { Field, FieldValues } from '../flow/fields.ts';
import type { State, StateOf } from '../flow/state.ts';
import type { Advice } from '../locales/failed/advice.ts';
import type { LoadedMessages } from '../locales/messages.ts';
import type { HelpOptions } from '../options.ts';
import type { Integration } from '../types.ts';
import type { FileTaker } from './drop.ts';
import type { Rows } from './visibleRows.ts';

/** Where a person goes who leaves a view: out of the widget, or to the list. */
export type Exit = 'close' | 'back';

/** Gives the address of a page on which an integration can be connected instead, or `null`. */
export type AskForPage = (integration: string) => Promise<string | null>;

/** What every view gets beside its state. */
export interface ViewContext {
  flow: Flow;
  messages: LoadedMessages;
  /** What developers read about a failure in a language other than English. */
  advice: Advice | null;
  /** The language of the messages: numbers are worded by its rules. */
  lang: string;
  /** The API's host, as text. */
  host: string;
  /** A URL or an e-mail address. */
  support: string | undefined;
  /** The site's own logo, when it may be shown. */
  siteLogo: string | null;
  /** Labels of the apps that are already connected, by id; a label may be empty. */
  connected: ReadonlyMap<string, string>;
  /** Whether there is a dialog to close. */
  modal: boolean;
  /** Whether the search field may take the focus: on a phone that would bring the keyboard up. */
  focusSearch: boolean;
  /** The gate's say on an image: its URL when it may be loaded. */
  logo(url: string | undefined): string | null;
  /** Tells a screen reader about a change that the text of the view does not tell. */
  announce(text: string): void;
  /** Adds the style sheet of a view that is in a file of its own. */
  addStyles(css: string): void;
  /** What all views are in. */
  root: HTMLElement;
  /** The state of the list while another view is shown. */
  memory: ListMemory;
  /** The view of a form: it is loaded before the state asks for it. */
  formView(): FormView;
  /** The view of a failure, which is loaded before the state asks for it; `null` when its file could not be loaded. */
  failedView(): FailedView | null;
  /** What helps with a form; `null` until it is here, and where the page wants no help. */
  assist(): Assist | null;
  /** Whether the page leaves a kind of help on. */
  helpsWith(kind: keyof HelpOptions): boolean;
  /** Asks for the site's page where no window can be opened; `null` when the site has none. */
  askForPage: AskForPage | null;
  /** Whether the developer's part of a failure is open from the start. */
  developerDetails: boolean;
  /** Whether leaving would lose what was typed: set by a form while it is shown. */
  unsaved: { current: ((to: Exit) => boolean) | null };
  /** What was typed into the form of each app, by its `unique_key`: it comes back with the form. Without secrets. */
  typed: Map<string, FieldValues>;
  /** Takes a file that is dropped anywhere on the widget: set by a form that has a field for one. */
  fileTaker: { current: FileTaker | null };
  /** What Escape does in the view before it closes anything: returns whether it did. */
  escape: { current: (() => boolean) | null };
  /** Whether a question is open over the view. What is pasted or dropped then is not for the view. */
  isAsking(): boolean;
  /** The person wants to leave. Asks first when something would be lost. */
  leave(to: Exit): void;
  /** Renders the current state once more. */
  repaint(): void;
  /** Makes the widget as high as the view is by now: its height stays otherwise. */
  fit(): void;
}

export interface ListMemory {
  query: string;
  /** `unique_key` of the row that was chosen last. */
  row: string | null;
  /** The rows that are rendered. */
  rows: Rows;
}

export type { StateOf };

/** A field that is asked for, with its control on the page. */
export interface AskedField {
  readonly field: Field;
  readonly key: string;
  readonly control: RefObject<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null>;
  /** The label, the control and its messages. */
  readonly box: RefObject<HTMLDivElement | null>;
}

export interface FormHelpProps {
  fields: readonly AskedField[];
  integration: Integration;
  sending: boolean;
  context: ViewContext;
  /** A file was dropped for a field. */
  onFile(asked: AskedField, file: File): void;
  /** What was dropped goes into no field: this one says so. */
  onNoFile(asked: AskedField): void;
}

export interface KeyHintProps {
  /** The id of what describes the field. */
  id: string;
  asked: AskedField;
  integration: Integration;
  context: ViewContext;
}

/** What helps with a form: a part of its own, which comes just after the form. */
export interface Assist {
  /** Above the fields. */
  readonly FormHelp: ComponentType<FormHelpProps>;
  /** Under a field. */
  readonly KeyHint: ComponentType<KeyHintProps>;
}

export interface ViewProps<View extends State['view']> {
  state: StateOf<View>;
  context: ViewContext;
}

/** The view of a form, which is a part of its own: most people never see one. */
export type FormView = ComponentType<ViewProps<'form'>>;

/** The view of a failure: the same. */
export type FailedView = ComponentType<ViewProps<'failed'>>;

/** A view for each state. */
export type Views = { readonly [View in State['view']]: ComponentType<ViewProps<View>> };
