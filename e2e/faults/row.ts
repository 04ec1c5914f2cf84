import type { Fault } from '../../demo/server/faults.ts';
import type { CredentialName } from '../stage/index.ts';

/** What the page asks for when the fault occurs, and with which credential. */
export const ways = {
  /** The list, by a button. */
  list: 'a documented public key',
  /** One app's sign-in window, by a button. */
  window: 'a public key with inline integrations',
  /** The same, while the page loads: no gesture. */
  'window at load': 'a public key with inline integrations',
  /** One app's form, by a button. */
  form: 'a session token',
  /** `auth`, by a button: a window without the widget. */
  auth: 'a session token',
  /** The same, while the page loads. */
  'auth at load': 'a session token',
} as const satisfies Record<string, CredentialName>;

export type Way = keyof typeof ways;

/** An event in the words of the table, or seconds that pass or that a laptop sleeps through. */
export type Happening = Act | { pass: number } | { sleep: number };

export type Act =
  | 'the login is shown'
  | 'the person signs in'
  | 'the person signs in in another tab'
  | 'the person cancels at the provider'
  | 'the person closes the window'
  | 'the window reads as closed'
  | 'the person closes the dialog'
  | 'the person sends the form'
  | 'the person double-clicks *Connect*'
  | 'the person holds Enter down'
  | 'the page preloads the widget'
  | 'the browser goes offline'
  | 'the browser is online again'
  | 'the server restarts'
  | 'the page is suspended'
  | 'the page wakes up';

export type Ending =
  /** The widget says so, and the page is told once. */
  | { connected: 'with its id' | 'without an id' | 'waiting for approval'; windowLeft?: true }
  | { list: true }
  /**
   * A panel with this code, what the person can do, and *Try again*: which works, once the fault is gone. After a form it
   * says whether it may have worked.
   */
  | { panel: string; countdown?: true; mayHaveWorked?: true }
  /** The form again, with what was wrong at its field or above it: sending it works, once the fault is gone. */
  | { form: string }
  /** The person goes on or gives up: what the widget asks them, whose button works. */
  | { choice: 'unfinished' | 'interrupted' | 'blocked' }
  /** `open` gave null; what the person finished in the window later is told all the same. */
  | { closed: 'with the window' | 'and connected later' }
  /** `open` rejected before there was a dialog; another click works, once the fault is gone. */
  | { unloaded: string }
  /** `auth` rejected. */
  | { rejected: string };

/** One fault and how it ends. */
export interface Row {
  /** The fault, in the words of the table. */
  name: string;
  way: Way;
  /** Headers of the host page. */
  page?: Record<string, string>;
  faults?: readonly Fault[];
  /** Before the page asks. */
  before?: readonly Happening[];
  after?: readonly Happening[];
  ending: Ending;
  /** How often the page sends the request that the fault affects, until that ending. */
  requests?: number;
}

export interface Part {
  title: string;
  /** A description of all its rows. */
  text: string;
  rows: readonly Row[];
}
