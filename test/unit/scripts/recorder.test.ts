import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeededRandom } from '../../../scripts/recognizer/seeded-random.ts';
import { Recorder } from '../../../scripts/recognizer/recorder.ts';
import { CompanyReader } from '../../../src/recognizer/names/company.ts';
import { LeftEdge } from '../../../src/recognizer/names/left-edge.ts';
import { LAYOUT, readWeights } from '../../../src/recognizer/learnt/weights.ts';

const random = new SeededRandom(1);
const bytes = Int8Array.from({ length: LAYOUT.size }, () => random.below(255) - 127);
const weights = readWeights(Buffer.from(bytes.buffer).toString('base64'));

const piece = fc.constantFrom(
  ...[
    '北京',
    '云帆',
    '示例',
    '通信',
    '（上海）',
    '会议决定',
    '由',
    'ABC',
    '12',
    '·',
    '某',
    '劳动服务',
    '印染厂',
  ],
  ...['有限公司', '股份有限公司', '有限责任公司', '集团公司', '（有限合伙）', '专业合作社', '上海分公司'],
  ...[
    '，',
    '。',
    '“',
    '”',
    '\n',
    ' ',
    '  ',
    '\n * ',
    '\t',
    '_',
    '**',
    '，\n',
    '云帆\n',
    '一二三四五六七八九十一二三四五六\n',
  ],
);

it('takes down for every company what the left edge is decided by', () => {
  const recorder = new Recorder(weights);
  const learning = new CompanyReader(recorder, weights.places);
  const reading = new CompanyReader(new LeftEdge(weights), weights.places);
  let compared = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      for (const { index } of text.matchAll(/[司厂社伙]/gu)) {
        recorder.bounds = [];
        learning.read(text, index, 0, undefined);
        if (recorder.bounds.length === 0) continue;
        reading.read(text, index, 0, undefined);
        expect(reading.edge.index).toBe(bestStep(recorder) < 0 ? -1 : bestStep(recorder) + reading.bodyAt);
        compared += 1;
      }
    }),
    // Where two beginnings are as far apart as brands reach, they end equal, and the first one is it.
    { numRuns: 1000, examples: [[['。', '一二三四五六七八九十一二三四五六\n', '专业合作社']]] },
  );
  expect(compared).toBeGreaterThan(500);
});

/** The step with the highest sum of recorded weights, or -1 where no name has more. */
function bestStep({ form, indices, bounds }: Recorder): number {
  const sum = (from: number, to: number) =>
    indices.slice(from, to).reduce((all, place) => all + (bytes[place] ?? 0), 0);
  let best = bytes[LAYOUT.none + form] ?? 0;
  let found = -1;
  let inside = 0;
  for (let step = 0; 2 * step < bounds.length; step += 1) {
    const [from, middle, to] = [bounds[2 * step - 1] ?? 0, bounds[2 * step] ?? 0, bounds[2 * step + 1] ?? 0];
    inside += sum(from, middle);
    const score = inside + sum(middle, to);
    if (middle === to || score <= best) continue;
    best = score;
    found = step;
  }
  return found;
}
