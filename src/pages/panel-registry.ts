import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../vscode/disposables.ts';

/** A panel that has its page. */
export interface FilledPanel<Shown> {
  /** What the panel's page shows; `undefined` where nothing is known of it. */
  readonly shown: Shown | undefined;
  /** One call for what the panel is about. Its progress and what comes of it are shown in the page. */
  ask(): Promise<void>;
}

/** What puts the pages into the panels of one kind. */
export interface PanelFiller<Shown> {
  /** Puts the page of an id into a panel. @param saved what VS Code kept of the panel that was there before a reload. */
  fill(panel: vscode.WebviewPanel, id: string, saved?: unknown): FilledPanel<Shown>;
  /** The id that a panel was about, by what VS Code kept of it; `undefined` where that cannot be read. */
  idOf(saved: unknown): string | undefined;
  /** Puts a page into a panel of which not even the id is known any more. */
  fillLost(panel: vscode.WebviewPanel): void;
}

/** Panels of one kind. */
export interface PanelKind<Shown> {
  readonly viewType: string;
  /** What a tab is called until its page is there. */
  readonly title: () => string;
  /** Loads what fills the panels. The first panel asks for it: until then it weighs nothing. */
  readonly load: () => Promise<PanelFiller<Shown>>;
}

interface OpenPanel<Shown> {
  readonly panel: vscode.WebviewPanel;
  /** `undefined` where the panel was closed before its page was there. */
  readonly filling: Promise<FilledPanel<Shown> | undefined>;
  filled?: FilledPanel<Shown> | undefined;
}

/** The open panels of one kind, one for each id, and their return after a reload. Nothing here asks the vendor. */
export class PanelRegistry<Shown> implements Disposable {
  readonly #kind: PanelKind<Shown>;
  readonly #open = new Map<string, OpenPanel<Shown>>();
  readonly #disposables = new DisposableStore();

  constructor(kind: PanelKind<Shown>) {
    this.#kind = kind;
    this.#disposables.add(
      vscode.window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: (panel, saved: unknown) => this.restore(panel, saved),
      }),
    );
  }

  /** What the panel shows that has the focus; `undefined` where another editor has it. */
  get shown(): Shown | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.filled?.shown;
  }

  /** Shows the panel of an id. @returns `undefined` where the user closed it before its page was there. */
  show(id: string): Promise<FilledPanel<Shown> | undefined> {
    const present = this.#open.get(id);
    present?.panel.reveal();
    if (present) return present.filling;
    const { viewType, title } = this.#kind;
    return this.#adopt(vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.Active), id);
  }

  /** Fills a panel that the editor brings back after a reload. @param saved what the editor kept of it. */
  async restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const filler = await this.#kind.load();
    const id = filler.idOf(saved);
    if (id === undefined) filler.fillLost(panel);
    else if (this.#open.has(id)) panel.dispose();
    else await this.#adopt(panel, id, saved);
  }

  /** No panel comes back any more. Those that are open stay: the editor closes them. */
  dispose(): void {
    this.#disposables.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, id: string, saved?: unknown): Promise<FilledPanel<Shown> | undefined> {
    const filling = this.#kind.load().then((filler) => {
      if (this.#open.get(id) !== open) return undefined;
      open.filled = filler.fill(panel, id, saved);
      return open.filled;
    });
    const open: OpenPanel<Shown> = { panel, filling };
    this.#open.set(id, open);
    panel.onDidDispose(() => {
      this.#open.delete(id);
    });
    return filling;
  }
}
