/**
 * Measures the recogniser on texts that its table was not learnt from: five parts, each read with a table learnt from
 * the other four. Writes the predictions as JSON lines for the scorer that comes with the texts.
 *
 *   node scripts/recognizer-crossval.ts --lists DIR --dev DIR --heldout FILE --out FILE [--seed N]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Recognizer } from '../src/recognizer/recognizer.ts';
import { readWeights } from '../src/recognizer/weights.ts';
import { readDocuments, readLists, type Document } from './recognizer/corpus.ts';
import { learnTable } from './recognizer/learn.ts';
import { Random } from './recognizer/random.ts';
import { spansOf } from './recognizer/spans.ts';

const FOLDS = 5;

const { values } = parseArgs({
  options: {
    lists: { type: 'string' },
    dev: { type: 'string' },
    heldout: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const { lists: listFolder, dev, heldout, out } = values;
if (listFolder === undefined || dev === undefined || heldout === undefined || out === undefined)
  throw new Error('--lists, --dev, --heldout and --out are needed');

const lists = readLists(listFolder, heldout);
const folds = split(readDocuments(dev), Number(values.seed));
const lines = folds.flatMap((fold, index) => {
  const table = learnTable(folds.filter((other) => other !== fold).flat(), lists, index + 1);
  const recognizer = new Recognizer(readWeights(Buffer.from(table).toString('base64')));
  return fold.map(({ id, text }) => JSON.stringify({ id, spans: spansOf(recognizer.recognize(text)) }));
});
writeFileSync(out, `${lines.join('\n')}\n`);

/** Parts of the same size with as many texts of each source. */
function split(documents: readonly Document[], seed: number): Document[][] {
  const random = new Random(seed);
  const parts: Document[][] = Array.from({ length: FOLDS }, () => []);
  let next = 0;
  for (const source of Map.groupBy(documents, (document) => document.source).values())
    for (const document of random.shuffle([...source])) parts[next++ % FOLDS]?.push(document);
  return parts;
}
