import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import type { WatchedDocument } from './watched-document.ts';
import type { WatchedDocuments } from './watched-documents.ts';

/** What is done with a document whenever something changes. The signal ends it when the document leaves the screen. */
export type Work = (document: WatchedDocument, signal: AbortSignal) => Promise<void>;

interface Run {
  readonly stop: AbortController;
  again: boolean;
}

/**
 * Does the same work for each document, once at a time. What is asked for meanwhile is done once more behind it: changes
 * that come faster than the work never keep it from its end.
 */
export class DocumentWork implements Disposable {
  readonly #watched: Pick<WatchedDocuments, 'of'>;
  readonly #work: Work;
  readonly #runs = new Map<WatchedDocument, Run>();
  readonly #disposables = new DisposableStore();

  constructor(watched: Pick<WatchedDocuments, 'of' | 'onDidLeave'>, work: Work) {
    this.#watched = watched;
    this.#work = work;
    this.#disposables.add(
      watched.onDidLeave((document) => {
        this.#end(document);
      }),
    );
  }

  /** Does the work for a document, or once more where it is under way. @returns when it is done or given up. */
  async run(document: WatchedDocument): Promise<void> {
    const running = this.#runs.get(document);
    if (running) running.again = true;
    if (running || this.#watched.of(document.document) !== document) return;
    const run: Run = { stop: new AbortController(), again: true };
    this.#runs.set(document, run);
    try {
      while (run.again && !run.stop.signal.aborted) {
        run.again = false;
        await this.#work(document, run.stop.signal);
      }
    } finally {
      this.#runs.delete(document);
    }
  }

  /** Ends all work that is under way, and begins no other. */
  dispose(): void {
    for (const document of this.#runs.keys()) this.#end(document);
    this.#disposables.dispose();
  }

  #end(document: WatchedDocument): void {
    this.#runs.get(document)?.stop.abort();
  }
}
