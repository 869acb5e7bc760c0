import { FIRST_PLAIN, SYMBOLS } from '../../src/recognizer/text/symbols.ts';
import {
  ASPECT,
  addToFilter,
  extendHash,
  LAYOUT,
  pairBucket,
  PAIRS,
  UNITS,
  type Weights,
} from '../../src/recognizer/learnt/weights.ts';
import { companies, withoutKept, type Document, type IsKept, type Lists } from './corpus.ts';
import { ExampleMaker } from './examples.ts';
import { NameMaker } from './made-names.ts';
import { SeededRandom } from './seeded-random.ts';
import { meanOf, Model, train } from './training.ts';
import { wordEnds } from './word-ends.ts';

const MODELS = 3;
const ROUNDS = 6;
/** How much the plain statistics of pairs count before anything is learnt. */
const STATISTICS = 0.2;
const MADE_NAMES = 200_000;
const LONGEST_OPENING = 4;
/** How much of what was learnt of brands counts: names of texts have more that no list has than made ones. */
const TRUST_IN_BRANDS = 0.75;
/** What is added to the odds that there is no name, in natural logarithms: a wrong company costs more than none. */
const CAUTION = 0.5;

type Filters = Pick<Weights, 'places' | 'brands'>;

/**
 * Learns the recogniser's table from annotated texts and lists, without any name that is kept; bytes as `readWeights`
 * wants them. It is the mean of some models, each learnt from examples of its own: steadier than any of them.
 */
export function learnTable(
  annotatedTexts: readonly Document[],
  lists: Lists,
  isKept: IsKept,
  seed: number,
): Uint8Array {
  const openings = [...lists.places, ...lists.brands].filter(({ length }) => length <= LONGEST_OPENING);
  const places = filterOf([...lists.places, '中国', '国营'], LAYOUT.brands - LAYOUT.places);
  const brandsOf = (known: readonly string[]) => filterOf(known, LAYOUT.size - LAYOUT.brands);
  const models = Array.from({ length: MODELS }, (_, model) => {
    const random = new SeededRandom(MODELS * seed + model);
    const maker = new NameMaker(lists, annotatedTexts, random);
    const documents = annotatedTexts.map((text) => withoutKept(text, isKept, () => maker.name()));
    // Half of the brands, as names of texts have many that no list has: else lists would be trusted too much.
    const brands = brandsOf(openings.filter((_, index) => index % 2 === model % 2));
    return learnModel({ documents, lists, maker, random, filters: { places, brands } });
  });
  return pack(meanOf(models), { places, brands: brandsOf(openings) });
}

interface Lesson {
  readonly documents: readonly Document[];
  readonly lists: Lists;
  readonly maker: NameMaker;
  readonly random: SeededRandom;
  readonly filters: Filters;
}

function learnModel({ documents, lists, maker, random, filters }: Lesson): Model {
  const examples = new ExampleMaker(filters, maker, random);
  const known = new Set(lists.places);
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const annotated = documents.flatMap((document) => examples.annotated(document));
  const ends = documents.flatMap((document) => wordEnds(document, known, words));
  const model = new Model();
  pairStatistics(documents, maker).forEach((odds, pair) => {
    model.weights[LAYOUT.pairs + 4 * pair + ASPECT.inside] = STATISTICS * odds;
  });
  return train(model, ROUNDS, () =>
    random.shuffle([
      ...annotated,
      ...documents.flatMap((document) => examples.replaced(document, 6, 0.5)),
      ...examples.afterWords(ends, 10_000, 0.2),
      ...examples.afterPhrases(10_000, 0.2),
      ...documents.flatMap((document) => examples.wrapped(document, 0.3)),
      ...examples.underLines(ends, 5000, 0.3),
      ...examples.rows(ends, 4000, 0.3),
      ...examples.framed(10_000, 0.3),
      ...examples.joined(4000, 0.3),
      ...examples.types(ends, 1000, 0.3),
    ]),
  );
}

/** The odds that two neighbours stand inside a name and not in other text, by bucket. */
function pairStatistics(documents: readonly Document[], maker: NameMaker): Float64Array {
  const inNames = new Float64Array(PAIRS);
  const inTexts = new Float64Array(PAIRS);
  for (let index = 0; index < MADE_NAMES; index += 1) count(maker.body(), inNames, 1);
  for (const document of documents) {
    let from = 0;
    for (const [start, end, , name] of companies(document)) {
      count(document.text.slice(from, start), inTexts, 1);
      count(name, inNames, 10);
      from = Math.max(from, end);
    }
    count(document.text.slice(from), inTexts, 1);
  }
  const sum = (counts: Float64Array) => counts.reduce((all, one) => all + one, 0);
  const shift = Math.log(sum(inTexts) / sum(inNames));
  return inNames.map((names, pair) => {
    const texts = inTexts[pair] ?? 0;
    if (names + texts === 0) return -0.5;
    return Math.max(-3, Math.min(3, Math.log((names + 3) / (texts + 0.5)) + shift));
  });
}

function count(text: string, counts: Float64Array, weight: number): void {
  let left = 0;
  for (let at = 0; at < text.length; at += 1) {
    const right = SYMBOLS[text.charCodeAt(at)] ?? 0;
    if (right === 0) continue;
    if (left >= FIRST_PLAIN && right >= FIRST_PLAIN) {
      const pair = pairBucket(left, right);
      counts[pair] = (counts[pair] ?? 0) + weight;
    }
    left = right;
  }
}

function filterOf(entries: readonly string[], size: number): Uint8Array {
  const filter = new Uint8Array(size);
  for (const entry of entries) {
    let hash = 0;
    for (let at = 0; at < entry.length; at += 1) hash = extendHash(hash, SYMBOLS[entry.charCodeAt(at)] ?? 0);
    addToFilter(filter, hash);
  }
  return filter;
}

function pack({ weights, none }: Model, { places, brands }: Filters): Uint8Array {
  const table = new Uint8Array(LAYOUT.size);
  const bytes = (values: Float64Array) =>
    Uint8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * UNITS))) & 0xff);
  table.set(bytes(weights));
  table.set(
    bytes(weights.slice(LAYOUT.brandEdges, LAYOUT.none).map((weight) => TRUST_IN_BRANDS * weight)),
    LAYOUT.brandEdges,
  );
  table.set(bytes(none.map((odds) => odds + CAUTION)), LAYOUT.none);
  table.set(places, LAYOUT.places);
  table.set(brands, LAYOUT.brands);
  return table;
}
