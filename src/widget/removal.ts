import type { Flow } from '../flow/contract.ts';
import { isOfPage } from '../page.ts';
import { withoutPrototype } from '../record.ts';

/** The tree that a node is in, and those around it: one for each shadow root. */
function treesAround(node: Node): Node[] {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? [tree, ...treesAround(tree.host)] : [tree];
}

/**
 * Closes the flow when the page takes the widget away, itself or with what is around it. A sign-in whose window is open
 * outlives the place of an inline widget: the page still gets its result.
 *
 * @param onBack What a widget needs that the page may have moved.
 * @returns The check, and its undo.
 */
export function watchRemoval(root: HTMLElement, modal: boolean, flow: Flow, onBack: () => void) {
  let seen = false;
  const isInPage = (): boolean => root.isConnected && isOfPage(root);
  // A page moves an element by removing and inserting it, Turbo with a few promises in between.
  const removals = new MutationObserver(() => {
    setTimeout(() => {
      if (!isInPage()) check();
    });
  });
  function check(): void {
    const { state } = flow;
    const isHere = isInPage();
    const isSigningIn = state.view === 'authorizing' && state.step !== 'unfinished';
    removals.disconnect();
    if (isHere) onBack();
    else if (seen && (modal || !isSigningIn)) flow.close();
    // A hidden one has no size that it could lose.
    if (isHere && root.getClientRects().length === 0)
      for (const tree of treesAround(root))
        removals.observe(tree, withoutPrototype({ childList: true, subtree: true }));
    seen ||= isHere;
  }
  // An element that is taken out of the page loses its size.
  const sizes = new ResizeObserver(check);
  sizes.observe(root);
  function stop(): void {
    sizes.disconnect();
    removals.disconnect();
  }
  return { check, stop };
}
