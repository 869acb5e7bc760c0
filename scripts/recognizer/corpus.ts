import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One annotated text. Places are UTF-16 offsets, ends exclusive. */
export interface Document {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly optional?: readonly Span[];
  /** Other right forms of a span: its index, start, end. */
  readonly alt?: readonly (readonly [number, number, number])[];
}

/** A word that a dictionary counts less often is hardly ever met. */
const RAREST_WORD = 20;
/** Verbs, nouns, adverbs, prepositions, conjunctions, pronouns and the like, as the dictionary marks them. */
const WORD_KINDS = new Set('v vn vd vi n d p c b r f a ad t q l uj ul'.split(' '));

type Span = readonly [start: number, end: number, type: string, surface: string];

/** Whether a name is kept for measuring, by the file of the hashes of such names. */
export type IsKept = (name: string) => boolean;

export function readKept(heldout: string): IsKept {
  const kept = new Set(lines(heldout));
  return (name) => kept.has(hash(name));
}

/** Reads the annotated texts of a folder, its files in the order of their names. */
export function readDocuments(folder: string): Document[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => lines(join(folder, file)).map((line) => JSON.parse(line) as Document));
}

/** The companies that a text has to be found to name, in order. */
export function companies(document: Document): Span[] {
  return document.spans.filter(([, , type]) => type === 'company').toSorted((a, b) => a[0] - b[0]);
}

/** A text without the names that are kept for measuring: another name, made for it, stands in their places. */
export function withoutKept(document: Document, isKept: IsKept, makeName: () => string): Document {
  const kept = document.spans.filter(([, , type, name]) => type === 'company' && isKept(name));
  return kept
    .toSorted((a, b) => b[0] - a[0])
    .reduce((changed, span) => replaceSpan(changed, span, makeName()), document);
}

function replaceSpan(document: Document, [from, to]: Span, name: string): Document {
  const shift = name.length - (to - from);
  const text = document.text.slice(0, from) + name + document.text.slice(to);
  const moved = (place: number) => (place >= to ? place + shift : place);
  const move = ([start, end, type, surface]: Span): Span =>
    start === from && end === to
      ? [from, from + name.length, type, name]
      : [moved(start), moved(end), type, surface];
  return {
    ...document,
    text,
    spans: document.spans.map(move),
    optional: (document.optional ?? []).map(move),
    alt: (document.alt ?? [])
      .filter(([, start, end]) => end <= from || start >= to)
      .map(([index, start, end]) => [index, moved(start), moved(end)]),
  };
}

/** Lists of names, of their parts, and of the words that stand around them. */
export interface Lists {
  readonly places: readonly string[];
  readonly brands: readonly string[];
  readonly trades: readonly string[];
  readonly words: readonly Word[];
}

/** A word of a dictionary that is no brand, trade or place, and how often it is used. */
export interface Word {
  readonly text: string;
  readonly weight: number;
}

/** Reads the lists of a folder and a dictionary, and leaves out every name that is kept for measuring. */
export function readLists(folder: string, dictionary: string, isKept: IsKept): Lists {
  const list = (file: string, longest: number) =>
    lines(join(folder, `${file}.txt`)).filter(
      (entry) =>
        /^\p{Script=Han}+$/u.test(entry) && entry.length > 1 && entry.length <= longest && !isKept(entry),
    );
  const names = {
    places: list('places', 11),
    brands: [...new Set([...list('brands', 6), ...list('short-names', 6)])],
    trades: list('trades', 6),
  };
  return { ...names, words: readWords(dictionary, new Set(Object.values(names).flat())) };
}

/** Words of running text, of kinds that may stand before a name: a line has a word, its frequency and its kind. */
function readWords(dictionary: string, names: ReadonlySet<string>): Word[] {
  return lines(dictionary).flatMap((line) => {
    const [text = '', frequency, kind = ''] = line.split(' ');
    const fits =
      /^\p{Script=Han}{1,4}$/u.test(text) &&
      Number(frequency) >= RAREST_WORD &&
      WORD_KINDS.has(kind) &&
      !names.has(text) &&
      !/(?:公司|集团|企业|厂)$/u.test(text);
    return fits ? [{ text, weight: Math.sqrt(Number(frequency)) }] : [];
  });
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** As the names kept for measuring were hashed. */
function hash(name: string): string {
  const plain = name.replace(/[\s*]/g, '').replaceAll('（', '(').replaceAll('）', ')');
  return createHash('sha256').update(plain).digest('hex');
}
