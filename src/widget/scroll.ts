import { documentOwn } from '../page.ts';

/** Keeps the page behind a dialog from scrolling, without a jump when its scrollbar goes. Returns the undo. */
export function lockScroll(): () => void {
  const html = documentOwn('documentElement');
  const gutter = innerWidth > html.clientWidth ? 'stable' : 'auto';
  // The window takes the body's while its own is left alone: setting that would make the body scroll, from its top.
  const scroller = getComputedStyle(html).overflow === 'visible' ? '>body' : '';
  const sheet = new CSSStyleSheet();
  // Prevents pull-to-refresh inside the dialog.
  sheet.replaceSync(
    `@media screen{:root:root{overscroll-behavior:contain;scrollbar-gutter:${gutter}!important}:root:root${scroller}{overflow:hidden!important}}`,
  );
  // A sheet of its own, instead of a property to put back: two dialogs can end in any order.
  const sheets = documentOwn('adoptedStyleSheets');
  sheets.push(sheet);
  return () => {
    const at = sheets.indexOf(sheet);
    // The page may have replaced all of them.
    if (at >= 0) sheets.splice(at, 1);
  };
}
