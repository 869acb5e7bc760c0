import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { claimedColumn } from '../../../../../src/reading/claimed-numbers.ts';
import { columnsOf } from '../../../../../src/reading/columns.ts';
import { lookAtList } from '../../../../../src/reading/list-look.ts';
import { readWorkbook } from '../../../../../src/tables/workbook/read-workbook.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { templateFile } = await import('../../../../../src/features/check/template/create-template.ts');
const { lookWords } = await import('../../../../../src/features/check/list/look-words.ts');

test('the titles of a template are known as titles, and a sheet explains them in both languages', async () => {
  const bytes = await templateFile();
  const read = await readWorkbook(bytes);
  if (read?.kind !== 'read') throw new Error('the template cannot be read');
  const [list] = read.sheets;
  const rows = [...(list?.rows ?? []), ['甲', '', '京B2-20209001', '']];
  const columns = await columnsOf(rows, () => []);
  expect(columns?.map(({ title }) => title)).toContain('企业名称 (Company name)');
  expect(claimedColumn(rows, 0, 0)).toBe(2);
  const [, explanations] = await readXlsxFile(Buffer.from(bytes));
  expect(explanations?.sheet).toBe('说明 Explanations');
  expect(explanations?.data).toHaveLength(6);
});

test('what is amiss in a list is seen before anything is asked, each with its row', () => {
  const row = (at: number, ...keys: readonly string[]) => ({
    row: at,
    text: '',
    keys,
    beside: [],
    claimed: '',
  });
  const list = {
    claimed: 1,
    rows: [
      row(0),
      row(1, '甲公司'),
      row(2, '乙公司'),
      row(3, '甲公司'),
      { ...row(4), wrongCodes: ['91110108MA01A2B3C5'] },
      { ...row(5, '丙公司'), branchOf: '丙' },
      { ...row(6, '丁公司'), claimed: '京ICP备13999021号-1' },
      row(7),
    ],
  };
  expect(lookAtList(list)).toEqual({
    ...{ duplicates: [4], elsewhere: [], wrongCodes: [5], undecidedCodes: [], nobody: [8], noLicenses: [7] },
    branches: [{ row: 6, company: '丙' }],
    unasked: [],
  });
  expect(lookWords(list).split('\n')).toEqual([
    'By row:',
    '• twice in the list: 4',
    '• a code with a wrong digit: 5',
    '• a branch, whose licences are its company’s: 6 (丙)',
    '• a claimed number that is no licence: 7',
    '• no company: 8',
  ]);
  const beside = {
    ...list,
    rows: [
      { ...row(1, '甲公司', '乙公司'), unsure: ['乙公司'] },
      { ...row(2, '丙公司'), unread: ['张三商行'] },
    ],
  };
  expect(lookWords(beside)).toBe(
    'By row:\n• not ticked beside another company: 2 (乙公司: may be no company of its own), 3 (张三商行: not read as the name of a company)',
  );
  expect(lookWords({ claimed: null, rows: [row(1, '甲公司')] })).toBe('');
  const headed = { claimed: null, rows: [row(0, '供应商清单'), row(1), row(2), row(3, '甲公司')] };
  expect(lookWords({ ...headed, titleRow: 2 })).toBe('');
});

test('branches beyond those that are named are counted, like all else', () => {
  const rows = Array.from({ length: 9 }, (_, row) => ({
    ...{ row, text: '', keys: [`虚构${String(row)}公司`], beside: [], claimed: '' },
    branchOf: '甲',
  }));
  expect(lookWords({ claimed: null, rows })).toMatch(/8 \(甲\), \+1$/u);
});

test('a code that breaks the rule as codes in use do is not told as one with a wrong digit', () => {
  const row = { row: 1, text: '', keys: ['厦门虚构公司'], beside: [], claimed: '' };
  const words = lookWords({ claimed: null, rows: [{ ...row, wrongCodes: ['91350203M000ABCDX9'] }] });
  expect(words).toMatch(/^By row:\n• a code that breaks the rule, as Xiamen’s .*: 2$/u);
});
