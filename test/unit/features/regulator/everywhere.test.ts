import { describe, expect, test, vi } from 'vitest';
import { exactTime } from '../../../../src/domain/exact-time.ts';
import { companiesItem } from '../../../../src/features/companies/tree-items.ts';
import { rootNodes } from '../../../../src/features/companies/nodes.ts';
import type { Dossier } from '../../../../src/licenses/answer.ts';
import type { Mention } from '../../../../src/recognizer/mention.ts';
import { open } from '../../licenses/setup.ts';
import { listed } from '../panels/license/dossiers.ts';
import { beside, kept, recordedCompany, recordedLicense } from './recorded.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { companySummary, licenseSummary } = await import('../../../../src/wording/license/license-summary.ts');
const { contentsFor } = await import('../../../../src/features/document/hover/hover-contents.ts');
const { licenseTable } = await import('../../../../src/features/export/license-table.ts');
const { licenseReport } = await import('../../../../src/reports/license/license-report.ts');
const { companyReport } = await import('../../../../src/reports/company/company-report.ts');
const { markdownReport } = await import('../../../../src/reports/markdown.ts');
const { recordsTable } = await import('../../../../src/features/regulator/export-records.ts');

const plain = (markdown: { readonly value: string }): string => markdown.value.replaceAll('\\', '');

function row(dossier: Dossier) {
  const item = companiesItem({ kind: 'license', id: '1', companyId: 'c', dossier });
  return { description: String(item.description), icon: item.iconPath, said: item.accessibilityInformation };
}

describe('the tree', () => {
  test('tells the recorded end as the user’s own, and rings where it is near', () => {
    const { description, icon, said } = row(recordedLicense());
    expect(description).toContain(
      'valid · your record: until 2027-02-01 · 70 days left · past the 90-day line for renewal · your record of 2026-11-20: 有效',
    );
    expect(icon).toMatchObject({ id: 'bell' });
    expect(said?.label).toContain('your record: until 2027-02-01');
  });

  test('says of a past day that it has passed by the record, not that the licence has expired', () => {
    const { description, icon } = row(recordedLicense({}, { state: 'past', days: -1 }));
    expect(description).toContain('this day has passed by your record');
    expect(description).not.toMatch(/expired/u);
    expect(icon).toMatchObject({ id: 'bell' });
  });

  test('keeps its icon while the end is far, and without a record', () => {
    expect(row(recordedLicense({}, { state: 'far', days: 400 })).icon).toMatchObject({ id: 'pass' });
    expect(row(listed).icon).toMatchObject({ id: 'pass' });
    expect(row(listed).description).not.toContain('record');
  });

  test('has what is due above its companies', () => {
    const listing = {
      filter: 'all',
      shown: [],
      read: 1,
      invalid: 0,
      left: 0,
      due: 2,
      past: 1,
      isFull: false,
      folded: { count: 0, limit: 0 },
    } as const;
    const [node] = rootNodes({ kind: 'ready' }, listing);
    if (node?.kind !== 'renewals') throw new Error('a row was expected');
    expect(companiesItem(node)).toMatchObject({
      label: 'Renewal due by your records: 2 · Recorded ends that are past: 1',
      command: { command: 'telecomLicense.showRenewals' },
    });
  });
});

describe('a near end', () => {
  test.each([
    [91, '91 days left · your record of 2026-11-20: 有效'],
    [90, '90 days left · today is the 90-day line for renewal · your record of 2026-11-20: 有效'],
    [89, '89 days left · past the 90-day line for renewal · your record of 2026-11-20: 有效'],
    [0, 'ends today · past the 90-day line for renewal · your record of 2026-11-20: 有效'],
  ])('%i days before it', (days, words) => {
    expect(row(recordedLicense({}, { state: 'remind', days })).description).toContain(words);
  });
});

test('a record under another name is told with that name wherever it is shown', () => {
  const dossier = { ...recordedLicense({ companyName: '旧名虚构有限公司' }), otherName: '旧名虚构有限公司' };
  const words = 'recorded under the name 旧名虚构有限公司';
  expect(row(dossier).description).toContain(`until 2027-02-01 · ${words} · 70 days left`);
  expect(plain(licenseSummary(dossier))).toContain(`${words}; valid until`);
  const history = { first: null, steps: [] };
  const report = markdownReport(licenseReport({ dossier, question: null, history }, exactTime('UTC')));
  expect(report.replaceAll('\\', '')).toMatch(/\| Company name \| 旧名虚构有限公司 \|/u);
});

describe('hovers and tooltips', () => {
  test('tell it with its day, as recorded by the user', () => {
    expect(plain(licenseSummary(recordedLicense({ issued: '2022-02-02' })))).toContain(
      'Recorded by you on 2026-11-20: valid until 2027-02-01; 70 days left; past the 90-day line for renewal; status “有效”; issued on 2022-02-02',
    );
    expect(plain(companySummary(recordedCompany()))).toContain('your record: until 2027-02-01');
    expect(
      plain(companySummary({ ...recordedCompany(), ...beside(kept({ licenseNumber: null })) })),
    ).toContain('Recorded by you on 2026-11-20: valid until 2027-02-01');
  });

  test('over a number tell it although no answer is stored, beside that nothing is known of the licence', () => {
    const { known } = open(undefined);
    vi.spyOn(known.regulator, 'beside').mockReturnValue(beside(kept()));
    const value = 'B1-20990001';
    const mention = { kind: 'licenseNumber', value, start: 0, end: value.length } as Mention;
    const words = contentsFor(mention, known, { kind: 'ready' }, undefined).map(plain).join('\n');
    expect(words).toContain('Nothing is stored of this licence');
    expect(words).toContain('Recorded by you on 2026-11-20: valid until 2027-02-01');
  });

  test('let no link and no markup of a record through', () => {
    const status = '[有效](command:x) **b** <img>';
    const { value } = licenseSummary(recordedLicense({ status }));
    expect(value).not.toContain('[有效](');
    expect(value).not.toContain('**b**');
    expect(companySummary(recordedCompany({ validUntil: null, status })).value).not.toContain('[有效](');
  });
});

describe('exports', () => {
  test('have the record in columns of their own, behind what the vendor says', () => {
    const dossier = recordedLicense({ scope: '内容分发网络业务：全国', pictureHash: 'a'.repeat(64) });
    const { columns, rows } = licenseTable('t', [dossier, listed], null);
    const cells = rows.map((each) => Object.fromEntries(columns.map(({ key }, at) => [key, each[at]])));
    expect(cells[0]).toMatchObject({
      'record.validUntil': '2027-02-01',
      'record.status': '有效',
      'record.scope': '内容分发网络业务：全国',
      'record.lookedAt': '2026-11-20',
      'record.pictureHash': 'a'.repeat(64),
    });
    expect(cells[1]).toMatchObject({ 'record.validUntil': null, 'record.lookedAt': null });
    expect(columns.find(({ key }) => key === 'record.validUntil')?.title).toBe('Your record: Valid until');
  });

  test('have it in the reports of a licence and a company, field by field, with what is other than the vendor’s', () => {
    const history = { first: null, steps: [] };
    const dossier = recordedLicense({ status: '注销', quotation: '见公示' });
    const time = exactTime('UTC');
    const text = markdownReport(licenseReport({ dossier, question: null, history }, time)).replaceAll(
      '\\',
      '',
    );
    expect(text).toContain('Recorded by you on 2026-11-20: valid until 2027-02-01');
    expect(text).toContain("Other than the vendor's: Status as shown");
    expect(text).toContain('见公示');
    expect(text).toMatch(/Valid until \| 2027-02-01 \| not in this source \| cannot be compared/u);
    const company = { ...recordedCompany(), ...beside(kept({ licenseNumber: null, issued: '2020-01-01' })) };
    const said = markdownReport(companyReport(company, time)).replaceAll('\\', '');
    expect(said).toContain('issued on 2020-01-01');
    expect(said).toContain('Recorded by you on 2026-11-20: valid until 2027-02-01');
  });

  test('of all records have the former ones, too', () => {
    const { columns, rows } = recordsTable('t', [kept(), kept({ id: 2, lookedAt: '2025-01-01' })], 'sample');
    expect(columns[0]?.key).toBe('companyName');
    const at = columns.findIndex(({ key }) => key === 'lookedAt');
    expect(rows.map((each) => each[at])).toEqual(['2026-11-20', '2025-01-01']);
    expect(columns[at]?.title).toBe('Your record: Day of the look');
    expect(rows.map((each) => each.at(-1))).toEqual(['invented, sample data', 'invented, sample data']);
    expect(recordsTable('t', [kept()], 'real').rows[0]?.at(-1)).toBe('real');
  });
});
