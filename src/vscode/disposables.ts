import type { Disposable } from 'vscode';

/** Collects what must be disposed of together. */
export class DisposableStore implements Disposable {
  readonly #items: Disposable[] = [];

  /** Returns what it was given, so that making a thing and keeping it is one expression. */
  add<T extends Disposable>(item: T): T {
    this.#items.push(item);
    return item;
  }

  /** Last in, first out: what was built on another goes before it. */
  dispose(): void {
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}
