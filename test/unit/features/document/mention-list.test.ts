import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MentionList } from '../../../../src/features/document/mention-list.ts';
import { Recognizer } from '../../../../src/recognizer/recognizer.ts';

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

test('after any edits, what is read again near them is what a reading of the whole gives', () => {
  fc.assert(
    fc.property(text, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }), (begin, rounds) => {
      let now = begin;
      const read = (from: number, to: number) => recognizer.recognizePart(now, from, to);
      const list = new MentionList(read(0, now.length));
      for (const edits of rounds) {
        for (const { at, removed, inserted } of edits) {
          const offset = Math.floor(at * now.length);
          const end = Math.min(now.length, offset + removed);
          now = now.slice(0, offset) + inserted + now.slice(end);
          list.edit({ offset, removed: end - offset, added: inserted.length });
        }
        list.renew(read);
        expect(list.mentions).toEqual(read(0, now.length + 1));
      }
    }),
    { numRuns: 300 },
  );
});

test('before the text is read again, what no edit touched is where it went', () => {
  const first = '甲方：北京清泉云桥科技有限公司\n';
  const list = new MentionList(recognizer.recognize(`${first}${first}${first}`));
  list.edit({ offset: first.length + 5, removed: 1, added: 4 });
  const [before, after, ...others] = list.mentions;
  expect(others).toEqual([]);
  expect(before?.start).toBe(3);
  expect(after?.start).toBe(2 * first.length + 3 + 3);
});
