import * as vscode from 'vscode';
import { mayAskAgain } from '../../../licenses/document-check/outcome.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { RunEnd } from '../../../licenses/document-check/run/run-end.ts';
import type { Connection } from '../../../licenses/connection.ts';
import type { AgreedList } from '../../../licenses/document-check/check.ts';
import { storeTroubleOf } from '../../../licenses/keeping/trouble.ts';
import { exportLabel } from '../../../wording/actions.ts';
import { failureLines } from '../../../wording/failures/failures.ts';
import { failureActions, isRun, runAction } from '../../../wording/failures/failure-actions.ts';
import { notifyFailure, notifyStoreTrouble } from '../../../wording/failures/failure-notice.ts';
import { notify } from '../../../vscode/notify.ts';
import { checkTitle, elsewhereWords, goneWords } from '../check-words.ts';
import { tellUnfinished } from './unfinished.ts';
import { inSentences } from '../../../wording/parts.ts';

/** What can be done with the result of a check, by the check's id. */
export interface ResultActions {
  /** Opens the result as a document, or brings it to the front. */
  show(id: number): Promise<void>;
  /** Writes the result into a file of the user's choice. */
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

  /**
   * Begins a check and runs it. It is told where it ends or cannot be written down.
   * @param title what is checked, as the user knows it.
   * @param list what the user agreed to ask of the connection.
   */
  async begin(connection: Connection, title: string, list: AgreedList): Promise<void> {
    await orTellTrouble(async () => {
      const before = this.#checks.all;
      const id = this.#checks.begin(connection, title, list);
      if (id === undefined) {
        void notifyFailure({ kind: 'refused', why: 'otherConnection' });
        return;
      }
      tellUnfinished(before);
      await this.run(id);
    });
  }

  /**
   * Runs a check as far as it goes, and tells how it ended.
   * @param again the user agreed to ask once more what may have been charged.
   */
  async run(id: number, again?: 'again'): Promise<void> {
    await orTellTrouble(async () => {
      await this.#tell(id, await this.#checks.run(id, again));
    });
  }

  /** Goes on with the companies that wait; where none does, offers to ask once more what has no certain outcome. */
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
      void notify.info(vscode.l10n.t('Nothing of this check is left to be asked.'));
    }
  }

  async #tell(id: number, end: RunEnd): Promise<void> {
    switch (end.kind) {
      case 'finished':
        return this.#finished(id);
      case 'paused': {
        const words = inSentences(vscode.l10n.t('The check is paused.'), ...failureLines(end.why));
        const resume = vscode.l10n.t('Resume');
        const show = vscode.l10n.t('Show Result So Far');
        const action = failureActions(end.why).find(isRun);
        const chosen = await notify.warn(words, resume, show, ...(action ? [action.label] : []));
        if (chosen === resume) await this.run(id);
        if (chosen === show) await this.#results.show(id);
        if (action && chosen === action.label) await runAction(action);
        return;
      }
      case 'stopped':
        return;
      case 'gone':
        void notify.info(goneWords());
        return;
      case 'busy':
        void notify.info(
          vscode.l10n.t('Another check is running. This one is paused: resume it afterwards.'),
        );
        return;
      case 'elsewhere':
        void notify.info(elsewhereWords());
    }
  }

  async #finished(id: number): Promise<void> {
    await this.#results.show(id);
    const again = this.#checks.items(id).filter(mayAskAgain).length;
    if (again > 0) {
      await this.#offerAgain(id, again);
      return;
    }
    const { all } = this.#checks;
    const check = all.find((each) => each.id === id);
    const title = check ? checkTitle(check, all) : '';
    const [open, save] = [vscode.l10n.t('Open Result'), exportLabel()];
    const words = vscode.l10n.t('The check of {0} is finished.', title);
    const chosen = await notify.info(words, open, save);
    if (chosen === open) await this.#results.show(id);
    if (chosen === save) await this.#results.export(id);
  }

  async #offerAgain(id: number, count: number): Promise<void> {
    const [again, save] = [vscode.l10n.t('Ask Again'), exportLabel()];
    const words =
      count === 1
        ? vscode.l10n.t(
            '1 company has no certain outcome: its query may have been charged, or its stored answer was cleared. Asking again is 1 call, and may charge twice.',
          )
        : vscode.l10n.t(
            '{0} companies have no certain outcome: their queries may have been charged, or their stored answers were cleared. Asking again makes {0} calls, and may charge twice.',
            count,
          );
    const chosen = await notify.warn(words, again, save);
    if (chosen === again) await this.run(id, 'again');
    if (chosen === save) await this.#results.export(id);
  }
}

/** Does what writes something down of a check: what cannot be written down is not asked, and the user is told why. */
export async function orTellTrouble(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void notifyStoreTrouble(trouble);
  }
}
