import { expect, test } from 'vitest';
import { copyCsv } from '../../../src/tables/csv-copy.ts';
import { encode, textFormOf, type TextForm } from '../../../src/tables/encodings.ts';
import { decode } from '../../../src/tables/file-text.ts';

const TITLES = { row: 0, cells: ['状态', '许可证数'] };
const RESULT = { row: 1, cells: ['有效', 2] };

const forms: readonly (readonly [string, TextForm])[] = [
  ['UTF-8 with its mark', { encoding: 'utf-8', hasMark: true }],
  ['UTF-8 without a mark', { encoding: 'utf-8', hasMark: false }],
  ['GB 18030', { encoding: 'gb18030', hasMark: false }],
  ['UTF-16', { encoding: 'utf-16le', hasMark: true }],
];

test.each(forms)('a CSV in %s is given back in it, with its delimiter and line ends', async (_, form) => {
  for (const [delimiter, end] of [
    [',', '\r\n'],
    [';', '\n'],
    ['\t', '\r\n'],
  ] as const) {
    const line = (...cells: readonly string[]): string => cells.join(delimiter);
    const text = [line('编号', '供应商'), '', line('1', '"甲""镕㐂𠮷"'), line('2', '乙'), ''].join(end);
    const copy = await copyCsv(encode(text, form), [TITLES, RESULT]);
    expect(copy && textFormOf(copy)).toEqual(form);
    expect(copy && (await decode(copy))).toBe(
      [
        line('编号', '供应商', '状态', '许可证数'),
        '',
        line('1', '"甲""镕㐂𠮷"', '有效', '2'),
        line('2', '乙'),
        '',
      ].join(end),
    );
  }
});

test('short rows are filled up, a cell over two lines stays one, and the last line needs no end', async () => {
  const text = '供应商,地址\r\n"甲\r\n公司"\r\n乙,"北京"';
  const copy = await copyCsv(new TextEncoder().encode(text), [RESULT, { row: 2, cells: ['=1+1', 'a,b'] }]);
  expect(copy && (await decode(copy))).toBe('供应商,地址\r\n"甲\r\n公司",,有效,2\r\n乙,"北京",\'=1+1,"a,b"');
});

test('every character that GB 18030 has is written as it was read', () => {
  const lost = Array.from({ length: 0x10000 - 0x80 }, (_, at) => at + 0x80)
    // Neither surrogates nor characters for private use, some of which have no code.
    .filter((point) => (point < 0xd800 || point > 0xf8ff) && point !== 0xfffd)
    .map((point) => String.fromCharCode(point))
    .filter((character) => {
      const bytes = encode(character, { encoding: 'gb18030', hasMark: false });
      return new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) !== character;
    });
  expect(lost).toEqual([]);
});

test('a file that is in no encoding is not passed off as a copy', async () => {
  expect(await copyCsv(Uint8Array.from([0x61, 0xff, 0xff, 0x0a]), [RESULT])).toBeUndefined();
});
