import { expect, test, vi } from 'vitest';
import type { AnnualReport, License } from '../../../../src/domain/license.ts';
import type { ComparisonsView } from '../../../../src/protocol/license-page.ts';
import { speak } from '../../../support/vscode-double.ts';
import { detailed, license, listed, provenance, report } from '../../features/panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { comparisonsView } = await import('../../../../src/sections/license/comparisons-view.ts');

const TITLES = {
  validity: "The vendor's word for the validity",
  asked: 'The name that was asked for',
  names: 'Company name in licence and report',
  numbers: 'Licence number in licence and report',
  code: 'Check digit of the credit code',
  businesses: 'Businesses in scope and report',
  classes: 'Classes of number and businesses',
} as const;

function check(
  title: keyof typeof TITLES,
  changes: { license?: Partial<License>; report?: Partial<AnnualReport> },
  question?: string,
): ComparisonsView['items'][number] {
  const dossier = {
    license: { value: { ...license, ...changes.license }, provenance },
    annualReport: { value: { ...report, ...changes.report }, provenance },
  };
  const found = comparisonsView(dossier, question).items.find((item) => item.title === TITLES[title]);
  if (!found) throw new Error(`no check: ${title}`);
  return found;
}

test('every check has words, whatever was sent', () => {
  for (const dossier of [listed, detailed]) {
    const { items, wanting } = comparisonsView(dossier, license.companyName);
    const told = (title: string) => items.some((item) => item.title === title) || wanting?.includes(title);
    expect(Object.values(TITLES).filter((title) => told(title) !== true)).toEqual([]);
    for (const { verdict, why, sides } of items) {
      expect([verdict, why]).not.toContain('');
      expect(sides.length).toBeGreaterThan(0);
    }
  }
});

test('of a licence that no search found, the name asked for is not spoken of', () => {
  expect(comparisonsView(listed, undefined).items.map(({ title }) => title)).not.toContain(TITLES.asked);
});

test('what wants a report that was never asked for is one line, and no doubt about the company', () => {
  const { items, wanting } = comparisonsView(listed, undefined);
  expect(new Set(items.map(({ title }) => title))).toEqual(new Set([TITLES.validity, TITLES.classes]));
  expect(wanting).toBe(
    `The annual report was not fetched. It is wanted for: ${[TITLES.names, TITLES.numbers, TITLES.code, TITLES.businesses].join(', ')}`,
  );
  expect(comparisonsView(detailed, undefined).wanting).toBeNull();
});

test('a provincial number stands beside the regions beyond its province, in both languages', () => {
  const provincial = {
    license: {
      value: { ...license, licenseNumber: '京B2-20990003', scope: '国内呼叫中心业务：北京市、上海市' },
      provenance,
    },
    annualReport: null,
  };
  const told = () => comparisonsView(provincial, undefined).items[0];
  expect(told()).toMatchObject({
    kind: 'differs',
    title: 'Province of the number and regions of the scope',
    why: expect.stringMatching(/beyond the province .* cannot be told/) as unknown,
    sides: [{ value: '京B2-20990003' }, { remark: 'Only here: 上海市' }],
  });
  speak('zh-cn');
  expect(told()).toMatchObject({
    title: '编号所属省份与载明的地区',
    why: expect.stringContaining('据此无法判断') as unknown,
  });
  speak('en');
});

test('differences come first, and what agrees last', () => {
  const dossier = {
    license: { value: { ...license, validity: 'invalid', validityText: '否' } as const, provenance },
    annualReport: { value: { ...report, licenseNumber: license.licenseNumber, creditCode: '' }, provenance },
  };
  const kinds = comparisonsView(dossier, license.companyName).items.map(({ kind }) => kind);
  const order = ['differs', 'cannotTell', 'note', 'consistent'];
  expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect([kinds[0], kinds.at(-1)]).toEqual(['differs', 'consistent']);
});

test('one line sums the checks up, the worst first', () => {
  expect(comparisonsView(listed, undefined).summary).toEqual({
    kind: 'cannotTell',
    words: 'Checks: 1 consistent · 4 that want the annual report',
  });
  expect(check('numbers', { report: { licenseNumber: 'B2-1' } }).kind).toBe('differs');
});

test('both sides are shown as sent, with what only one of them has', () => {
  const { kind, sides } = check('businesses', {
    license: { scope: '内容分发网络业务：全国' },
    report: { type: '内容分发网络业务,存储转发类业务' },
  });
  expect(kind).toBe('differs');
  expect(sides.map(({ value, remark }) => [value, remark])).toEqual([
    ['内容分发网络业务：全国', null],
    ['内容分发网络业务,存储转发类业务', 'Only here: 存储转发类业务'],
  ]);
});

test('classes that differ are a note and never an alarm', () => {
  const { kind, why } = check('classes', {
    license: { licenseNumber: 'B2-20209001', scope: '内容分发网络业务：全国' },
  });
  expect(kind).toBe('note');
  expect(why).toContain('no fault');
});

test.each([
  ['valid', '是', 'consistent', /no date of expiry/],
  ['invalid', '否', 'differs', /not valid/],
  ['unknown', '注销', 'cannotTell', /not taken for valid/],
] as const)('a validity that is %s', (validity, validityText, kind, why) => {
  const found = check('validity', { license: { validity, validityText } });
  expect(found.kind).toBe(kind);
  expect(found.why).toMatch(why);
});

test('a renaming is told from another company by the KeyNo alone', () => {
  const renamed = { companyName: '云上银河通信有限公司', keyNo: license.keyNo };
  expect(check('names', { report: renamed }).why).toMatch(/renamed/);
  expect(check('names', { report: { ...renamed, keyNo: '' } }).why).toMatch(/cannot be told/);
  expect(check('asked', {}, '云上银河通信有限公司').kind).toBe('differs');
});

test('what is wrong with a credit code is said, with the digit that it would need', () => {
  const { why, sides } = check('code', { report: { creditCode: '91110000000000000A' } });
  expect(why).toMatch(/check digit is “A” and would be/);
  expect(sides).toHaveLength(2);
  expect(check('code', { report: { creditCode: '9111' } }).why).toMatch(/4 characters instead of 18/);
});
