import type { Mention } from '../../../recognizer/mention.ts';

/** A change of a text; lengths and offset in UTF-16 units, the offset in the text before the change. */
export interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly added: number;
}

/** Finds the mentions that begin between two offsets of the present text, in order. */
export type ReadPart = (from: number, to: number) => readonly Mention[];

/** No change makes or unmakes a mention that is farther away, in UTF-16 units. */
const REACH = 1024;

/** As much text as is read without a pause, in UTF-16 units: it takes some milliseconds. */
export const READ_AT_ONCE = 16 * 1024;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a text mentions, kept up with its changes: only what is near a change is read again. */
export class MentionList {
  #mentions: readonly Mention[];
  /** Where the text was changed since it was read, in order and apart. */
  #dirty: readonly Range[] = [];

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  /** The mentions in order; after an edit those that it left untouched, at their new places. */
  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /**
   * Takes in changes of the text: drops the mentions that they touch and moves the others.
   * @param edits made at once: all offsets are in the text before all of them, none in the place of another.
   */
  edit(edits: readonly Edit[]): void {
    const sorted = edits.toSorted((a, b) => a.offset - b.offset);
    this.#mentions = moved(this.#mentions, sorted);
    const place = mover(sorted);
    const touched: Range[] = this.#dirty.map(({ from, to }) => ({ from: place(from), to: place(to) }));
    let by = 0;
    for (const { offset, removed, added } of sorted) {
      touched.push({ from: offset + by, to: offset + by + added });
      by += added - removed;
    }
    this.#dirty = merged(touched);
  }

  /** Reads again what the edits may have changed, a piece at a time: behind each, the caller may wait or stay away. */
  *renew(read: ReadPart): Generator<undefined, void> {
    for (let [next] = this.#dirty; next; [next] = this.#dirty) {
      const from = Math.max(0, next.from - REACH);
      const cut = Math.min(next.to, from + READ_AT_ONCE);
      const to = cut + REACH;
      this.#mentions = [
        ...this.#mentions.slice(0, indexAt(this.#mentions, from)),
        ...read(from, to),
        ...this.#mentions.slice(indexAt(this.#mentions, to)),
      ];
      const rest = cut < next.to ? [{ from: Math.min(to + REACH, next.to), to: next.to }] : [];
      this.#dirty = [...rest, ...this.#dirty.slice(1)];
      yield;
    }
  }
}

/** The mentions that no edit touches, at their new places. */
function moved(mentions: readonly Mention[], edits: readonly Edit[]): readonly Mention[] {
  let [passed, by] = [0, 0];
  return mentions.flatMap((mention) => {
    let edit = edits[passed];
    for (; edit && edit.offset + edit.removed <= mention.start; edit = edits[passed]) {
      by += edit.added - edit.removed;
      passed += 1;
    }
    if (edit && edit.offset < mention.end) return [];
    return by === 0 ? mention : { ...mention, start: mention.start + by, end: mention.end + by };
  });
}

/** Tells where places went; they are to be asked for in order. */
function mover(edits: readonly Edit[]): (place: number) => number {
  let [passed, by] = [0, 0];
  return (place) => {
    let edit = edits[passed];
    for (; edit && edit.offset + edit.removed <= place; edit = edits[passed]) {
      by += edit.added - edit.removed;
      passed += 1;
    }
    return by + (edit ? Math.min(place, edit.offset + edit.added) : place);
  };
}

/** The ranges in order; those so near each other that text would be read twice are one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && range.from - last.to <= 2 * REACH)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else apart.push(range);
  }
  return apart;
}

/** The index of the first mention that begins at a place or behind it. */
function indexAt(mentions: readonly Mention[], place: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
