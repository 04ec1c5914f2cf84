/** Puts elements in place of the text nodes, as a browser does that translates the page. */
export function translate(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode()) if (texts.currentNode.textContent) found.push(texts.currentNode);
  for (const text of found) {
    const font = document.createElement('font');
    font.textContent = `~${text.textContent}`;
    text.parentNode?.replaceChild(font, text);
  }
}
