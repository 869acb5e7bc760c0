export interface Subscription {
  dispose(): void;
}

/** Tells listeners that something changed; they look for themselves at what. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  readonly on = (listener: () => void): Subscription => {
    // A wrapper of its own, so that one listener added twice is removed once.
    const entry = (): void => {
      listener();
    };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  fire(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
