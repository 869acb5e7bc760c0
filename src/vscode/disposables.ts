/** What the editor means by a disposable, as a shape: its own class wants instances. */
export interface Disposable {
  /** Lets go of whatever it holds. */
  dispose(): void;
}

/** Collects what must be disposed of together. What comes after the end is disposed of at once. */
export class DisposableStore implements Disposable {
  readonly #items: { dispose(): unknown }[] = [];
  #isOver = false;

  /** Returns what it was given, so that making a thing and keeping it is one expression. */
  add<T extends { dispose(): unknown }>(item: T): T {
    if (this.#isOver) item.dispose();
    else this.#items.push(item);
    return item;
  }

  /** Last in, first out: what was built on another goes before it. */
  dispose(): void {
    this.#isOver = true;
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}
