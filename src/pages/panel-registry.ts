import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { DisposableStore, type Disposable } from '../vscode/disposables.ts';

/** A panel that has its page. */
export interface FilledPanel<Shown> extends Disposable {
  /** What the panel's page shows; `undefined` where nothing is known of it. */
  readonly shown: Shown | undefined;
  /** One call for what the panel is about. Its progress and what comes of it are shown in the page. */
  ask(): Promise<void>;
  /** Opens the form in which the user records what the regulator shows, where the page has one. */
  record(): void;
  /** Leaves the panel to this page for good: what is opened next gets another one. */
  keep(): void;
}

/** A panel as its page has it, until the panel is closed or, while it is a preview, given to the next page. */
export interface PanelPlace {
  readonly panel: vscode.WebviewPanel;
  /** Whether the panel is reused for what is opened next. */
  readonly isPreview: boolean;
  /** Leaves the panel to its page for good: what is opened next gets another one. */
  keep(): void;
}

/** What puts the pages into the panels of one kind. */
export interface PanelFiller<Shown> {
  /** Puts the page of an id into a panel. @param saved what VS Code kept of the panel that was there before a reload. */
  fill(place: PanelPlace, id: string, saved?: unknown): FilledPanel<Shown>;
  /** The id that a panel was about, by what VS Code kept of it; `undefined` where that cannot be read. */
  idOf(saved: unknown): string | undefined;
  /** Puts a page into a panel of which not even the id is known any more. */
  fillLost(panel: vscode.WebviewPanel): void;
}

/** How panels of one kind, such as those of licences, are titled, opened and filled. */
export interface PanelKind<Shown> {
  readonly viewType: string;
  /** What a tab is called until its page is there. */
  readonly title: () => string;
  /** Whether panels are previews at first, or each is left to its page at once. */
  readonly previews: boolean;
  /** Loads what fills the panels. The first panel asks for it: until then it weighs nothing. */
  readonly load: () => Promise<PanelFiller<Shown>>;
}

/** What the editor keeps of a preview: what its page is restored from, marked. */
const savedPreview = z.strictObject({ preview: z.unknown() });

/** What the editor is to keep of a panel. @param saved what its page is restored from. */
export function savedPlace({ isPreview }: Pick<PanelPlace, 'isPreview'>, saved: unknown): unknown {
  return isPreview ? { preview: saved } : saved;
}

/**
 * The open panels of one kind, one for each id, and their return after a reload. One of them may be a preview, as an
 * editor in italics is: what is opened next takes its place, unless it was kept. Nothing here asks the vendor.
 */
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
    return this.#active?.filled?.shown;
  }

  /**
   * Shows the panel of an id: its own, else the preview, else a new one, which is then the preview.
   * @param preserveFocus whether the focus stays where it is, as for one who looks through a list.
   * @returns `undefined` where the user closed it, or opened another one in it, before its page was there.
   */
  show(id: string, preserveFocus = false): Promise<FilledPanel<Shown> | undefined> {
    const present = this.#open.get(id) ?? this.#preview;
    present?.panel.reveal(undefined, preserveFocus);
    if (present?.id === id) return present.filling;
    const { viewType, title, previews } = this.#kind;
    if (present) {
      this.#leave(present);
      present.panel.title = title();
    }
    const panel =
      present?.panel ??
      vscode.window.createWebviewPanel(
        viewType,
        title(),
        { viewColumn: vscode.ViewColumn.Active, preserveFocus },
        { enableFindWidget: true },
      );
    return this.#adopt(panel, id, previews).filling;
  }

  /** What is in the panel that has the focus; `undefined` where another editor has it. */
  get active(): FilledPanel<Shown> | undefined {
    return this.#active?.filled;
  }

  /** Keeps the panel that has the focus: what is opened next gets another one. */
  keepActive(): void {
    const active = this.#active;
    (active?.filled ?? active)?.keep();
  }

  /** Fills a panel that the editor brings back after a reload. @param state what the editor kept of it. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const filler = await this.#kind.load();
    const preview = z.safeParse(savedPreview, state);
    const saved = preview.success ? preview.data.preview : state;
    const id = filler.idOf(saved);
    if (id === undefined) filler.fillLost(panel);
    else if (this.#open.has(id)) panel.dispose();
    else await this.#adopt(panel, id, preview.success && !this.#preview, saved).filling;
  }

  /** No panel comes back any more. Those that are open stay: the editor closes them. */
  dispose(): void {
    this.#disposables.dispose();
  }

  get #active(): OpenPanel<Shown> | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active);
  }

  get #preview(): OpenPanel<Shown> | undefined {
    return [...this.#open.values()].find(({ isPreview }) => isPreview);
  }

  #adopt(panel: vscode.WebviewPanel, id: string, isPreview: boolean, saved?: unknown): OpenPanel<Shown> {
    const open = new OpenPanel<Shown>(panel, id, isPreview, () => this.#tellMenus());
    this.#open.set(id, open);
    open.disposables.add(panel.onDidDispose(() => this.#leave(open)));
    open.disposables.add(panel.onDidChangeViewState(() => this.#tellMenus()));
    open.filling = this.#kind.load().then((filler) => {
      if (this.#open.get(id) !== open) return undefined;
      open.filled = open.disposables.add(filler.fill(open, id, saved));
      return open.filled;
    });
    this.#tellMenus();
    return open;
  }

  /** The panel is closed, or goes to the next page. */
  #leave(open: OpenPanel<Shown>): void {
    this.#open.delete(open.id);
    open.disposables.dispose();
    this.#tellMenus();
  }

  /** "Keep Open" stands in the title of a preview alone. */
  #tellMenus(): void {
    const isPreview = this.#active?.isPreview ?? false;
    void vscode.commands.executeCommand('setContext', `${this.#kind.viewType}.isPreview`, isPreview);
  }
}

class OpenPanel<Shown> implements PanelPlace {
  readonly panel: vscode.WebviewPanel;
  readonly id: string;
  readonly disposables = new DisposableStore();
  readonly #kept: () => void;
  #isPreview: boolean;
  /** `undefined` where the panel was closed, or given to another page, before its page was there. */
  filling: Promise<FilledPanel<Shown> | undefined> = Promise.resolve(undefined);
  filled: FilledPanel<Shown> | undefined;

  constructor(panel: vscode.WebviewPanel, id: string, isPreview: boolean, kept: () => void) {
    this.panel = panel;
    this.id = id;
    this.#isPreview = isPreview;
    this.#kept = kept;
  }

  get isPreview(): boolean {
    return this.#isPreview;
  }

  keep(): void {
    if (!this.#isPreview) return;
    this.#isPreview = false;
    this.#kept();
  }
}
