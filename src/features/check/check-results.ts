import * as vscode from 'vscode';
import type { Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import { PanelRegistry } from '../../pages/panel-registry.ts';
import { goneWords } from './check-words.ts';
import type { CheckPanelsOptions } from './page/check-panels.ts';
import { inSightOf } from './result/in-sight.ts';
import type { ResultActions } from './run/run-check.ts';

/** Results of checks as pages, kept up while a check runs, and as files. Their pages are loaded with the first. */
export class CheckResults implements Disposable, ResultActions {
  readonly #options: CheckPanelsOptions;
  readonly #panels: PanelRegistry<number>;

  constructor(options: CheckPanelsOptions) {
    this.#options = options;
    this.#panels = new PanelRegistry({
      viewType: 'telecomLicense.check',
      title: () => vscode.l10n.t('Check of companies'),
      previews: false,
      load: async () => (await import('./page/check-panels.ts')).checkPanels(options),
    });
  }

  /** The id of the check whose page has the focus. */
  get shown(): number | undefined {
    return this.#panels.shown;
  }

  /** Opens the page of a check, or brings it to the front. */
  async show(id: number): Promise<void> {
    await this.#panels.show(String(id));
  }

  /** Fills a panel that the editor brings back after a reload. @param saved what the editor kept of it. */
  restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    return this.#panels.restore(panel, saved);
  }

  /**
   * Asks for a format and a file, and writes the result of a check there. Where there is no such check any more the user
   * is told.
   */
  async export(id: number): Promise<void> {
    // Loaded first: from the look at the check on, a change of the connection is heard of.
    const { exportCheck } = await import('./export/export-check.ts');
    const inSight = inSightOf(id, this.#options);
    if (inSight) {
      await exportCheck(inSight, this.#options.known);
    } else {
      void notify.info(goneWords());
    }
  }

  /** No page comes back any more. Those that are open stay: the editor closes them. */
  dispose(): void {
    this.#panels.dispose();
  }
}
