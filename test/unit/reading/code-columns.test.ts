import { expect, test } from 'vitest';
import { checkDigit } from '../../../src/domain/company/credit-code.ts';
import { codeColumns } from '../../../src/reading/column-titles.ts';
import { companiesIn } from '../../../src/reading/columns.ts';
import { lookAtList } from '../../../src/reading/list-look.ts';
import { listRows } from '../../../src/reading/list-rows.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import type { Rows } from '../../../src/tables/read-table.ts';

const recognizer = new Recognizer();
const mentionsIn = (text: string) => recognizer.recognize(text);
const [CODE = '', OTHER = ''] = ['91110105MA0QX7TJ3', '91310115MA1K3LQ27'].map(
  (body) => `${body}${checkDigit(body)}`,
);
const WRONG = '91110108MA01A2B3C5';
/** Of digits alone, as an account's number may be. */
const WRONG_DIGITS = '911101080000000001';
const XIAMEN = '91350203M000ABCDX9';
const [A, B] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];
const TITLES = ['企业名称 (Company name)', '统一社会信用代码 (Credit code)', '备注 (Remarks)'];

async function read(rows: Rows) {
  const found = await companiesIn(rows, { index: 0 }, mentionsIn, new AbortController().signal);
  if (!found) throw new Error('given up');
  const sure = found.candidates.filter((each) => each.sure).map(({ query }) => query);
  const list = await listRows(rows, 0, { asking: found.rows, sure, mentionsIn });
  if (!list) throw new Error('given up');
  return { found, list, sure };
}

test('of a long cell all is told that is asked for, and no wrong code in it or beside it is passed over', async () => {
  const long = `${A}、`.repeat(100);
  const { list } = await read([
    TITLES,
    [`${long}张三烟酒商行，${WRONG}`, '', ''],
    [A, `${'备注 '.repeat(400)}${WRONG}`, ''],
  ]);
  expect(list.rows[1]).toMatchObject({ unread: ['张三烟酒商行'], wrongCodes: [WRONG] });
  expect(list.rows[2]).toMatchObject({ wrongCodes: [WRONG] });
});

test('columns of codes are known by their titles', () => {
  const titles = [
    '企业名称',
    '统一社会信用代码（18位）',
    '注册号',
    'Credit code',
    '供应商编号',
    '许可证号',
    ' 税号 ',
  ];
  expect([...codeColumns(titles)]).toEqual([1, 2, 3, 6]);
});

test('a good code in a column of codes is ticked where its row has no name, and nothing else beside it', async () => {
  expect((await read([TITLES, [A, CODE, ''], ['', OTHER, ''], ['', XIAMEN, '']])).sure).toEqual([A, OTHER]);
  expect((await read([TITLES, [A, '', ''], ['=B9', OTHER, '']])).sure).toEqual([A]);
  expect((await read([TITLES, [A, '', ''], ['', '', OTHER]])).sure).toEqual([A]);
  expect((await read([TITLES, [A, '', ''], ['', `${CODE}、${OTHER}`, '']])).sure).toEqual([A]);
  expect(
    (
      await read([
        [A, ''],
        ['', OTHER],
      ])
    ).sure,
  ).toEqual([A]);
});

test('a code that stands beside a name in another row may be that company’s, and is not ticked', async () => {
  for (const rows of [
    [TITLES, [A, CODE, ''], ['', CODE, '']],
    [TITLES, ['', CODE, ''], [A, CODE, '']],
  ])
    expect((await read(rows)).found.candidates).toContainEqual({
      ...{ query: CODE, count: 1, sure: false, beside: true, mayBelongTo: A },
    });
});

test('a wrong code in another column is told, beside a name and without one', async () => {
  const { found, list } = await read([
    TITLES,
    [A, WRONG, ''],
    ['', WRONG_DIGITS, ''],
    [B, '', ''],
    ['', '', ''],
  ]);
  expect(list.rows.map(({ row, wrongCodes }) => [row, wrongCodes])).toEqual([
    [0, undefined],
    [1, [WRONG]],
    [2, [WRONG_DIGITS]],
    [3, undefined],
  ]);
  expect(found.rows.map(({ gap }) => gap)).toEqual([null, 'wrongCode', null, 'empty']);
  expect(lookAtList(list)).toMatchObject({ wrongCodes: [2, 3], undecidedCodes: [], nobody: [] });
});

test('a wrong code in the first row of a list is told, and that row is no title', () => {
  const row = (at: number, ...keys: readonly string[]) => ({
    ...{ row: at, text: '', keys, beside: [], claimed: '' },
  });
  const rows = [row(0), { ...row(1), wrongCodes: [WRONG] }, row(2, A)];
  expect(lookAtList({ claimed: null, rows })).toMatchObject({ wrongCodes: [2], nobody: [] });
});

test('one that breaks the rule as codes in use do is told as that', async () => {
  const { list } = await read([TITLES, [A, XIAMEN, '']]);
  expect(lookAtList(list)).toMatchObject({ wrongCodes: [], undecidedCodes: [2] });
});

test('digits in a column that is none of codes are no wrong code', async () => {
  const { list, found } = await read([
    TITLES,
    [A, '', WRONG_DIGITS],
    ['', '', WRONG_DIGITS],
    [B, '', `见 ${WRONG}`],
  ]);
  expect(list.rows.flatMap(({ wrongCodes = [] }) => wrongCodes)).toEqual([WRONG]);
  expect(found.rows.map(({ gap }) => gap)).toEqual([null, 'empty', null]);
});
