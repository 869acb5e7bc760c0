import * as vscode from 'vscode';
import type { CodeOwners } from '../../../reading/code-owners.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { StatedNames } from '../../../recognizer/stated-names.ts';
import type { Mentions } from '../../../vscode/mentions.ts';
import { inTurns } from '../../../tables/turns.ts';
import { MentionList, READ_AT_ONCE } from './mention-list.ts';

/** Longer texts are read only where the user points, or asks for a check of the whole; in UTF-16 units. */
export const LONGEST_WATCHED = 2_000_000;

/** Typing goes on meanwhile. */
const PAUSE_MS = 200;

/** Names that the text states clearly speak for others far away: for them, all of it is read again, when all is still. */
const STILL_MS = 2000;

/** What one open document mentions, kept up with its text. */
export class WatchedDocument {
  readonly document: vscode.TextDocument;
  readonly #recognizer: Mentions;
  readonly #onRead: () => void;
  #list = new MentionList([]);
  #stated: StatedNames | undefined;
  #owners: CodeOwners = new Map();
  #tooLong = false;
  #timer: NodeJS.Timeout | undefined;
  #reading = new AbortController();

  /** @param visible what the user sees of it now, read before the rest. */
  constructor(
    document: vscode.TextDocument,
    recognizer: Mentions,
    visible: readonly vscode.Range[],
    onRead: () => void,
  ) {
    this.document = document;
    this.#recognizer = recognizer;
    this.#onRead = onRead;
    this.#later(0, () => {
      this.#readFirst(visible);
      void this.#readAll();
    });
  }

  /** In order. */
  get mentions(): readonly Mention[] {
    return this.#list.mentions;
  }

  /** What the whole of it states, once it was read. */
  get stated(): StatedNames | undefined {
    return this.#stated;
  }

  /** Whose the codes in it are, as of the last reading of all. */
  get owners(): CodeOwners {
    return this.#owners;
  }

  /** Whether it is left unread for its length. */
  get tooLong(): boolean {
    return this.#tooLong;
  }

  range({ start, end }: Mention): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

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

  /** Reads all of it again: other names are known. */
  again(): void {
    this.#later(PAUSE_MS, () => void this.#readAll());
  }

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
      return this.#recognizer.between(text, from, Math.min(offset(end), from + READ_AT_ONCE));
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
        this.#recognizer.between(text, from, to, this.#stated);
      await inTurns(this.#list.renew(read), signal);
      const owners = signal.aborted ? undefined : await this.#recognizer.owners(this.mentions, text, signal);
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
      const read = await this.#recognizer.read(text, signal);
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
