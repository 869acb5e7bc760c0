import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { notify } from '../../../vscode/notify.ts';
import { goneWords } from '../check-words.ts';
import type { ResultActions } from '../run/run-check.ts';
import { ResultRenewal } from './renewal.ts';
import { resultMarkdown } from './result-markdown.ts';
import type { CheckInSight, KnownRows } from './read-companies.ts';
import { checkInTab, checkOf, RESULT_SCHEME, resultUri } from './result-uri.ts';

/** The editor's own reading view as an editor: unlike `markdown.showPreview`, its tab tells which document it shows. */
const READING_VIEW = 'vscode.markdown.preview.editor';

/** What the results of checks are made of. */
export interface ResultSources {
  readonly known: KnownLicenses;
  readonly checks: DocumentChecks;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
}

/** Results of checks as read-only documents, kept up while a check runs, and as files. */
export class ResultDocuments implements Disposable, ResultActions {
  readonly #sources: ResultSources;
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<vscode.Uri>());
  /** While a check runs, what it found stays as it was read first; at its end all is read once more. */
  readonly #read = new Map<number, KnownRows>();

  constructor(sources: ResultSources) {
    this.#sources = sources;
    const renewal = this.#disposables.add(
      new ResultRenewal(() => {
        for (const { uri } of vscode.workspace.textDocuments)
          if (uri.scheme === RESULT_SCHEME) this.#changed.fire(uri);
      }),
    );
    this.#disposables.add(
      vscode.workspace.registerTextDocumentContentProvider(RESULT_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => renewal.build(() => this.#contents(uri)),
      }),
    );
    this.#disposables.add(
      sources.checks.onDidChange(() => {
        renewal.due();
      }),
    );
  }

  /** The id of the check whose result is in the active tab. */
  get shown(): number | undefined {
    return checkInTab(vscode.window.tabGroups.activeTabGroup.activeTab);
  }

  /** Opens the result of a check to be read, with what is known now. */
  async show(id: number): Promise<void> {
    const uri = resultUri(id, this.#check(id)?.title ?? String(id));
    this.#changed.fire(uri);
    await vscode.commands.executeCommand('vscode.openWith', uri, READING_VIEW);
  }

  /**
   * Asks for a file and writes the result of a check there. Where there is no such check any more the user is told.
   */
  async export(id: number): Promise<void> {
    const inSight = this.#inSight(id);
    if (inSight) {
      const { exportCheck } = await import('../export/export-check.ts');
      await exportCheck(inSight, this.#sources.known);
    } else {
      void notify.info(goneWords());
    }
  }

  /** Lets go of the documents and of their renewal. */
  dispose(): void {
    this.#disposables.dispose();
  }

  #check(id: number) {
    return this.#sources.checks.all.find((check) => check.id === id);
  }

  #inSight(id: number): CheckInSight | undefined {
    const { checks } = this.#sources;
    const check = this.#check(id);
    const data = this.#sources.data();
    if (!check || !data) return undefined;
    return {
      ...{ check, items: checks.items(id), data, isRunning: checks.whereIs(id) !== 'waiting' },
      ...{ leftOut: checks.leftOut(id), plan: checks.plan(id), sights: checks.sights(id) },
    };
  }

  async #contents(uri: vscode.Uri): Promise<string> {
    const id = checkOf(uri);
    if (id === undefined) return goneWords();
    const { known, checks } = this.#sources;
    const inSight = this.#inSight(id);
    if (inSight) return resultMarkdown(inSight, known, this.#knownRows(id, inSight.isRunning));
    return checks.isOfAnother(id)
      ? vscode.l10n.t('This check is of another connection. Sign in there again to see it.')
      : goneWords();
  }

  #knownRows(id: number, isRunning: boolean): KnownRows | undefined {
    if (!isRunning) this.#read.delete(id);
    else if (!this.#read.has(id)) this.#read.set(id, new Map());
    return this.#read.get(id);
  }
}
