import { documentOwn } from '../page.ts';

/** Keeps the page behind a dialog from scrolling, without a jump when its scrollbar goes. Returns the undo. */
export function lockScroll(): () => void {
  const gutter = innerWidth > documentOwn('documentElement').clientWidth ? 'stable' : 'auto';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen{:root:root{overflow:hidden!important;scrollbar-gutter:${gutter}!important}}`,
  );
  // A sheet of its own, instead of a property to put back: two dialogs can end in any order.
  const sheets = documentOwn('adoptedStyleSheets');
  sheets.push(sheet);
  return () => {
    const at = sheets.indexOf(sheet);
    // The page may have put others in the place of all.
    if (at >= 0) sheets.splice(at, 1);
  };
}
