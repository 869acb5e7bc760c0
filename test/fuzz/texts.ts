import fc from 'fast-check';
import { catalogue } from '../../src/domain/catalogue/catalogue.ts';
import { regions } from '../../src/domain/regions/regions.ts';

const glue = [
  ...[
    '业务',
    '：',
    ':',
    '；',
    ';',
    '、',
    '，',
    ',',
    '。',
    '（',
    '）',
    '(',
    ')',
    '【',
    '】',
    '《',
    '"',
    '|',
    '\t',
  ],
  ...[
    '\n',
    '\r\n',
    ' ',
    '\u3000',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\uD800',
    '￥',
    '%',
    '-',
    '–',
    '·',
    '1',
    '2',
  ],
  ...[
    '不予批准',
    '继续经营',
    '注销',
    '中的',
    '和',
    '以及',
    '不含',
    '仅限',
    '除',
    '外',
    '2省',
    '等',
    '该',
    '原',
  ],
  ...['有限公司', '股份有限公司', '分公司', '集团', '公司', '北京', '星河', '云帆科技', '统一社会信用代码'],
  ...[
    'A2.B1-',
    'B2-',
    '京ICP证',
    '京ICP备',
    '合字',
    '20169001',
    '2016',
    '号',
    'l',
    '万元',
    '万美元',
    '件',
    '100',
  ],
  ...[
    '91110000',
    'MA0',
    '000000',
    'X',
    '许可证编号：',
    '增值电信业务',
    '全国',
    '甲方：',
    '[',
    '](',
    '<td>',
    '$(',
  ],
];

const piece = fc.oneof(
  fc.constantFrom(...catalogue.map(({ name }) => name)),
  fc.constantFrom(...regions.flatMap(({ name, short }) => [name, short])),
  { weight: 3, arbitrary: fc.constantFrom(...glue) },
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));

/** What texts are made of, in any order; some of them go round and round, up to a length in UTF-16 units. */
export const textUpTo = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: pieces.map((text) => text.slice(0, longest)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(pieces, fc.array(piece, { minLength: 1, maxLength: 3 }), fc.nat(longest))
        .map(([start, unit, length]) => {
          const round = unit.join('');
          const times = round === '' ? 0 : Math.ceil(length / round.length);
          return `${start}${round.repeat(times)}`.slice(0, longest);
        }),
    },
  );
