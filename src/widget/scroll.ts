/** Keeps the page behind a dialog from scrolling, without a jump when its scrollbar goes. Returns the undo. */
export function lockScroll(): () => void {
  const gutter = innerWidth > document.documentElement.clientWidth ? 'stable' : 'auto';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root:root{overflow:hidden!important;scrollbar-gutter:${gutter}!important}`);
  // A sheet of its own, instead of a property to put back: two dialogs can end in any order.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
