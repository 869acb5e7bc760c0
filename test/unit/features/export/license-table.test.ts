import { expect, test, vi } from 'vitest';
import { detailed, license, listed, NOW, report } from '../detail/records.ts';

vi.mock('vscode', async () => import('../detail/vscode-double.ts'));
const { licenseTable } = await import('../../../../src/features/export/license-table.ts');

function objects(...records: Parameters<typeof licenseTable>[1]) {
  const { columns, rows } = licenseTable(license.companyName, records);
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
  const record = { ...listed, license: { ...listed.license, value: { ...license, scope } } };
  expect(objects(record)[0]?.['businesses']).toBe('B12 内容分发网络业务');
});

test('businesses keep their limits, and those that were not read for certain are marked', () => {
  const scope = '信息服务业务（仅限互联网信息服务）：全国某某业务：全国暂停经营国内呼叫中心业务';
  const record = { ...listed, license: { ...listed.license, value: { ...license, scope } } };
  expect(objects(record)[0]?.['businesses']).toBe(
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

test('sample data is marked in every row', () => {
  const provenance = { ...listed.license.provenance, data: 'sample' as const };
  const sample = { ...listed, license: { value: license, provenance } };
  expect(objects(sample, sample).map(({ source }) => source)).toEqual(['Sample data', 'Sample data']);
});

test('columns have keys and titles of their own', () => {
  const { columns } = licenseTable('', []);
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
});
