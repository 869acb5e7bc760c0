/** What a listener is added with; disposing of it removes the listener. */
export interface Subscription {
  /** Removes the listener. */
  dispose(): void;
}

/** Tells listeners that something changed; they look for themselves at what. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** Adds a listener. One that is added twice is called twice. */
  readonly on = (listener: () => void): Subscription => {
    // A wrapper of its own, so that one listener added twice is removed once.
    const entry = (): void => {
      listener();
    };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  /** Calls all listeners, in the order in which they were added. */
  fire(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
