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

type Span = readonly [start: number, end: number, type: string, surface: string];

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

/** Lists of names and of their parts. */
export interface Lists {
  readonly places: readonly string[];
  readonly brands: readonly string[];
  readonly trades: readonly string[];
}

/** Reads the lists of a folder and leaves out every entry whose hash is in the file of names kept for measuring. */
export function readLists(folder: string, heldout: string): Lists {
  const kept = new Set(lines(heldout));
  const list = (file: string, longest: number) =>
    lines(join(folder, `${file}.txt`)).filter(
      (entry) =>
        /^\p{Script=Han}+$/u.test(entry) &&
        entry.length > 1 &&
        entry.length <= longest &&
        !kept.has(hash(entry)),
    );
  return {
    places: list('places', 11),
    brands: [...list('brands', 6), ...list('short-names', 6)],
    trades: list('trades', 6),
  };
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
