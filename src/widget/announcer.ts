import type { State } from '../flow/state.ts';

/** Announcements for screen readers. */
export interface Announcer {
  /** Announces a text at once. An empty one removes the last announcement, silently. */
  announce(text: string): void;
  /** Announces the changes in the state that has just been rendered. */
  announceState(state: State, isNewView: boolean, hasFocus: boolean): void;
}

/** The first views of an inline widget, which are not announced to a person who is elsewhere on the page. */
const quietViews: ReadonlySet<State['view']> = new Set(['list', 'loading']);

/** @param output The live region of the widget. */
export function createAnnouncer(shadow: ShadowRoot): Announcer {
  const textOf = (id: string) => shadow.getElementById(id)?.textContent ?? '';
  // An empty text would be an announcement of nothing.
  const say = (text: string) => shadow.getElementById('status')?.replaceChildren(...(text ? [text] : []));
  let described = '';

  function announce(text: string): void {
    // A screen reader is silent about a text that does not change: the space makes “Copied” new each time.
    say(text && textOf('status') === text ? `${text}\u00a0` : text);
  }

  return {
    announce,
    announceState({ view }, isNewView, hasFocus) {
      const text = textOf('text');
      // The title is read anyway where it has the focus.
      if (isNewView) say(hasFocus || quietViews.has(view) ? '' : textOf('title'));
      else if (text !== described) announce(text);
      described = text;
    },
  };
}
