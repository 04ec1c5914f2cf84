/** Undoes everything a sign-in has started: each timer, listener and socket registers its own cleanup here. */
export interface Disposers {
  /** Runs the undo when everything ends; at once when that has happened already. */
  add(undo: () => void): void;
  /** Runs the action after a while, unless everything has ended by then. */
  after(milliseconds: number, action: () => void): void;
  /** Ends everything, once. */
  dispose(): void;
  readonly disposed: boolean;
}

export function createDisposers(): Disposers {
  const undos = new Set<() => void>();
  let disposed = false;

  function add(undo: () => void): void {
    if (disposed) undo();
    else undos.add(undo);
  }

  return {
    add,
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      add(() => clearTimeout(timer));
    },
    dispose() {
      disposed = true;
      for (const undo of undos) undo();
      undos.clear();
    },
    get disposed() {
      return disposed;
    },
  };
}
