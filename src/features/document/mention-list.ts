import type { Mention } from '../../recognizer/mention.ts';

/** A change of a text, in UTF-16 units of the text before it. */
export interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly added: number;
}

/** Reads what begins between two places of the present text. */
export type ReadPart = (from: number, to: number) => readonly Mention[];

/** No change makes or unmakes a mention that is farther away, in UTF-16 units. */
const REACH = 1024;

/** What a text mentions, kept up with its changes: only what is near a change is read again. */
export class MentionList {
  #mentions: readonly Mention[];
  /** Where something was changed since the last reading. */
  #dirty: { readonly from: number; readonly to: number } | undefined;

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  /** In order; after an edit those that are untouched, at their new places. */
  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  edit({ offset, removed, added }: Edit): void {
    const end = offset + removed;
    const by = added - removed;
    const moved = (place: number): number => (place >= end ? place + by : Math.min(place, offset + added));
    this.#mentions = this.#mentions.flatMap((mention) => {
      if (mention.end <= offset) return mention;
      if (mention.start < end) return [];
      return { ...mention, start: mention.start + by, end: mention.end + by };
    });
    this.#dirty = {
      from: Math.min(offset, this.#dirty ? moved(this.#dirty.from) : offset),
      to: Math.max(offset + added, this.#dirty ? moved(this.#dirty.to) : 0),
    };
  }

  /** Reads again what the edits may have changed. */
  renew(read: ReadPart): void {
    if (!this.#dirty) return;
    const from = Math.max(0, this.#dirty.from - REACH);
    const to = this.#dirty.to + REACH;
    this.#mentions = [
      ...this.#mentions.filter(({ start }) => start < from),
      ...read(from, to),
      ...this.#mentions.filter(({ start }) => start >= to),
    ];
    this.#dirty = undefined;
  }
}
