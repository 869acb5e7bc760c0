import { CompanyReader, LONGEST_NAME } from '../../src/recognizer/names/company.ts';
import type { Weights } from '../../src/recognizer/learnt/weights.ts';
import type { Form } from '../../src/recognizer/text/legal-form.ts';
import { companies, type Document } from './corpus.ts';
import type { NameMaker } from './made-names.ts';
import type { SeededRandom } from './seeded-random.ts';
import { Recorder } from './recorder.ts';
import { AFTER, BEFORE, BETWEEN_LINES, FRAMES, INDENTATIONS, SEPARATORS, WIDTHS } from './surroundings.ts';
import type { WordEnd } from './word-ends.ts';
import { wrap } from './wrapped.ts';

/** One legal form in a text, with what the recogniser weighs there. */
export interface Example {
  readonly form: Form;
  /** What is weighed at each symbol of the body, leftwards, as `Recorder` takes it down. */
  readonly indices: Int32Array;
  readonly bounds: Uint16Array;
  /** The steps that are right; none where there is no name. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** More than is read of what stands before a name: no cut is taken for a text's beginning. */
const CONTEXT = 2 * LONGEST_NAME;

const JOINED_AFTER = ['，', '。', '', '日', '由', '\n', '收到', '为', '股东'];
const JOINTS = [
  '与',
  '与',
  '和',
  '和',
  '及',
  '向',
  '、',
  '诉',
  '以及',
  '是',
  '为',
  '由',
  '对',
  '给',
  '将',
  '获',
  '系',
];

const TYPE_WORDS = ['系', '为', '是', '的', '成', '成为', '属于', '一家', '设立', '改制为', '变更为'];

/** Makes examples out of annotated texts. */
export class ExampleMaker {
  readonly #recorder: Recorder;
  readonly #reader: CompanyReader;
  readonly #maker: NameMaker;
  readonly #random: SeededRandom;

  constructor(filters: Pick<Weights, 'places' | 'brands'>, maker: NameMaker, random: SeededRandom) {
    this.#recorder = new Recorder(filters);
    this.#reader = new CompanyReader(this.#recorder, filters.places);
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
      const before = document.text.slice(Math.max(0, start - CONTEXT), start);
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
      return this.#inPlace(
        text.slice(Math.max(0, end - CONTEXT), end),
        this.#maker.name(),
        this.#random.pick(AFTER),
        weight,
      );
    }).flat();
  }

  /** Made names after one to three words of the dictionary: a genre that no text is of has other words before names. */
  afterPhrases(count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      let phrase = random.pick(BEFORE);
      for (let words = 1 + random.below(3); words > 0; words -= 1) phrase += this.#maker.word();
      return this.#inPlace(phrase, this.#maker.name(), random.pick(AFTER), weight);
    }).flat();
  }

  /** Made names behind another name and a word that joins the two (示例云帆与北京星河科技有限公司). */
  joined(count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const before = random.pick(JOINED_AFTER) + this.#maker.shortName() + random.pick(JOINTS);
      return this.#inPlace(before, this.#maker.name(), random.pick(['，', '签', '的', '合', '。']), weight);
    }).flat();
  }

  /** Types of company, which are no names, alone in quotes and cells, and after words of texts. */
  types(places: readonly WordEnd[], count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const { text, end } = random.pick(places);
      const words = text.slice(Math.max(0, end - 10), end) + random.pick(TYPE_WORDS);
      const [before, after] = random.chance(0.6)
        ? random.pick(FRAMES)
        : [words, random.pick(['，', '。', '的', '、'])];
      const type = before + (before === words ? this.#maker.form() : this.#maker.type());
      return this.#at(type + after, type.search(/[司伙][)）]?$/u), [], weight);
    }).flat();
  }

  /** Made names that fill a cell, a line, an item of a list or what is between quotes. */
  framed(count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const [before, after] = random.chance(0.4)
        ? random.pick(FRAMES)
        : [random.pick(BEFORE), random.pick(AFTER)];
      return this.#inPlace(
        before,
        this.#random.chance(0.1) ? this.#maker.longName() : this.#maker.name(),
        after,
        weight,
      );
    }).flat();
  }

  /** Made names that begin a line, behind a line of a text that ends with a word: a heading, a label, a signature. */
  underLines(places: readonly WordEnd[], count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const { text, end } = random.pick(places);
      const longest = random.pick([4, 8, 12, 20, 40]);
      const line = text.slice(Math.max(0, end - 1 - random.below(longest)), end);
      const before = line.slice(line.lastIndexOf('\n') + 1) + random.pick(BETWEEN_LINES);
      return this.#inPlace(before, this.#maker.name(), random.pick(AFTER), weight);
    }).flat();
  }

  /** Made names in a row of a table of two to five columns: mostly its first cell, behind a row that ends with any cell. */
  rows(places: readonly WordEnd[], count: number, weight: number): Example[] {
    const random = this.#random;
    return Array.from({ length: count }, () => {
      const sign = random.pick(SEPARATORS);
      const columns = Array.from({ length: 1 + random.below(4) }, () =>
        random.pick(['word', 'place', 'figure', 'date']),
      );
      const rest = () => columns.map((kind) => sign + this.#cell(kind, places)).join('');
      const header = random.chance(0.3);
      const before = (header ? this.#cell('word', places) : this.#maker.name()) + rest();
      const first = random.chance(0.3)
        ? this.#cell(random.pick(['word', 'place', 'figure']), places) + sign
        : '';
      return this.#inPlace(`${before}\n${first}`, this.#maker.name(), `${rest()}\n`, weight);
    }).flat();
  }

  #cell(kind: string, places: readonly WordEnd[]): string {
    const random = this.#random;
    switch (kind) {
      case 'place':
        return this.#maker.place();
      case 'figure':
        return String(random.below(10 ** (1 + random.below(11))));
      case 'date':
        return `20${random.below(3)}${random.below(10)}-0${1 + random.below(9)}-1${random.below(10)}`;
      default: {
        const { text, end } = random.pick(places);
        return text.slice(Math.max(0, end - 2 - random.below(3)), end).replace(/[^\p{Script=Han}]/gu, '');
      }
    }
  }

  /** A text with made names in it, its lines broken where they are full: some inside names, most not. */
  wrapped(document: Document, weight: number): Example[] {
    const random = this.#random;
    if (document.lang === 'csv' || document.lang === 'json') return [];
    const indentation = random.pick(INDENTATIONS);
    const width = random.pick(WIDTHS);
    const { plain, names } = this.#withMadeNames(document);
    const { text, places } = wrap(plain, width, indentation);
    return names.flatMap(([start, end]) => {
      const last = end - 1 - (/[)）]$/u.test(plain.slice(start, end)) ? 1 : 0);
      const [first, at] = [places[start], places[last]];
      return first === undefined || at === undefined
        ? []
        : this.#at(text, at, [first], weight).filter(({ right }) => right.length > 0);
    });
  }

  #withMadeNames(document: Document): { plain: string; names: readonly (readonly [number, number])[] } {
    const names: (readonly [start: number, end: number])[] = [];
    let plain = '';
    let from = 0;
    for (const [start, end] of companies(document)) {
      if (start < from) continue;
      plain += document.text.slice(from, start);
      const name = this.#maker.name();
      names.push([plain.length, plain.length + name.length]);
      plain += name;
      from = end;
    }
    return { plain: plain + document.text.slice(from), names };
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
    const { form, indices, bounds, positions } = this.#recorder;
    const right = positions.flatMap((position, step) =>
      starts.includes(position) && (bounds[2 * step + 1] ?? 0) > (bounds[2 * step] ?? 0) ? [step] : [],
    );
    return { form, indices: Int32Array.from(indices), bounds: Uint16Array.from(bounds), right, weight };
  }
}
