/**
 * Measures the recogniser on texts that its table was not learnt from: the texts are cut into parts, and each is read
 * with a table learnt from the others. Parts are whole sources (--by source, the default), which tells how well it does
 * on a genre that nothing was learnt from, or five parts with some of every source (--by text, with a --seed). Prints
 * exact F1 by kind of text; --out writes what was found, as JSON lines {"id","spans"}.
 *
 *   npm exec -- node scripts/recognizer-crossval.ts --lists DIR --words FILE --dev DIR --heldout FILE [--by source|text] [--seed N]
 *     [--out FILE]
 *
 * The folders and the file are those of recognizer-table.ts.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Recognizer } from '../src/recognizer/recognizer.ts';
import { readWeights } from '../src/recognizer/learnt/weights.ts';
import { readDocuments, readKept, readLists } from './recognizer/corpus.ts';
import { partsBySource, partsByText } from './recognizer/folds.ts';
import { learnTable } from './recognizer/learn.ts';
import { SeededRandom } from './recognizer/seeded-random.ts';
import { f1, score, type Tally } from './recognizer/score.ts';
import { spansOf } from './recognizer/spans.ts';

/** Sources of annotated texts by kind. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'running text': ['boson', 'cfbench', 'cluener', 'fewfc', 'intro', 'msra', 'news-neg', 'pd', 'resume'],
  'Markdown, code, tables': [
    ...['bid', 'cncr', 'codeweb', 'hope', 'icu', 'jeecg', 'listed-jsonl', 'paycq', 'registry-csv', 'seeag'],
    ...['shopxo', 'unidocs', 'usong', 'wrap-registry'],
  ],
  'made sentences': [
    'hard-code',
    'hard-context',
    'hard-id',
    'hard-licence',
    'hard-list',
    'hard-neg',
    'hard-start',
  ],
  'names with breaks': ['hard-break'],
};

const { values } = parseArgs({
  options: {
    lists: { type: 'string' },
    words: { type: 'string' },
    dev: { type: 'string' },
    heldout: { type: 'string' },
    by: { type: 'string', default: 'source' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const { lists: listFolder, words, dev, heldout, by, seed, out } = values;
if (listFolder === undefined || words === undefined || dev === undefined || heldout === undefined)
  throw new Error('--lists, --words, --dev and --heldout are needed');

const isKept = readKept(heldout);
const lists = readLists(listFolder, words, isKept);
const documents = readDocuments(dev);
const folds =
  by === 'source' ? partsBySource(documents) : partsByText(documents, new SeededRandom(Number(seed)));
const read = folds.flatMap((fold, index) => {
  const table = learnTable(folds.filter((other) => other !== fold).flat(), lists, isKept, index + 1);
  const recognizer = new Recognizer(readWeights(Buffer.from(table).toString('base64')));
  return fold.map((document) => ({ document, spans: spansOf(recognizer.recognize(document.text)) }));
});

for (const [group, sources] of [['all', undefined] as const, ...Object.entries(GROUPS)]) {
  const tallies = new Map<string, Tally>();
  for (const { document, spans } of read)
    if (sources?.includes(document.source) ?? true) score(document, spans, tallies);
  for (const [type, tally] of tallies) {
    const { wanted, found, right, spurious } = tally;
    console.log(
      `${group.padEnd(24)}${type.padEnd(10)}${f1(tally).toFixed(2).padStart(7)}` +
        `  wanted ${wanted}, found ${found}, exact ${right}, spurious ${spurious}`,
    );
  }
}
if (out !== undefined)
  writeFileSync(
    out,
    read.map(({ document, spans }) => `${JSON.stringify({ id: document.id, spans })}\n`).join(''),
  );
