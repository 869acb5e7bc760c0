import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { ChecksCompared } from '../../../../../src/sections/check/compared-checks.ts';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import type { ListNeed } from '../../../../../src/licenses/document-check/check.ts';
import { listRows } from '../../../../../src/reading/list-rows.ts';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { tableRow } from '../../../../../src/reading/table-rows.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { readWorkbook } from '../../../../../src/tables/workbook/read-workbook.ts';
import { LIST_HEAD, officeWorkbook, type ListRow } from '../../../../support/office-workbook.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { clearDialogs, dialogs, files } from '../../../../support/vscode-double.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { exportCheck } = await import('../../../../../src/features/check/export/export-check.ts');
const { planOf } = await import('../../../../../src/features/check/sources/check-plan.ts');

const FILE = 'file:///lists/供应商.xlsx';
const { vendorSample, none, validities } = notable;
const claimed = vendorSample.licenses[0]?.licenseNumber ?? '';
const ROWS: readonly ListRow[] = [
  [vendorSample.name, claimed, 46_000, 1],
  [none.name, '京B2-20209999', 46_001, 2],
  [validities.name, '京ICP备13999021号-1', 46_002, 3],
  ['待定', '', 46_003, 4],
];

/** A thread for each workbook takes its time where much else runs. */
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  clearDialogs();
  files.clear();
});

/** A check of the list, run to its end. */
async function checked(need: ListNeed | null) {
  files.set(FILE, officeWorkbook(ROWS));
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const read = await readWorkbook(officeWorkbook(ROWS));
  if (read?.kind !== 'read') throw new Error('the list cannot be read');
  const [sheet] = read.sheets;
  const mentions = new Mentions(() => new KnownNames());
  const mentionsIn = (text: string) => mentions.between(text, 0, text.length);
  const asking = ROWS.map(([name], at) => tableRow(LIST_HEAD + at + 1, name, [name], 'noName'));
  const rows = await listRows(sheet?.rows ?? [], 1, {
    asking,
    sure: [],
    mentionsIn,
  });
  if (!rows || !sheet) throw new Error('the list has no rows');
  const queries = [vendorSample, none, validities].map(({ name }) => ({ query: name, isCall: true }));
  const plan = planOf(
    {
      lists: [
        {
          ...{ ...rows, title: null, file: FILE, kind: 'xlsx', sheet: sheet.name },
          ...{ column: 1, titleRow: LIST_HEAD - 1 },
        },
      ],
    },
    queries,
  );
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const id = checks.begin(connection, '供应商.xlsx', { queries, leftOut: [], plan: { ...plan, need } }) ?? 0;
  await checks.run(id);
  const [check] = checks.all;
  if (!check) throw new Error('the check is gone');
  const inSight = {
    ...{ check, items: checks.items(id), data: 'sample' as const, isRunning: false, leftOut: [] },
    ...{ plan: checks.plan(id), sights: checks.sights(id) },
  };
  return { inSight, known, service, choice };
}

test('the list comes back with its results behind it, each in its row, and the file itself stays as it was', async () => {
  const { inSight, known } = await checked({ businesses: 'B25', region: '' });
  dialogs.take = ['Your list with the results', 'file:///lists/result.xlsx'];
  await exportCheck(inSight, known);
  expect(dialogs.said).toEqual(['Exported to result.xlsx.']);
  expect(files.get(FILE)).toEqual(officeWorkbook(ROWS));
  const before = await readXlsxFile(Buffer.from(officeWorkbook(ROWS)));
  const after = await readXlsxFile(Buffer.from(files.get('file:///lists/result.xlsx') ?? []));
  expect(after[0]?.data.map((row) => row.slice(0, 6))).toEqual(before[0]?.data);
  expect(after.map(({ sheet }) => sheet)).toEqual([
    '名录 & 报价',
    '备注',
    'Licences found',
    'To be looked at',
  ]);
  const [titles, ...rows] = after[0]?.data.slice(LIST_HEAD - 1).map((row) => row.slice(6)) ?? [];
  const of = (row: number) =>
    Object.fromEntries(titles?.map((title, at) => [String(title), rows[row]?.[at]]) ?? []);
  expect(dialogs.titled).toEqual(['Export Result of Check']);
  expect(of(0)).toMatchObject({
    Source: 'Sample data',
    'Registered name': vendorSample.name,
    Licences: 3,
    'Claimed number against what was found': `${claimed}: found, valid`,
  });
  expect(of(1)).toMatchObject({
    State: 'no licence found',
    'Claimed number against what was found':
      '京B2-20209999: none of the licences found of this company has this number',
    'B25 信息服务业务': 'cannot be told',
  });
  expect(of(2)['To be looked at']).toMatch(/the number of a filing, which is no licence/u);
  expect(of(3)).toMatchObject({ State: 'nothing was asked for this row', 'Registered name': null });
  const looked = after[3]?.data.map(([row, text]) => [row, text]) ?? [];
  expect(looked).toContainEqual([LIST_HEAD + 4, '待定']);
  expect(after[2]?.data.filter(([company]) => company === vendorSample.name)).toHaveLength(3);
});

test('a list that was changed gets results only where it still names the company, and is never written itself', async () => {
  const { inSight, known } = await checked(null);
  const changed = ROWS.map((row, at): ListRow => (at === 1 ? ['另一家网络有限公司', '', 1, 2] : row));
  files.set(FILE, officeWorkbook(changed));
  dialogs.take = ['Your list with the results', 'file:///lists/result.xlsx'];
  await exportCheck(inSight, known);
  expect(dialogs.said[0]).toMatch(/was changed since the check: .* \(1\)/u);
  const after = await readXlsxFile(Buffer.from(files.get('file:///lists/result.xlsx') ?? []));
  expect(after[0]?.data[LIST_HEAD + 1]?.slice(6).every((cell) => cell === null)).toBe(true);
  clearDialogs();
  dialogs.take = ['Your list with the results', FILE];
  await exportCheck(inSight, known);
  expect(dialogs.said[0]).toMatch(/^Nothing was exported/u);
  clearDialogs();
  files.delete(FILE);
  dialogs.take = ['Your list with the results', 'file:///lists/again.xlsx'];
  await exportCheck(inSight, known);
  expect(dialogs.said[0]).toMatch(/is not where it was/u);
  expect(files.has('file:///lists/again.xlsx')).toBe(false);
});

test('JSON is as its schema says, and does not change with the language', async () => {
  const { inSight, known } = await checked({ businesses: 'B25, cloud', region: '110000' });
  dialogs.take = ['JSON', 'file:///lists/result.json'];
  await exportCheck(inSight, known);
  const result: unknown = JSON.parse(Buffer.from(files.get('file:///lists/result.json') ?? []).toString());
  const text = readFileSync(new URL('../../../../../docs/check-result.schema.json', import.meta.url), 'utf8');
  const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(result).error).toBeUndefined();
  expect(schema.safeParse({ ...(result as object), version: 2 }).success).toBe(false);
  expect(result).toMatchObject({
    companies: [{ state: 'allValid' }, { state: 'noneFound', concerns: ['noneFound'] }, {}],
    list: [{ row: 4, companies: [0] }, {}, { claims: [{ verdict: 'filing' }] }, { concerns: ['notAsked'] }],
  });
});

test('each licence has the day and the number of its own answer, not those of the search that listed it', async () => {
  const { inSight, known, service } = await checked(null);
  const licenseId = known.companyNamed(vendorSample.name)?.licenses[0]?.license.value.id ?? '';
  const asked = await service.detail(licenseId, { mode: 'fresh' });
  const own = asked.kind === 'answered' ? asked.answer.provenance.orderNumber : null;
  expect(own).not.toBeNull();
  dialogs.take = ['JSON', 'file:///lists/result.json'];
  await exportCheck(inSight, known);
  const form = z.object({
    companies: z.array(
      z.object({
        answer: z.object({ orderNumber: z.string() }),
        licenses: z.array(z.object({ answer: z.object({ orderNumber: z.string() }) })),
      }),
    ),
  });
  const json: unknown = JSON.parse(Buffer.from(files.get('file:///lists/result.json') ?? []).toString());
  const { companies } = form.parse(json);
  const search = companies[0]?.answer.orderNumber;
  expect(companies[0]?.licenses.map(({ answer }) => answer.orderNumber)).toEqual([own, search, search]);
  expect(own).not.toBe(search);
  clearDialogs();
  dialogs.take = ['Excel workbook', 'file:///lists/result.xlsx'];
  await exportCheck(inSight, known);
  const sheets = await readXlsxFile(Buffer.from(files.get('file:///lists/result.xlsx') ?? []));
  const found = sheets.find(({ sheet }) => sheet === 'Licences found')?.data ?? [];
  const at = found[0]?.indexOf('Order number') ?? -1;
  expect(found.slice(1, 4).map((row) => row[at])).toEqual([own, search, search]);
});

test('CSV tells of claims, needs and concerns as the workbook does', async () => {
  const { inSight, known } = await checked({ businesses: 'B25', region: '' });
  dialogs.take = ['CSV', 'file:///lists/result.csv'];
  await exportCheck(inSight, known);
  const csv = Buffer.from(files.get('file:///lists/result.csv') ?? []).toString();
  for (const words of [
    'Claimed number against what was found',
    `${claimed}: found, valid`,
    'B25 信息服务业务',
    'cannot be told',
    'To be looked at',
    'no licence found: see that the name or code is the registered one',
  ])
    expect(csv).toContain(words);
});

test('Markdown is a report to read: totals, what is to be looked at first, licences, and what it does not say', async () => {
  const { inSight, known } = await checked({ businesses: 'B25', region: '' });
  dialogs.take = ['Markdown', 'file:///lists/result.md'];
  await exportCheck(inSight, known);
  const markdown = Buffer.from(files.get('file:///lists/result.md') ?? []).toString();
  const widths = markdown.split('\n').map((line) => line.split(/(?<!\\)\|/).length - 2);
  expect(Math.max(...widths)).toBeLessThanOrEqual(7);
  for (const words of [
    String.raw`**Sample data\: every company is invented\.**`,
    '## Companies',
    '## Licences found',
    '## What this check does not say',
  ])
    expect(markdown).toContain(words);
  expect(markdown).toMatch(/\| Begun \| \d{4}\\-\d\d\\-\d\d \d\d\\:/);
  expect(markdown.indexOf(none.name)).toBeLessThan(markdown.indexOf(vendorSample.name));
});

test('a check that repeats another one is exported with what changed, row by row, and with the days compared', async () => {
  const { inSight, known } = await checked(null);
  const [license] = inSight.sights.get(0)?.licenses ?? [];
  if (!license) throw new Error('a licence was expected');
  const at = (day: string) => ({ first: Date.parse(day), last: Date.parse(day), areStored: false });
  const compared: ChecksCompared = {
    before: inSight.check,
    times: { before: at('2026-02-03'), now: at('2026-05-01') },
    changed: [
      {
        place: 1,
        query: none.name,
        mayBeOther: false,
        changes: [{ kind: 'gone', license, isCertain: true }],
      },
    ],
    ...{ unchanged: 1, unchangedAsSeen: 1, incomparable: 0, waiting: 0 },
    rest: new Map([
      [0, 'unchanged'],
      [2, 'unchangedAsSeen'],
    ]),
  };
  const exported = async (format: string, file: string): Promise<string> => {
    clearDialogs();
    dialogs.take = [format, `file:///lists/${file}`];
    await exportCheck({ ...inSight, compared }, known);
    return Buffer.from(files.get(`file:///lists/${file}`) ?? []).toString();
  };
  const csv = await exported('CSV', 'changes.csv');
  const [heading, basis] = [
    'What changed since the answers of 2026-02-03',
    'Compared: the answers of 2026-02-03 with those of 2026-05-01 (days of China Standard Time).',
  ];
  expect(csv).toContain(`${heading} · ${basis}`);
  const gone = `licence gone: ${license.licenseNumber} is no longer in the answer`;
  for (const [name, words] of [
    [none.name, gone],
    [vendorSample.name, ',unchanged,'],
    [validities.name, 'unchanged as far as both were loaded and read'],
  ] as const)
    expect(csv.split('\r\n').find((line) => line.startsWith(name))).toContain(words);
  const markdown = await exported('Markdown', 'changes.md');
  const plain = markdown.replaceAll('\\', '');
  expect(plain.indexOf(`## ${heading}`)).toBeLessThan(plain.indexOf('| Begun |'));
  for (const words of ['Changed: 1 company', `| ${none.name} | ${gone} |`, basis, '- Unchanged: 1 company'])
    expect(plain).toContain(words);
  await exported('Your list with the results', 'changes.xlsx');
  const [sheet] = await readXlsxFile(Buffer.from(files.get('file:///lists/changes.xlsx') ?? []));
  const column = sheet?.data[LIST_HEAD - 1]?.indexOf(`${heading} · ${basis}`) ?? -1;
  expect(sheet?.data.slice(LIST_HEAD, LIST_HEAD + 3).map((row) => row[column])).toEqual([
    'unchanged',
    gone,
    'unchanged as far as both were loaded and read',
  ]);
});

test.each([
  ['the list by other capitals', 'file:///lists/供应商.XLSX', /that is your list itself/],
  ['a name without the ending of a file that is there', 'file:///lists/供应商', /is there already/],
])('%s replaces nothing', async (_, chosen, said) => {
  const { inSight, known } = await checked(null);
  dialogs.take = ['Your list with the results', chosen];
  await exportCheck(inSight, known);
  expect(dialogs.said).toEqual([expect.stringMatching(said)]);
  expect([...files.keys()]).toEqual([FILE]);
  expect(files.get(FILE)).toEqual(officeWorkbook(ROWS));
});

const FORMATS = ['CSV', 'JSON', 'Markdown', 'Excel workbook', 'Your list with the results'];
test.each(FORMATS)('nothing is written as %s where the connection changes meanwhile', async (format) => {
  const [{ inSight, known, choice }, sandbox] = [await checked(null), await useSandboxInTest()];
  dialogs.take = [format, 'file:///lists/result.xlsx'];
  const exporting = exportCheck(inSight, known);
  choice.choose(connectionTo(sandbox));
  await exporting;
  expect(dialogs.said).toEqual(['Nothing was exported: the connection was changed meanwhile.']);
  expect([...files.keys()]).toEqual([FILE]);
});
