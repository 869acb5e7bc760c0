import * as vscode from 'vscode';
import { mayAskAgain } from '../../licenses/document-check/outcome.ts';
import type { DocumentChecks, RunEnd } from '../../licenses/document-check/document-checks.ts';
import type { Connection } from '../../licenses/connection.ts';
import type { AgreedQuery } from '../../licenses/document-check/check.ts';
import { storeTroubleOf } from '../../licenses/keeping/trouble.ts';
import { failureLines } from '../../wording/failure-words.ts';
import { storeTroubleWords } from '../../wording/store-trouble-words.ts';
import { withoutLinks } from '../../vscode/toast.ts';
import { elsewhereWords, goneWords, tell, warn } from './check-words.ts';
import { tidyUp } from './tidy-up.ts';

/** What can be done with the result of a check. */
export interface ResultActions {
  /** Whether it is in some tab. */
  isOpen(id: number): boolean;
  show(id: number): Promise<void>;
  export(id: number): Promise<void>;
}

/** Runs checks, and tells how each run ended and what can be done then. Nothing is asked but what a button names. */
export class CheckRunner {
  readonly #checks: DocumentChecks;
  readonly #results: ResultActions;

  constructor(checks: DocumentChecks, results: ResultActions) {
    this.#checks = checks;
    this.#results = results;
  }

  /** Begins a check and runs it. @param queries what the user agreed to ask of the connection. */
  async begin(connection: Connection, title: string, queries: readonly AgreedQuery[]): Promise<void> {
    await orTellTrouble(async () => {
      const before = this.#checks.all;
      const id = this.#checks.begin(connection, title, queries);
      if (id === undefined) {
        warn({ kind: 'refused', why: 'otherConnection' });
        return;
      }
      tidyUp(before, this.#checks, (each) => this.#results.isOpen(each));
      await this.run(id);
    });
  }

  /** @param again the user agreed to ask once more what may have been charged. */
  async run(id: number, again?: 'again'): Promise<void> {
    await orTellTrouble(async () => {
      await this.#tell(id, await this.#checks.run(id, again));
    });
  }

  /** Goes on with what waits; where nothing does, offers what may be asked once more. */
  async resume(id: number): Promise<void> {
    const items = this.#checks.items(id);
    if (
      this.#checks.isElsewhere(id) ||
      items.length === 0 ||
      items.some(({ state }) => state === 'waiting')
    ) {
      await this.run(id);
    } else if (items.some(mayAskAgain)) {
      await this.#offerAgain(id, items.filter(mayAskAgain).length);
    } else {
      tell(vscode.l10n.t('Nothing of this check is left to be asked.'));
    }
  }

  async #tell(id: number, end: RunEnd): Promise<void> {
    switch (end.kind) {
      case 'finished':
        return this.#finished(id);
      case 'paused': {
        const words = [vscode.l10n.t('The check is paused.'), ...failureLines(end.why)].join(' ');
        const resume = vscode.l10n.t('Resume');
        const show = vscode.l10n.t('Show Result So Far');
        const chosen = await vscode.window.showWarningMessage(withoutLinks(words), resume, show);
        if (chosen === resume) await this.run(id);
        if (chosen === show) await this.#results.show(id);
        return;
      }
      case 'stopped':
        return;
      case 'gone':
        tell(goneWords());
        return;
      case 'busy':
        tell(vscode.l10n.t('Another check is running. This one waits: resume it afterwards.'));
        return;
      case 'elsewhere':
        tell(elsewhereWords());
    }
  }

  async #finished(id: number): Promise<void> {
    await this.#results.show(id);
    const again = this.#checks.items(id).filter(mayAskAgain).length;
    if (again > 0) {
      await this.#offerAgain(id, again);
      return;
    }
    const title = this.#checks.all.find((check) => check.id === id)?.title ?? '';
    const [open, save] = [vscode.l10n.t('Open Result'), vscode.l10n.t('Export…')];
    const words = vscode.l10n.t('The check of {0} is finished.', title);
    const chosen = await vscode.window.showInformationMessage(withoutLinks(words), open, save);
    if (chosen === open) await this.#results.show(id);
    if (chosen === save) await this.#results.export(id);
  }

  async #offerAgain(id: number, count: number): Promise<void> {
    const [again, save] = [vscode.l10n.t('Ask Again'), vscode.l10n.t('Export…')];
    const words =
      count === 1
        ? vscode.l10n.t(
            '1 company has no certain outcome: its query may have been charged, or its stored answer was cleared. Asking again is 1 call, and may charge twice.',
          )
        : vscode.l10n.t(
            '{0} companies have no certain outcome: their queries may have been charged, or their stored answers were cleared. Asking again makes {0} calls, and may charge twice.',
            count,
          );
    const chosen = await vscode.window.showWarningMessage(words, again, save);
    if (chosen === again) await this.run(id, 'again');
    if (chosen === save) await this.#results.export(id);
  }
}

/** What cannot be written down is not asked, and the user is told why. */
async function orTellTrouble(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void vscode.window.showWarningMessage(storeTroubleWords(trouble));
  }
}
