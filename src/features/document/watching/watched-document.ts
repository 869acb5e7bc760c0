import * as vscode from 'vscode';
import type { CodeOwners } from '../../../reading/code-owners.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { StatedNames } from '../../../recognizer/stated-names.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import { inTurns } from '../../../tables/turns.ts';
import { MentionList, READ_AT_ONCE } from './mention-list.ts';

/**
 * The longest text that is watched, in UTF-16 units. Longer ones are read where the user points, or has all of them
 * checked.
 */
export const LONGEST_WATCHED = 2_000_000;

/** How long after an edit what was edited is read, in milliseconds: more typing may follow. */
const PAUSE_MS = 200;

/** How long after the last edit all is read again, in milliseconds: a name stated clearly tells others far away. */
const STILL_MS = 2000;

/** What one document on screen mentions, kept up with its text. */
export class WatchedDocument {
  /** The editor's own document. */
  readonly document: vscode.TextDocument;
  readonly #reader: Mentions;
  readonly #onRead: () => void;
  #list = new MentionList([]);
  #stated: StatedNames | undefined;
  #owners: CodeOwners = new Map();
  #tooLong = false;
  #timer: NodeJS.Timeout | undefined;
  #reading = new AbortController();

  /**
   * Begins to read the document at once.
   * @param visible what the user sees of it now, read before the rest.
   * @param onRead called whenever something was read.
   */
  constructor(
    document: vscode.TextDocument,
    reader: Mentions,
    visible: readonly vscode.Range[],
    onRead: () => void,
  ) {
    this.document = document;
    this.#reader = reader;
    this.#onRead = onRead;
    this.#later(0, () => {
      this.#readFirst(visible);
      void this.#readAll();
    });
  }

  /** All mentions, in order; behind an edit only those that are untouched, until what was edited is read. */
  get mentions(): readonly Mention[] {
    return this.#list.mentions;
  }

  /** The names that the whole document states clearly; `undefined` until it was read. */
  get stated(): StatedNames | undefined {
    return this.#stated;
  }

  /** Whose the codes in the document are, as of the last reading. */
  get owners(): CodeOwners {
    return this.#owners;
  }

  /** Whether the document is left unread for its length. */
  get tooLong(): boolean {
    return this.#tooLong;
  }

  /** Where a mention is in the document. */
  range({ start, end }: Mention): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  /** Takes in changes of the text, and has what they touch read before long. */
  edit(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#list.edit(
      changes.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        removed: rangeLength,
        added: text.length,
      })),
    );
    this.#reading.abort();
    this.#later(PAUSE_MS, () => void this.#renew());
  }

  /** Has the whole document read again before long: other names are known now. */
  again(): void {
    this.#later(PAUSE_MS, () => void this.#readAll());
  }

  /** Ends the reading of the document. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#reading.abort();
  }

  #readFirst(visible: readonly vscode.Range[]): void {
    const text = this.#text();
    if (text === undefined) return;
    const offset = (place: vscode.Position): number => this.document.offsetAt(place);
    const seen = visible.flatMap(({ start, end }) => {
      const from = offset(start);
      // What is on screen may be one long line.
      return this.#reader.between(text, from, Math.min(offset(end), from + READ_AT_ONCE));
    });
    this.#list = new MentionList(seen);
    this.#onRead();
  }

  /** Reads what was edited; whatever is edited meanwhile ends it, and is read with what is left. */
  async #renew(): Promise<void> {
    const signal = this.#begin();
    const text = this.#text();
    if (text !== undefined) {
      const read = (from: number, to: number): readonly Mention[] =>
        this.#reader.between(text, from, to, this.#stated);
      await inTurns(this.#list.renew(read), signal);
      const owners = signal.aborted ? undefined : await this.#reader.owners(this.mentions, text, signal);
      if (!owners) return;
      this.#owners = owners;
    }
    this.#onRead();
    this.#later(STILL_MS, () => void this.#readAll());
  }

  async #readAll(): Promise<void> {
    const signal = this.#begin();
    const text = this.#text();
    if (text !== undefined) {
      const read = await this.#reader.read(text, signal);
      if (!read) return;
      this.#list = new MentionList(read.mentions);
      this.#stated = read.stated;
      this.#owners = read.owners;
    }
    this.#onRead();
  }

  #begin(): AbortSignal {
    this.#reading.abort();
    this.#reading = new AbortController();
    return this.#reading.signal;
  }

  #text(): string | undefined {
    const { document } = this;
    const last = document.lineCount - 1;
    this.#tooLong = document.offsetAt(document.lineAt(last).range.end) > LONGEST_WATCHED;
    if (!this.#tooLong) return document.getText();
    this.#list = new MentionList([]);
    return undefined;
  }

  #later(afterMs: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, afterMs);
  }
}
