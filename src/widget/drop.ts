/** Takes files that were dropped, at the element that they were dropped on. */
export type FileTaker = (files: Iterable<File>, place: EventTarget | null) => void;

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
    if (event.dataTransfer) taker()?.(event.dataTransfer.files, event.target);
  });
}
