import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainLine, markUnseen, withUnseenMarked } from '../../../../src/domain/text/unseen-characters.ts';

test.each([
  ['B1-\u202E10002069', 'B1-[U+202E]10002069'],
  ['\uFEFFB1', '[U+FEFF]B1'],
  ['B\u200B1\u200E', 'B[U+200B]1[U+200E]'],
  ['B1\u00A02', 'B1[U+00A0]2'],
  ['甲\u0000乙\u3164丙\uD800', '甲[U+0000]乙[U+3164]丙[U+D800]'],
  ['\u{E0041}', '[U+E0041]'],
])('%j is shown as %s', (text, shown) => {
  expect(withUnseenMarked(text)).toBe(shown);
});

test.each(['合字A2.B1.B2-20129019', '两个 词　全角', '第一行\n第二行\t列', '𠮷野家（北京）'])(
  '%j is left as it is',
  (text) => {
    expect(markUnseen(text)).toEqual([{ text, unseen: false }]);
  },
);

test('loses nothing that can be seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const seen = markUnseen(text).filter(({ unseen }) => !unseen);
      const all = markUnseen(text).length;
      expect(seen.map((part) => part.text).join('').length).toBeLessThanOrEqual(text.length);
      expect(all === 1 && seen.length === 1 ? seen[0]?.text : text).toBe(text);
    }),
  );
});

test.each([
  ['北京清泉云桥科技有限公司', true],
  ['两个 词　全角（北京）', true],
  ['北京\u202E清泉', false],
  ['北京\u200B清泉', false],
  ['北京\n清泉', false],
  ['北京\r清泉', false],
  ['北京\u2028清泉', false],
  ['北京\t清泉', false],
])('%j may be written into a document: %s', (text, isPlain) => {
  expect(isPlainLine(text)).toBe(isPlain);
});
