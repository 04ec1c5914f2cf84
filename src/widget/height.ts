/** The height of a widget. */
export interface SteadyHeight {
  /**
   * Measures the view that has just been rendered, and keeps its height while it stays.
   *
   * @param beforeMeasuring What makes the browser lay out the view as well, such as a focus: it does that once for both.
   */
  fit(beforeMeasuring?: () => void): void;
  stop(): void;
}

/**
 * Keeps the widget as high as the view was when it was shown: a search that finds less, or a field that turns out wrong
 * when the person leaves it, moves nothing. The style sheet has the bounds, and eases a dialog from one height to the next.
 */
export function keepHeight(root: HTMLElement, modal: boolean): SteadyHeight {
  const { style } = root;
  // Every element would inherit a custom property, and the browser would compute all of their styles again.
  const property = modal ? 'height' : 'min-height';

  function fit(beforeMeasuring?: () => void): void {
    const before = style.getPropertyValue(property);
    style.removeProperty(property);
    root.classList.add('measured');
    beforeMeasuring?.();
    const height = `${root.offsetHeight}px`;
    root.classList.remove('measured');
    // A hidden one has no height: it is as high as its view when it is shown.
    if (height === '0px') return;
    style.setProperty(property, before || height);
    // The browser eases from the height that it has laid out, not from one that was only set.
    if (before && modal) root.getBoundingClientRect();
    style.setProperty(property, height);
  }

  // A person who opens a disclosure wants to see what is in it. The dialog itself sends this event as well.
  const refit = ({ target }: Event): void => {
    if (target !== root) fit();
  };
  root.addEventListener('toggle', refit, true);
  return { fit, stop: () => root.removeEventListener('toggle', refit, true) };
}
