/** A webview panel whose page is the test: it reads what was posted and sends what a page would send. */
export class PanelDouble {
  title = '';
  hidden = false;
  active = true;
  iconPath: unknown;
  reveals = 0;
  disposed = false;
  /** Where it was opened, or shown again last, and with which of the editor's own abilities. */
  place: unknown;
  abilities: unknown;
  readonly posted: unknown[] = [];
  readonly #receivers = new Set<(message: unknown) => unknown>();
  readonly #disposers = new Set<() => void>();
  readonly #watchers = new Set<() => void>();
  readonly webview = {
    html: '',
    options: {},
    cspSource: 'https://*.test',
    asWebviewUri: (uri: { toString(): string }) => uri,
    postMessage: (message: unknown) => {
      if (this.disposed) throw new Error('Webview is disposed');
      this.posted.push(message);
      return Promise.resolve(true);
    },
    onDidReceiveMessage: (receiver: (message: unknown) => unknown) => listening(this.#receivers, receiver),
  };

  /** As in the editor, a panel that is gone must not be asked. */
  get visible(): boolean {
    if (this.disposed) throw new Error('Webview is disposed');
    return !this.hidden;
  }

  onDidDispose(disposer: () => void) {
    return listening(this.#disposers, disposer);
  }

  onDidChangeViewState(watcher: () => void) {
    return listening(this.#watchers, watcher);
  }

  /** The user goes to another tab, or comes back. */
  becomes(active: boolean): void {
    this.active = active;
    for (const watcher of this.#watchers) watcher();
  }

  reveal(viewColumn?: number, preserveFocus?: boolean): void {
    this.reveals += 1;
    this.place = { viewColumn, preserveFocus };
  }

  dispose(): void {
    this.disposed = true;
    for (const disposer of this.#disposers) disposer();
  }

  async send(message: unknown): Promise<void> {
    await Promise.all([...this.#receivers].map((receiver) => receiver(message)));
  }
}

/** Adds a listener, which the returned object takes away again. */
export function listening<Listener>(listeners: Set<Listener>, listener: Listener) {
  listeners.add(listener);
  return { dispose: () => listeners.delete(listener) };
}
