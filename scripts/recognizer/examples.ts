import { CompanyReader, type EdgeFinder } from '../../src/recognizer/company.ts';
import { firstCandidate } from '../../src/recognizer/left-edge.ts';
import { FIRST_PLACE_FORM, type Form } from '../../src/recognizer/legal-form.ts';
import { placeLength } from '../../src/recognizer/places.ts';
import { BREAK, neighbour } from '../../src/recognizer/symbols.ts';
import { BREAKS, LENGTHS, NEIGHBOURS, pairBucket, singleBucket } from '../../src/recognizer/weights.ts';
import type { Window } from '../../src/recognizer/window.ts';
import { companies, type Document } from './corpus.ts';
import type { NameMaker } from './made-names.ts';
import type { Random } from './random.ts';

/** One legal form in a text, with what the recogniser weighs there. */
export interface Example {
  readonly form: Form;
  /** What stands at each symbol where the name may begin, and what the name then holds beside what it held before. */
  readonly steps: readonly Step[];
  /** The steps that are right; none where there is no name. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** Indices into the weights of {@link Model}; `edge` is empty where no name may begin. */
interface Step {
  readonly inside: readonly number[];
  readonly edge: readonly number[];
}

/** Where each kind of weight begins among those that are learnt. */
export const PLACE_OF = (() => {
  const pairs = 0;
  const singles = 4 << 15;
  const lengths = singles + (4 << 13);
  const wraps = lengths + LENGTHS;
  const frames = wraps + BREAKS * NEIGHBOURS;
  return { pairs, singles, lengths, wraps, frames, size: frames + NEIGHBOURS * NEIGHBOURS };
})();

const FRAMES = [
  ['', ''],
  ['', '\n'],
  ['\n', '\n'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
  ['|', '|'],
  ['| ', ' |'],
  ['>', '<'],
  ['[', ']'],
  ['：', '\n'],
  [': ', '\n'],
  ['\t', '\t'],
  [',', ','],
  ['（', '）'],
] as const;

/** Takes down what the recogniser would weigh, in place of weighing it. */
class Recorder implements EdgeFinder {
  readonly index = 0;
  readonly margin = 0;
  form: Form = 0;
  steps: Step[] = [];
  positions: number[] = [];
  readonly #places: Uint8Array;

  constructor(places: Uint8Array) {
    this.#places = places;
  }

  find(window: Window, bodyAt: number, form: Form, follower: number): void {
    const { symbols, starts, length, positions } = window;
    const pair = (left: number, aspect: number) =>
      PLACE_OF.pairs + 4 * pairBucket(symbols[left] ?? 0, symbols[left - 1] ?? 0) + aspect;
    const single = (at: number, aspect: number) =>
      PLACE_OF.singles + 4 * singleBucket(symbols[at] ?? 0) + aspect;
    const first = firstCandidate(window, bodyAt);
    this.form = form;
    this.steps = [];
    this.positions = [];
    for (let k = bodyAt; k < length; k += 1) {
      const inside = [single(k, 3)];
      if (k > 0) inside.push(pair(k, 3));
      const right = symbols[k - 1] ?? 0;
      if (k > 1 && right >= BREAK.blank && right <= BREAK.mark) {
        inside.push(PLACE_OF.pairs + 4 * pairBucket(symbols[k] ?? 0, symbols[k - 2] ?? 0) + 3);
        inside.push(PLACE_OF.wraps + (right - BREAK.blank) * NEIGHBOURS + follower);
      }
      const place = form < FIRST_PLACE_FORM ? 1 : placeLength(this.#places, window, k);
      const may = k >= first && starts[k] === 1 && place > 0 && (form < FIRST_PLACE_FORM || k - place >= first - 1);
      const edge = may
        ? [
            pair(k, 0),
            single(k, 0),
            pair(k + 1, 1),
            single(k + 1, 1),
            pair(k + 2, 2),
            PLACE_OF.lengths + Math.min(k - bodyAt, LENGTHS - 1),
          ]
        : [];
      if (may && k === length - 1)
        edge.push(PLACE_OF.frames + neighbour(symbols[length] ?? 0) * NEIGHBOURS + follower);
      this.steps.push({ inside, edge });
      this.positions.push(positions[k] ?? 0);
    }
  }
}

/** Makes examples out of annotated texts. */
export class ExampleMaker {
  readonly #recorder: Recorder;
  readonly #reader: CompanyReader;
  readonly #maker: NameMaker;
  readonly #random: Random;

  constructor(places: Uint8Array, maker: NameMaker, random: Random) {
    this.#recorder = new Recorder(places);
    this.#reader = new CompanyReader(this.#recorder);
    this.#maker = maker;
    this.#random = random;
  }

  /** Every legal form of a text, with where its name begins, if it is one. */
  annotated(document: Document): Example[] {
    const { text } = document;
    const names = companies(document);
    const examples: Example[] = [];
    for (const { index } of text.matchAll(/[司厂廠社伙夥]/gu)) {
      if (!this.#reader.read(text, index, 0, undefined)) continue;
      const end = this.#reader.nameEnd;
      const name = names.find((span) => span[0] < end && end <= span[1]);
      if (name === undefined) {
        const free = document.optional?.some((span) => span[0] < end && index < span[1]) ?? false;
        if (!free) examples.push(this.#example([], 1));
        continue;
      }
      const others =
        document.alt?.filter(([span]) => document.spans[span] === name).map(([, start]) => start) ?? [];
      const example = this.#example([name[0], ...others], 1);
      if (example.right.length > 0) examples.push(example);
    }
    return examples;
  }

  /** Made names, and real ones with a break, in the places of the names of a text. */
  replaced(document: Document, count: number, weight: number): Example[] {
    const wraps = document.lang !== 'csv' && document.lang !== 'json';
    const examples: Example[] = [];
    for (const [start, end, , surface] of companies(document)) {
      const before = document.text.slice(Math.max(0, start - 40), start);
      const after = document.text.slice(end, end + 2);
      for (let index = 0; index < count; index += 1) {
        const name = this.#maker.name();
        const shown = wraps && this.#random.chance(0.12) ? this.#maker.broken(name) : name;
        examples.push(...this.#inPlace(before, shown, after, weight));
      }
      if (wraps && this.#random.chance(0.12))
        examples.push(...this.#inPlace(before, this.#maker.broken(surface), after, weight));
    }
    return examples;
  }

  /** Made names after words of texts: what stands before a name may be any word. */
  afterWords(places: readonly WordEnd[], count: number, weight: number): Example[] {
    return Array.from({ length: count }, () => {
      const { text, end } = this.#random.pick(places);
      return this.#inPlace(text.slice(Math.max(0, end - 30), end), this.#maker.name(), '', weight);
    }).flat();
  }

  /** Types of company, which are no names, in quotes and in lists. */
  types(count: number, weight: number): Example[] {
    return Array.from({ length: count }, () => {
      const before = this.#random.pick([
        '"',
        "'",
        '“',
        '：',
        '\t',
        '、',
        '|',
        ',',
        '为',
        '一家',
        '的',
        '各类',
        '1.',
        '（1）',
      ]);
      const text =
        before +
        this.#maker.type() +
        this.#random.pick(['"', "'", '”', '\n', '\t', '、', '|', ',', '的', '。']);
      return this.#at(text, text.lastIndexOf('司'), [], weight);
    }).flat();
  }

  /** Made names that fill a cell, a line or what is between quotes. */
  framed(count: number, weight: number): Example[] {
    return Array.from({ length: count }, () => {
      const [before, after] = this.#random.pick(FRAMES);
      return this.#inPlace(
        before,
        this.#random.chance(0.2) ? this.#maker.longName() : this.#maker.name(),
        after,
        weight,
      );
    }).flat();
  }

  #inPlace(before: string, name: string, after: string, weight: number): Example[] {
    const form = /(?:公[\s*]*司|合[\s*]*伙[)）])/u.exec(name);
    if (form === null) return [];
    const last = before.length + form.index + form[0].search(/[司伙]/u);
    return this.#at(before + name + after, last, [before.length], weight).filter(
      ({ right }) => right.length > 0,
    );
  }

  #at(text: string, last: number, starts: readonly number[], weight: number): Example[] {
    return this.#reader.read(text, last, 0, undefined) ? [this.#example(starts, weight)] : [];
  }

  #example(starts: readonly number[], weight: number): Example {
    const { form, steps, positions } = this.#recorder;
    const right = positions.flatMap((position, step) =>
      starts.includes(position) && (steps[step]?.edge.length ?? 0) > 0 ? [step] : [],
    );
    return { form, steps, right, weight };
  }
}

/** Where a word of a text ends that is no place and no part of a company's name. */
export interface WordEnd {
  readonly text: string;
  readonly end: number;
}

/** The ends of the words of a text, as Unicode's word breaking finds them. */
export function wordEnds(document: Document, places: ReadonlySet<string>, words: Intl.Segmenter): WordEnd[] {
  const { text } = document;
  const spans = [...document.spans, ...(document.optional ?? [])];
  return [...words.segment(text)].flatMap(({ segment, index }) => {
    const end = index + segment.length;
    const fits =
      /^\p{Script=Han}+$/u.test(segment) &&
      !/(?:公司|集团|银行)$/u.test(segment) &&
      !places.has(segment) &&
      !spans.some((span) => span[0] < end && span[1] >= index);
    return fits ? [{ text, end }] : [];
  });
}
