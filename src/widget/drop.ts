/** Takes a file that was dropped, at the element that it was dropped on. */
export type FileTaker = (file: File, place: EventTarget | null) => void;

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file that is dropped anywhere on the widget, or refuses it where nothing takes files. The browser would open
 * a key file that misses its field, instead of the page.
 *
 * @param taker What takes files now, if anything does.
 */
export function takeDrops(root: HTMLElement, taker: () => FileTaker | null): void {
  root.addEventListener('dragover', (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = taker() ? 'copy' : 'none';
  });
  root.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) taker()?.(file, event.target);
  });
}
