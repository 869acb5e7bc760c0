import { Anchors } from './anchors.ts';
import { CompanyReader, LONGEST_NAME } from './company.ts';
import type { KnownNames } from './known-names.ts';
import { LeftEdge, type Votes } from './left-edge.ts';
import type { Mention } from './mention.ts';
import { interleave, withKnown, withoutInner } from './merge.ts';
import { findNumbers } from './numbers.ts';
import { StatedNames, SURE, votesOf } from './stated-names.ts';
import { TABLE } from './table.ts';
import { plainValue } from './value.ts';
import { readWeights, type Weights } from './weights.ts';

/** What is known beside the text that is read. */
export interface Knowledge {
  /** Names of the store. */
  readonly known?: KnownNames | undefined;
  /** Names that the whole document states clearly, where only a part of it is read. */
  readonly stated?: StatedNames | undefined;
}

/** How far around a place the text decides what is mentioned there, in UTF-16 units. */
const NEIGHBOURHOOD = 4 * LONGEST_NAME;

/**
 * Finds the companies, credit codes, registration numbers, licence numbers and ICP filings of a text. Takes some
 * milliseconds to make: keep one.
 */
export class Recognizer {
  readonly #reader: CompanyReader;

  constructor(weights: Weights = readWeights(TABLE)) {
    this.#reader = new CompanyReader(new LeftEdge(weights));
  }

  /** All mentions of a text, in order; they do not overlap. Names that the text states clearly vote for others. */
  recognize(text: string, { known }: Knowledge = {}): readonly Mention[] {
    const stated = new StatedNames();
    return this.#mentions(text, known, stated, true);
  }

  /**
   * The mentions that begin between two places of a text. Whatever the cut, the parts together give what
   * {@link recognize} gives for the whole, if `stated` was learnt from the whole.
   */
  recognizePart(
    text: string,
    from: number,
    to: number,
    { known, stated }: Knowledge = {},
  ): readonly Mention[] {
    const first = Math.max(0, from - NEIGHBOURHOOD);
    const near = text.slice(first, to + NEIGHBOURHOOD);
    const mentions = this.#mentions(near, known, stated ?? new StatedNames(), false);
    const result: Mention[] = [];
    for (const mention of mentions) {
      const start = mention.start + first;
      if (start >= from && start < to)
        result.push(first === 0 ? mention : { ...mention, start, end: mention.end + first });
    }
    return result;
  }

  /** Learns the names that a part of a text states clearly, for {@link recognizePart}. */
  learnStated(text: string, from: number, to: number, stated: StatedNames): void {
    const first = Math.max(0, from - NEIGHBOURHOOD);
    const near = text.slice(first, to + NEIGHBOURHOOD);
    const anchors = new Anchors(near, from - first);
    for (let last = anchors.next(to - first); last >= 0; last = anchors.next(to - first))
      if (this.#reader.read(near, last, 0, undefined)) stated.learn(this.#reader);
  }

  /** The mention at an offset, as {@link recognize} gives it for the neighbourhood alone. */
  mentionAt(text: string, offset: number, known?: KnownNames): Mention | undefined {
    if (offset < 0 || offset >= text.length) return undefined;
    return this.recognizePart(text, offset - 2 * LONGEST_NAME, offset + 1, { known }).find(
      ({ start, end }) => start <= offset && offset < end,
    );
  }

  #mentions(
    text: string,
    known: KnownNames | undefined,
    stated: StatedNames,
    learn: boolean,
  ): readonly Mention[] {
    const numbers: Mention[] = [];
    findNumbers(text, 0, text.length, numbers);
    const companies: (Mention | undefined)[] = [];
    /** What votes may change: the index among the companies, and where the legal form ends. */
    const doubts: { readonly index: number; readonly last: number; readonly floor: number }[] = [];
    const anchors = new Anchors(text, 0);
    let number = 0;
    for (let last = anchors.next(text.length); last >= 0; last = anchors.next(text.length)) {
      while ((numbers[number]?.end ?? text.length) <= last) number += 1;
      const floor = numbers[number - 1]?.end ?? 0;
      const mention = this.#read(text, last, floor, undefined);
      const doubtful = this.#reader.margin <= SURE;
      if (mention === undefined && !doubtful) continue;
      if (doubtful) doubts.push({ index: companies.length, last, floor });
      companies.push(mention);
      if (learn && mention !== undefined) stated.learn(this.#reader);
    }
    const votes = votesOf(stated, known);
    if (votes !== undefined)
      for (const { index, last, floor } of doubts) companies[index] = this.#read(text, last, floor, votes);
    const mentions = interleave(withoutInner(companies), numbers);
    return known === undefined || known.size === 0 ? mentions : withKnown(text, mentions, known);
  }

  #read(text: string, last: number, floor: number, votes: Votes | undefined): Mention | undefined {
    return this.#reader.read(text, last, floor, votes) ? mentionOf(text, this.#reader) : undefined;
  }
}

function mentionOf(text: string, { start, end, nameEnd }: CompanyReader): Mention {
  const value = plainValue(text.slice(start, end));
  return nameEnd === end
    ? { start, end, kind: 'company', value }
    : { start, end, kind: 'company', value, parent: plainValue(text.slice(start, nameEnd)) };
}
