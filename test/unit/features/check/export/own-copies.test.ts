import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { DocumentChecks } from '../../../../../src/licenses/document-check/document-checks.ts';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { encode } from '../../../../../src/tables/encodings.ts';
import { newWorkbook } from '../../../../../src/tables/workbook/new-workbook.ts';
import { faults } from '../../../../support/disk-double.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { clearDialogs, dialogs, ran } from '../../../../support/vscode-double.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

/** The rows that the user picks, one after the other, and the folder that is chosen. */
const user = vi.hoisted(() => ({ picks: [] as string[], folder: '' }));

vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const disk = await import('../../../../support/disk-double.ts');
  return {
    ...double,
    ...{ Uri: disk.Uri, FileType: disk.FileType, FileSystemError: disk.FileSystemError },
    window: {
      ...double.window,
      activeTextEditor: undefined,
      showQuickPick: (rows: readonly { readonly label: string }[]) => {
        const pick = user.picks.shift();
        return Promise.resolve(rows.find(({ label }) => label === pick));
      },
      showOpenDialog: () => Promise.resolve([disk.Uri.file(user.folder)]),
    },
    env: { ...double.env, uiKind: double.UIKind.Desktop },
    workspace: { ...double.workspace, fs: disk.fs },
  };
});
const { exportCheck } = await import('../../../../../src/features/check/export/export-check.ts');
const { planOf } = await import('../../../../../src/features/check/sources/check-plan.ts');
const { readSource } = await import('../../../../../src/features/check/sources/read-source.ts');

vi.setConfig({ testTimeout: 60_000 });

const { vendorSample, none, validities } = notable;
const claimed = vendorSample.licenses[0]?.licenseNumber ?? '';
const GB = { encoding: 'gb18030', hasMark: false } as const;

let root: string;
beforeEach(() => {
  clearDialogs();
  ran.length = 0;
  root = mkdtempSync(join(tmpdir(), 'copies-'));
  user.folder = join(root, 'results');
  mkdirSync(user.folder);
  onTestFinished(() => {
    Object.assign(faults, { write: null, rename: null });
    rmSync(root, { recursive: true });
  });
});

const at = (...path: readonly string[]): string => join(root, ...path);

/** Two CSV of one name and a workbook of two sheets, in a folder. */
async function writeLists(): Promise<void> {
  mkdirSync(at('lists', '2025'), { recursive: true });
  const utf8 = `\uFEFF企业名称;许可证号\n${vendorSample.name};${claimed}\n${none.name};\n`;
  writeFileSync(at('lists', '供应商.csv'), utf8);
  writeFileSync(
    at('lists', '2025', '供应商.csv'),
    encode(`企业名称,许可证号\r\n${validities.name},${claimed}\r\n`, GB),
  );
  const columns = ['企业名称', '金额'].map((title) => ({ key: title, title }));
  const workbook = await newWorkbook({ title: '', columns, rows: [[vendorSample.name, 900]] }, [
    {
      name: '华东',
      rows: [
        ['企业名称', '许可证号'],
        [none.name, '京B2-20209999'],
        ['待定', ''],
      ],
    },
  ]);
  writeFileSync(at('lists', '名录.xlsx'), workbook);
}

/** The folder, read and checked to its end. */
async function checked() {
  await writeLists();
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  user.picks = ['企业名称', 'All sheets', '企业名称', '企业名称', '企业名称'];
  const source = await readSource(
    [vscode.Uri.file(at('lists'))],
    new Mentions(() => new KnownNames()),
    () => undefined,
  );
  const connection = await checks.ready();
  if (!source || !connection) throw new Error('the lists cannot be read');
  const queries = source.candidates.filter(({ sure }) => sure).map(({ query }) => ({ query, isCall: true }));
  const plan = planOf(source, queries);
  const id = checks.begin(connection, source.title, { queries, leftOut: [], plan }) ?? 0;
  await checks.run(id);
  const [check] = checks.all;
  if (!check) throw new Error('the check is gone');
  const inSight = {
    ...{ check, items: checks.items(id), data: 'real' as const, isRunning: false, leftOut: [] },
    ...{ plan: checks.plan(id), sights: checks.sights(id) },
  };
  return { inSight, known };
}

/** Saves the copies. @returns their names. */
async function copies({ inSight, known }: Awaited<ReturnType<typeof checked>>): Promise<readonly string[]> {
  user.picks = ['Your lists with the results'];
  await exportCheck(inSight, known);
  return readdirSync(user.folder).toSorted();
}

test('each of several lists comes back in a copy of its own, with the results of its own rows', async () => {
  const all = await checked();
  expect(all.inSight.plan?.lists.map(({ title, hasClaims }) => [title, hasClaims])).toEqual([
    ['供应商.csv', true],
    ['名录.xlsx · Sheet1', false],
    ['名录.xlsx · 华东', true],
    ['2025/供应商.csv', true],
  ]);
  dialogs.take = ['Open Folder'];
  const names = await copies(all);
  const day = names[0]?.match(/\d{4}-\d\d-\d\d/u)?.[0] ?? '';
  expect(names).toEqual(
    [`供应商, licences ${day}-2.csv`, `供应商, licences ${day}.csv`, `名录, licences ${day}.xlsx`].toSorted(),
  );
  expect(dialogs.said).toEqual(['3 copies with results were saved in results.']);
  expect(ran.map(([command]) => command)).toEqual(['revealFileInOS']);
  const own = readFileSync(join(user.folder, `供应商, licences ${day}.csv`), 'utf8');
  const rows = own.split('\n');
  expect(rows[0]?.startsWith('\uFEFF企业名称;许可证号;')).toBe(true);
  expect(rows[1]).toContain(`;"${claimed}: found, valid";`);
  expect(own).not.toContain(validities.name);
  const other = new TextDecoder('gb18030').decode(
    readFileSync(join(user.folder, `供应商, licences ${day}-2.csv`)),
  );
  expect(other.split('\r\n')[1]?.startsWith(`${validities.name},${claimed},`)).toBe(true);
  // Another file asked for the company whose number this one claims.
  expect(other).toContain(`it is a licence of ${vendorSample.name}`);
  const before = await readXlsxFile(readFileSync(at('lists', '名录.xlsx')));
  const after = await readXlsxFile(readFileSync(join(user.folder, `名录, licences ${day}.xlsx`)));
  expect(after.map(({ sheet }) => sheet)).toEqual(['Sheet1', '华东', 'Licences found', 'To be looked at']);
  for (const place of [0, 1])
    expect(after[place]?.data.map((row) => row.slice(0, 2))).toEqual(before[place]?.data);
  const column = (place: number, title: string): unknown =>
    after[place]?.data[1]?.[after[place].data[0]?.indexOf(title) ?? -1];
  expect(column(0, 'Licences')).toBe(3);
  expect(column(1, 'Claimed number against what was found')).toContain('京B2-20209999: none of the licences');
  expect(column(2, 'Where')).toBe('名录.xlsx · Sheet1; row 2');
  const looked = after[3]?.data.slice(1).map((row) => row.slice(0, 3)) ?? [];
  expect(looked).toContainEqual(['名录.xlsx · 华东', 3, '待定']);
  expect(JSON.stringify(after)).not.toContain(validities.name);
});

test('nothing that is there is written over, and a file that cannot be copied holds up none of the others', async () => {
  const all = await checked();
  writeFileSync(at('lists', '供应商.csv'), '别的内容\n');
  rmSync(at('lists', '2025'), { recursive: true });
  const [first = ''] = await copies(all);
  expect(first).toMatch(/^名录, licences .*\.xlsx$/u);
  expect(dialogs.said).toEqual([
    '1 copy with results was saved in results. Not where it was when it was checked: 2025/供应商.csv. Another list now than when it was checked: 供应商.csv.',
  ]);
  clearDialogs();
  const before = readFileSync(join(user.folder, first));
  expect(await copies(all)).toHaveLength(2);
  expect(readFileSync(join(user.folder, first))).toEqual(before);
  clearDialogs();
  faults.write = '.partial';
  expect(await copies(all)).toHaveLength(2);
  expect(dialogs.said[0]).toMatch(/^No copy was saved\. .*Could not be written there: 名录\.xlsx\.$/u);
});

test('a copy has the rows of its own tables by the tables themselves, not by what they are called', async () => {
  const { inSight, known } = await checked();
  const lists = inSight.plan?.lists.map((list) => ({ ...list, title: '供应商' })) ?? [];
  const plan = { lists, need: null, follows: null };
  const names = await copies({ inSight: { ...inSight, plan }, known });
  const texts = names
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(join(user.folder, name)))
    .map((bytes) => (bytes[0] === 0xef ? bytes.toString() : new TextDecoder('gb18030').decode(bytes)));
  const [first, second] = [';', ','].map((mark) => texts.find((text) => text.includes(`企业名称${mark}`)));
  expect(first).toContain(`;"${claimed}: found, valid";`);
  expect(first).not.toContain(validities.name);
  expect(second).toContain(`it is a licence of ${vendorSample.name}`);
  expect(second).not.toContain('found, valid');
  const workbook = await readXlsxFile(readFileSync(join(user.folder, names.at(-1) ?? '')));
  expect(workbook.slice(0, 2).map(({ data }) => data.length)).toEqual([2, 3]);
  expect(JSON.stringify(workbook)).not.toContain(validities.name);
});
