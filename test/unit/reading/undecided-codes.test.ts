import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/reading/candidates.ts';
import { codeOwners } from '../../../src/reading/code-owners.ts';
import { columnsOf, companiesIn } from '../../../src/reading/columns.ts';
import { lookAtList } from '../../../src/reading/list-look.ts';
import { listRows } from '../../../src/reading/list-rows.ts';
import { isQuery, isSureQuery } from '../../../src/reading/mention-query.ts';
import type { Rows } from '../../../src/tables/read-table.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { finished } from '../../support/finished.ts';

const recognizer = new Recognizer();
const mentionsIn = (text: string) => recognizer.recognize(text);
const { signal } = new AbortController();
/** Breaks the rule as codes do that Xiamen gave before 2016. */
const XIAMEN = '91350203M000ABCDX9';
const WRONG = '91110108MA01A2B3C5';
const [A, B] = ['厦门虚构云桥科技有限公司', '上海星岚数据服务股份有限公司'];

async function listOf(rows: Rows, index = 0) {
  const found = await companiesIn(rows, { index }, mentionsIn, signal);
  if (!found) throw new Error('given up');
  const sure = found.candidates.filter((each) => each.sure).map(({ query }) => query);
  const list = await listRows(rows, index, {
    asking: found.rows,
    sure,
    mentionsIn,
  });
  if (!list) throw new Error('given up');
  return { found, list };
}

test('a code that breaks the rule as codes in use do is a query, and none that is asked without a choice', () => {
  const of = (value: string) => ({ kind: 'creditCode', valid: false, value }) as const;
  expect([isQuery(of(XIAMEN)), isSureQuery(of(XIAMEN))]).toEqual([true, false]);
  expect([isQuery(of(WRONG)), isSureQuery(of(WRONG))]).toEqual([false, false]);
});

test('in a document it is offered unticked, and beside its name it is the name’s', () => {
  const of = (text: string) => {
    const mentions = mentionsIn(text);
    return finished(candidatesOf(mentions, finished(codeOwners(mentions, text))));
  };
  expect(of(`代码 ${XIAMEN}`)).toEqual([{ query: XIAMEN, sure: false, count: 1 }]);
  expect(of(`${A}（${XIAMEN}）`)).toEqual([{ query: A, sure: true, count: 1 }]);
  expect(of(`代码 ${WRONG}`)).toEqual([]);
});

test('alone in a cell it is offered unticked, and its column is a column of companies', async () => {
  const rows = [['供应商'], [XIAMEN], [B], [WRONG]];
  expect((await columnsOf(rows, mentionsIn))?.[0]).toMatchObject({ filled: 3, recognized: 2 });
  const { found, list } = await listOf(rows);
  expect(found.candidates).toEqual([
    { query: XIAMEN, sure: false, count: 1 },
    { query: B, sure: true, count: 1 },
  ]);
  expect(found.rows.map(({ gap }) => gap)).toEqual([null, null, 'wrongCode']);
  expect(lookAtList(list)).toMatchObject({ wrongCodes: [4], undecidedCodes: [2] });
});

test('in another column of a row without a name it is offered unticked, too', async () => {
  const { found } = await listOf([
    ['供应商', '统一社会信用代码'],
    ['', XIAMEN],
  ]);
  expect(found.candidates).toEqual([{ query: XIAMEN, sure: false, count: 1, beside: true }]);
});
