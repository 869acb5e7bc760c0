import { Anchors } from './text/anchors.ts';
import { LONGEST_NAME, type CompanyReader } from './names/company.ts';
import type { KnownNames } from './known/known-names.ts';
import type { Mention } from './mention.ts';
import { interleave, withKnown, withoutInner } from './merge.ts';
import { NumberFinder } from './numbers/numbers.ts';
import { SURE, tailOf, votesOf, type StatedNames } from './stated-names.ts';
import { plainValue } from './text/fold.ts';

/** How much is read at a time, in UTF-16 units: little enough for a fast cache, and for a frame of the editor. */
const PORTION = 32_768;
/** How many numbers of doubts are looked at at a time. */
const DOUBTS_OF_A_PORTION = 4 * 512;

/** What is known beside the text that is read. */
export interface Names {
  /** Names of the store. */
  readonly known: KnownNames | undefined;
  /** Names that the document states clearly. */
  readonly stated: StatedNames;
  /** Whether the text that is read is the one that states them, so that they are to be learnt from it. */
  readonly learn: boolean;
}

/** Finds what a text mentions, as far as legal forms end and known names begin between two places. */
export class Scan {
  readonly #reader: CompanyReader;
  readonly #text: string;
  readonly #names: Names;
  readonly #companies: (Mention | undefined)[] = [];
  /** Companies that votes may change, four numbers each: index, end of the legal form, floor, tail. */
  readonly #doubts: number[] = [];
  /** The number that was last behind a company, and its end. */
  #number = 0;
  #floor = 0;

  constructor(reader: CompanyReader, text: string, names: Names) {
    this.#reader = reader;
    this.#text = text;
    this.#names = names;
  }

  /** Gives control back after each portion; at the end gives the mentions, in order. */
  *run(from: number, to: number): Generator<undefined, readonly Mention[]> {
    const numbers = new NumberFinder(this.#text, from - 2 * LONGEST_NAME);
    for (let start = from; start < to; start += PORTION) {
      const end = Math.min(to, start + PORTION);
      numbers.findUntil(end);
      this.#readCompanies(start, end, numbers.found);
      yield;
    }
    yield* this.#decideDoubts();
    const mentions = interleave(withoutInner(this.#companies), numbers.found);
    const { known } = this.#names;
    if (known === undefined || known.size === 0) return mentions;
    return yield* withKnown(this.#text, mentions, known, { from: from - known.reach, to });
  }

  #readCompanies(from: number, to: number, numbers: readonly Mention[]): void {
    const companies = this.#companies;
    const doubts = this.#doubts;
    const reader = this.#reader;
    const { known, stated, learn } = this.#names;
    const votes = votesOf(known);
    const anchors = new Anchors(this.#text, from, to);
    for (let last = anchors.next(); last >= 0; last = anchors.next()) {
      for (; this.#number < numbers.length; this.#number += 1) {
        const end = numbers[this.#number]?.end ?? 0;
        if (end > last) break;
        this.#floor = end;
      }
      const found = reader.read(this.#text, last, this.#floor, votes);
      if (reader.margin <= SURE)
        doubts.push(companies.length, last, this.#floor, tailOf(reader.window, reader.bodyAt));
      else if (!found) continue;
      companies.push(found ? mentionOf(this.#text, reader) : undefined);
      if (learn && found) stated.learn(reader);
    }
  }

  /** Reads once more, with the votes of other names, where the beginning was in doubt. */
  *#decideDoubts(): Generator<undefined, void> {
    const { known, stated } = this.#names;
    if (stated.size === 0) return;
    const votes = votesOf(known, stated);
    const doubts = this.#doubts;
    for (let at = 0; at < doubts.length; at += 4) {
      if (at % DOUBTS_OF_A_PORTION === 0) yield;
      if (!stated.mayEndIn(doubts[at + 3] ?? 0)) continue;
      const found = this.#reader.read(this.#text, doubts[at + 1] ?? 0, doubts[at + 2] ?? 0, votes);
      this.#companies[doubts[at] ?? 0] = found ? mentionOf(this.#text, this.#reader) : undefined;
    }
  }
}

function mentionOf(text: string, { start, end, nameEnd, doubtful, window }: CompanyReader): Mention {
  const name = text.slice(start, nameEnd);
  const value = window.broken ? plainValue(name) : name;
  const found: Mention =
    nameEnd === end
      ? { start, end, kind: 'company', value }
      : { start, end, kind: 'company', value: plainValue(text.slice(start, end)), parent: value };
  return doubtful ? { ...found, doubtful } : found;
}
