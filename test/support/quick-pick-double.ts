interface Row {
  readonly label: string;
}

/**
 * The editor's quick pick as an extension sees it: rows come into force late, so that what it calls active may still be
 * one of the rows before them. The test is the user: it types, moves and presses Enter.
 */
export class QuickPickDouble<T extends Row> {
  title = '';
  placeholder = '';
  ignoreFocusOut = true;
  busy = false;
  value = '';
  isOpen = false;
  activeItems: readonly T[] = [];
  canSelectMany = false;
  matchOnDescription = false;
  selectedItems: readonly T[] = [];
  #items: readonly T[] = [];
  readonly #typed: ((value: string) => void)[] = [];
  readonly #accepted: (() => void)[] = [];
  readonly #hidden: (() => void)[] = [];
  readonly #selected: (() => void)[] = [];

  get items(): readonly T[] {
    return this.#items;
  }

  /** The editor's own window takes new rows up, and tells of its first row, only in `settle`. */
  set items(rows: readonly T[]) {
    this.#items = [...rows];
  }

  readonly onDidChangeValue = listenTo(this.#typed);
  readonly onDidAccept = listenTo(this.#accepted);
  readonly onDidHide = listenTo(this.#hidden);
  readonly onDidChangeSelection = listenTo(this.#selected);

  show(): void {
    this.isOpen = true;
  }

  hide(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const told of this.#hidden) told();
  }

  dispose(): void {
    this.hide();
  }

  /** New rows are drawn: the first one is active, unless the extension has said which. */
  settle(): void {
    const [active] = this.activeItems;
    if (!active || !this.#items.includes(active)) this.activeItems = this.#items.slice(0, 1);
  }

  type(value: string): void {
    this.value = value;
    for (const told of this.#typed) told(value);
  }

  select(rows: readonly T[]): void {
    this.selectedItems = rows;
    for (const told of this.#selected) told();
  }

  enter(): void {
    for (const told of this.#accepted) told();
  }

  /** Enter held down since before the rows were there: it acts after `afterMs`, and then again and again. */
  hold(clock: { advance(ms: number): void }, { afterMs = 500, everyMs = 33, times = 60 } = {}): void {
    clock.advance(afterMs);
    for (let press = 0; press < times; press += 1) {
      this.enter();
      clock.advance(everyMs);
    }
  }

  /** Moves to the row of this label. */
  moveTo(label: string): void {
    const row = this.#items.find((item) => item.label.startsWith(label));
    if (!row) throw new Error(`no row ${label}`);
    this.activeItems = [row];
  }
}

function listenTo<L>(listeners: L[]) {
  return (listener: L) => {
    listeners.push(listener);
    return { dispose: () => listeners.splice(listeners.indexOf(listener), 1) };
  };
}
