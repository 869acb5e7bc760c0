import { expect, test, vi } from 'vitest';
import { detailed, license, listed, NOW, report } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { licenseTable } = await import('../../../../src/features/export/license-table.ts');

function objects(...dossiers: Parameters<typeof licenseTable>[1]) {
  const { columns, rows } = licenseTable(license.companyName, dossiers, null);
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])));
}

test('every row has the number and the time of its answer, with a report or without', () => {
  expect(objects(listed, detailed)).toMatchObject([
    {
      orderNumber: 'N-1',
      fetchedAt: new Date(NOW - 5 * 60_000).toISOString(),
      'report.orderNumber': null,
      'report.fetchedAt': null,
    },
    {
      orderNumber: 'N-2',
      fetchedAt: new Date(NOW).toISOString(),
      'report.orderNumber': 'N-2',
      'report.fetchedAt': new Date(NOW).toISOString(),
    },
  ]);
});

test('a row holds every field of the licence and of its report, as sent', () => {
  const [row] = objects(detailed);
  expect(row).toMatchObject({ ...license, validity: 'valid', source: 'QCC' });
  for (const [field, value] of Object.entries(report)) expect(row?.[`report.${field}`]).toBe(value);
});

test('businesses are named by code where they are licensed, and left out where they are not', () => {
  const scope = '内容分发网络业务：全国注销业务种类：存储转发类业务';
  const dossier = { ...listed, license: { ...listed.license, value: { ...license, scope } } };
  expect(objects(dossier)[0]?.['businesses']).toBe('B12 内容分发网络业务');
});

test('businesses keep their limits, and those that were not read for certain are marked', () => {
  const scope = '信息服务业务（仅限互联网信息服务）：全国某某业务：全国暂停经营国内呼叫中心业务';
  const dossier = { ...listed, license: { ...listed.license, value: { ...license, scope } } };
  expect(objects(dossier)[0]?.['businesses']).toBe(
    'B25 信息服务业务（仅限互联网信息服务）; 某某业务 (not certain); B24-1 国内呼叫中心业务 (not certain)',
  );
});

test('a report that the vendor does not have was asked for all the same', () => {
  const { provenance } = detailed.license;
  expect(objects({ ...listed, annualReport: { value: null, provenance } })[0]).toMatchObject({
    'report.orderNumber': 'N-2',
    'report.companyName': null,
  });
});

test('every row says what is missing from a company’s list', () => {
  const gaps = ['The vendor has 67 more that were not loaded.'];
  const { columns, rows } = licenseTable(license.companyName, [listed, detailed], { gaps });
  const at = columns.findIndex(({ key }) => key === 'missingLicenses');
  expect(rows.map((row) => row[at])).toEqual([gaps[0], gaps[0]]);
  expect(objects(listed)[0]?.['missingLicenses']).toBeNull();
});

test('sample data is marked in every row', () => {
  const provenance = { ...listed.license.provenance, data: 'sample' as const };
  const sample = { ...listed, license: { value: license, provenance } };
  expect(objects(sample, sample).map(({ source }) => source)).toEqual(['Sample data', 'Sample data']);
});

test('a program is given values that no language changes', () => {
  const provenance = { ...listed.license.provenance, data: 'sample' as const, olderThanMs: 7 * 86_400_000 };
  const sample = { ...listed, license: { value: { ...license, validity: 'unknown' as const }, provenance } };
  const { columns, rows, values = [] } = licenseTable('', [sample], { gaps: ['one more'] });
  const of = (row: readonly unknown[] | undefined, name: string) =>
    row?.[columns.findIndex(({ key }) => key === name)];
  const names = ['validity', 'source', 'needsRefresh', 'missingLicenses'];
  expect(names.map((name) => of(rows[0], name))).toEqual([
    'validity unknown',
    'Sample data',
    'older than 7 days',
    'one more',
  ]);
  expect(names.map((name) => of(values[0], name))).toEqual(['unknown', 'sample', true, true]);
});

test('columns have keys and titles of their own', () => {
  const { columns } = licenseTable('', [], null);
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
});
