import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MentionList } from '../../../../../src/features/document/watching/mention-list.ts';
import { Recognizer } from '../../../../../src/recognizer/recognizer.ts';
import { processorTime } from '../../../../support/processor-time.ts';

const recognizer = new Recognizer();

/** Pieces of which texts and edits are made: names, codes, what stands between them, and parts that make or break them. */
const piece = fc.constantFrom(
  '北京清泉云桥科技有限公司',
  '上海星岚数据服务股份有限公司',
  '广州市云帆通信有限公司深圳分公司',
  '有限公司',
  '京B2-20209103',
  '京ICP备13999021号-1',
  '注册号：110105012345675',
  '，乙方为',
  '（',
  '\n\n',
  ' * ',
  '科技',
  '。',
  'const x = 1; ',
  '通信设备采购框架合同',
);
const text = fc.array(piece, { maxLength: 600, size: 'max' }).map((pieces) => pieces.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 30 }),
  inserted: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
});

/** As with many cursors: none in the place of another. @returns the text behind them. */
function editAtOnce(
  list: MentionList,
  before: string,
  edits: readonly { at: number; removed: number; inserted: string }[],
): string {
  const places = edits
    .map(({ at, ...rest }) => ({ offset: Math.floor(at * before.length), ...rest }))
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }, at, all) => offset >= (all[at - 1]?.offset ?? -31) + 31);
  let [after, done] = ['', 0];
  const made = places.map(({ offset, removed, inserted }) => {
    const end = Math.min(before.length, offset + removed);
    after += before.slice(done, offset) + inserted;
    done = end;
    return { offset, removed: end - offset, added: inserted.length };
  });
  list.edit(made.reverse());
  return after + before.slice(done);
}

test('after any edits, what is read again near them is what a reading of the whole gives', () => {
  fc.assert(
    fc.property(text, fc.array(fc.array(edit, { maxLength: 8 }), { maxLength: 4 }), (begin, rounds) => {
      let now = begin;
      const read = (from: number, to: number) => recognizer.recognizePart(now, from, to);
      const list = new MentionList(read(0, now.length));
      for (const edits of rounds) {
        now = editAtOnce(list, now, edits);
        Array.from(list.renew(read));
        expect(list.mentions).toEqual(read(0, now.length + 1));
      }
    }),
    { numRuns: 300 },
  );
});

test('before the text is read again, what no edit touched is where it went', () => {
  const first = '甲方：北京清泉云桥科技有限公司\n';
  const list = new MentionList(recognizer.recognize(`${first}${first}${first}`));
  list.edit([{ offset: first.length + 5, removed: 1, added: 4 }]);
  const [before, after, ...others] = list.mentions;
  expect(others).toEqual([]);
  expect(before?.start).toBe(3);
  expect(after?.start).toBe(2 * first.length + 3 + 3);
});

test('edits that come before all was read again are read with what is left', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(edit, { maxLength: 8 }),
      fc.array(edit, { maxLength: 8 }),
      fc.nat({ max: 3 }),
      (begin, first, then, pieces) => {
        let now = begin.repeat(20);
        const read = (from: number, to: number) => recognizer.recognizePart(now, from, to);
        const list = new MentionList(read(0, now.length));
        now = editAtOnce(list, now, first);
        const renewal = list.renew(read);
        for (let piece = 0; piece < pieces; piece += 1) renewal.next();
        now = editAtOnce(list, now, then);
        Array.from(list.renew(read));
        expect(list.mentions).toEqual(read(0, now.length + 1));
      },
    ),
    { numRuns: 100 },
  );
});

test('edits at both ends of a long text read only what is near them, in small pieces', () => {
  const line = '北京清泉云桥科技有限公司，本合同未尽事宜由双方另行协商。\n';
  let now = line.repeat(40_000);
  const list = new MentionList(recognizer.recognize(now));
  now = `x${now}x`;
  list.edit([
    { offset: 0, removed: 0, added: 1 },
    { offset: now.length - 2, removed: 0, added: 1 },
  ]);
  const read: number[] = [];
  const part = (from: number, to: number) => {
    read.push(Math.min(to, now.length) - from);
    return recognizer.recognizePart(now, from, to);
  };
  Array.from(list.renew(part));
  expect(read.reduce((sum, each) => sum + each)).toBeLessThan(5000);

  now = `y${now.slice(1)}`;
  list.edit([{ offset: 0, removed: now.length, added: now.length }]);
  read.length = 0;
  Array.from(list.renew(part));
  expect(Math.max(...read)).toBeLessThan(20_000);
  expect(list.mentions).toEqual(recognizer.recognize(now));
});

test('ten thousand cursors take no longer than their text is long', () => {
  const line = '北京清泉云桥科技有限公司，本合同。\n';
  const now = line.repeat(10_000);
  const list = new MentionList(recognizer.recognize(now));
  const edits = Array.from({ length: 10_000 }, (_, at) => ({
    offset: at * line.length,
    removed: 0,
    added: 1,
  }));
  const took = processorTime(() => {
    list.edit(edits);
  });
  expect(took).toBeLessThan(100);
  expect(list.mentions).toHaveLength(10_000);
});
