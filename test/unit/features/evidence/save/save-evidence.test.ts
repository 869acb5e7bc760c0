import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { readManifest, type Manifest } from '../../../../../src/features/evidence/package/manifest.ts';
import { readContent } from '../../../../../src/features/evidence/package/findings.ts';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { faults } from '../../../../support/disk-double.ts';
import { chosenFolders } from '../../../../support/evidence-editor.ts';
import { clearDialogs, copied, dialogs } from '../../../../support/vscode-double.ts';
import { watchTokens } from '../../../../support/watch-tokens.ts';
import { evidenceOffice, secretForms } from '../office.ts';

vi.mock('vscode', async () => (await import('../../../../support/evidence-editor.ts')).evidenceEditor());
const { saveEvidence } = await import('../../../../../src/features/evidence/save/save-evidence.ts');
const { writePackage } = await import('../../../../../src/features/evidence/save/write-package.ts');
type Target = Parameters<typeof saveEvidence>[0];

const { hundredSeventeen, none, vendorSample, validities } = notable;

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  clearDialogs();
  copied.length = 0;
  chosenFolders.length = 0;
  Object.assign(faults, { write: null, rename: null, delete: null });
});

type Office = Awaited<ReturnType<typeof evidenceOffice>>;

/** Saves, and gives the names of the packages by now, the newest last. */
async function save(
  { parts, folder }: Office,
  target: Target,
  language = 'English',
): Promise<readonly string[]> {
  dialogs.take.push(language);
  chosenFolders.push(folder);
  await saveEvidence(target, parts);
  dialogs.take.length = 0;
  return readdirSync(folder).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

async function manifestOf(folder: string): Promise<Manifest> {
  const read = await readManifest(readFileSync(join(folder, 'manifest.json')));
  if (read.kind !== 'manifest') throw new Error(read.kind);
  return read.manifest;
}

/** Without what holds numbers together. */
const reportIn = (folder: string): string =>
  readFileSync(join(folder, 'report.html'), 'utf8').replaceAll(/<\/?span[^>]*>/g, '');

/** What a clerk's own computer says of the checksums. */
const checkedByOthers = (folder: string): string =>
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

test('a company is saved with every answer as received, and nothing is asked for it', async () => {
  const office = await evidenceOffice();
  for (const pageIndex of [1, 2, 3]) await office.service.search(hundredSeventeen.name, { pageIndex });
  const [id = ''] = hundredSeventeen.licenses.map((each) => each.id);
  await office.service.detail(id);
  const before = await office.calls();
  const [name = ''] = await save(office, { kind: 'stored', id: hundredSeventeen.keyNo });
  expect(await office.calls()).toBe(before);
  expect(name).toMatch(/^示例百证通信集团有限公司 \d{4}-\d\d-\d\d \d\d-\d\d-\d\d$/);
  const folder = join(office.folder, name);
  const manifest = await manifestOf(folder);
  expect(manifest).toMatchObject({
    subject: { kind: 'company', name: hundredSeventeen.name },
    ...{ language: 'en', extensionVersion: '9.8.7', data: 'real', follows: null },
    host: new URL(office.sandbox.endpoint).host,
  });
  expect(manifest.answers.map(({ method, query, page }) => [method, query, page])).toEqual([
    ...[1, 2, 3].map((page) => ['GetList', hundredSeventeen.name, page]),
    ['GetDetail', id, null],
  ]);
  for (const { file, orderNumber, receivedAt } of manifest.answers) {
    const body = JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as { OrderNumber: string };
    expect(body.OrderNumber).toBe(orderNumber);
    expect(receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  }
  expect(filesOf(folder)).toEqual(
    [
      ...manifest.answers.map(({ file }) => file),
      ...['README.txt', 'SHA256SUMS', 'findings.json', 'manifest.json', 'report.html'],
    ].toSorted(),
  );
  expect(checkedByOthers(folder).trim().split('\n')).toHaveLength(filesOf(folder).length - 1);
});

test('a licence, a finding of none and a check are saved; whatever is in a package, no secret is', async () => {
  const tokens = watchTokens();
  const office = await evidenceOffice();
  const { service, checks } = office;
  await service.search(none.name);
  await service.search(vendorSample.name);
  const [id = ''] = vendorSample.licenses.map((each) => each.id);
  const connection = await checks.ready();
  if (!connection) throw new Error('no connection');
  const queries = [vendorSample, none, validities].map(({ name }) => ({ query: name, isCall: true }));
  const check = checks.begin(connection, 'suppliers.csv', { queries, leftOut: [] });
  if (check === undefined) throw new Error('not begun');
  await checks.run(check);
  const [finding] = office.known.companies().filter(({ name }) => name === none.name);
  await save(office, { kind: 'stored', id });
  await save(office, { kind: 'stored', id: finding?.id ?? '' });
  const names = await save(office, { kind: 'check', id: check });
  expect(names).toHaveLength(3);
  const manifests = await Promise.all(names.map((name) => manifestOf(join(office.folder, name))));
  expect(manifests.map(({ subject }) => subject.kind).toSorted()).toEqual(['check', 'license', 'noneFound']);
  const [ofNone] = manifests.filter(({ subject }) => subject.kind === 'noneFound');
  expect(ofNone?.answers).toMatchObject([
    { query: none.name, orderNumber: expect.stringMatching(/./) as unknown },
  ]);
  const ofCheck = manifests.find(({ subject }) => subject.kind === 'check');
  expect(ofCheck?.answers.map(({ query }) => query).toSorted()).toEqual(
    queries.map(({ query }) => query).toSorted(),
  );
  const all = filesOf(office.folder).map((file) =>
    readFileSync(join(office.folder, file), 'latin1').toLowerCase(),
  );
  expect(tokens.size).toBeGreaterThan(0);
  for (const secret of secretForms(office.sandbox, ...tokens)) expect(all.join('\n')).not.toContain(secret);
});

test('a finding of none is saved by what was asked for, too; nothing is where that was not asked, or found any', async () => {
  const office = await evidenceOffice();
  for (const { name } of [none, vendorSample]) await office.service.search(name);
  for (const query of [vendorSample.name, '没问过的公司'])
    expect(await save(office, { kind: 'asked', query })).toEqual([]);
  expect(dialogs.said.at(-1)).toMatch(/^There is nothing to save/);
  const [name = ''] = await save(office, { kind: 'asked', query: none.name });
  expect(await manifestOf(join(office.folder, name))).toMatchObject({
    ...{ subject: { kind: 'noneFound', name: none.name }, answers: [{ query: none.name }] },
  });
});

test('what was asked of a company’s licences is in its report and its findings, answered from what is stored', async () => {
  const office = await evidenceOffice();
  await office.service.search(vendorSample.name);
  const need = { businesses: 'B12 B14 Fernschreiber', region: '440000' };
  const [name = ''] = await save(office, { kind: 'stored', id: vendorSample.keyNo, need });
  const html = reportIn(join(office.folder, name));
  const told = html.slice(
    html.indexOf('<h2>Do the licences cover'),
    html.indexOf('<h2>Businesses and regions'),
  );
  for (const words of [
    'B12 B14 Fernschreiber',
    'Not recognised as a business: Fernschreiber',
    'B12 内容分发网络业务 · 广东省</td><td>covered</td><td>B1.B2-20169101</td>',
    'B14 互联网接入服务业务 · 广东省</td><td>partly covered</td><td>B1.B2-20169101</td>',
    'covered in: 广州市',
    'the scope does not name the business: 京ICP证159102号, 京B2-20209103',
    'Order number: TELECOMLICENSE',
    'Only the regulator can say what a licence allows.',
  ])
    expect(told).toContain(words);
  const findings = await readContent(readFileSync(join(office.folder, name, 'findings.json')));
  const [license] = findings?.found[0]?.licenses ?? [];
  expect(findings?.need).toMatchObject({
    ...{ ...need, caveats: ['noExpiry', 'regulatorAlone', 'otherWays'] },
    answers: [
      { code: 'B12', verdict: 'covered', reliesOn: [{ id: license?.id, licenseNumber: 'B1.B2-20169101' }] },
      { code: 'B14', verdict: 'partlyCovered', notCovering: [{ reasons: ['notNamed'] }, {}] },
    ],
  });
});

test('in a check each licence has the answer that it is known from, and its call is in the package', async () => {
  const office = await evidenceOffice();
  const connection = await office.checks.ready();
  if (!connection) throw new Error('no connection');
  const queries = [{ query: vendorSample.name, isCall: true }];
  const check = office.checks.begin(connection, 'suppliers.csv', { queries, leftOut: [] });
  if (check === undefined) throw new Error('not begun');
  await office.checks.run(check);
  const [{ id, licenseNumber } = { id: '', licenseNumber: '' }] = vendorSample.licenses;
  await office.service.detail(id);
  const [name = ''] = await save(office, { kind: 'check', id: check });
  const { answers } = await manifestOf(join(office.folder, name));
  expect(answers.map(({ method }) => method)).toEqual(['GetList', 'GetDetail']);
  const html = reportIn(join(office.folder, name));
  const rows = html.slice(html.indexOf('<h2>Licences found')).match(/<tr><td>.*<\/tr>/g) ?? [];
  const orderOf = (number: string): string | undefined =>
    answers.find(({ orderNumber }) =>
      rows.some((row) => row.includes(`<td>${number}</td>`) && row.includes(orderNumber ?? '-')),
    )?.method;
  expect(orderOf(licenseNumber)).toBe('GetDetail');
  expect(orderOf('京B2-20209103')).toBe('GetList');
});

test('a later package follows the newest of its subject; one in the same second has a number', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 30, 8) });
  try {
    const office = await evidenceOffice();
    await office.service.search(vendorSample.name);
    const target = { kind: 'stored', id: vendorSample.keyNo } as const;
    await save(office, target);
    const names = await save(office, target);
    expect(names.map((name) => name.replace(/^.* /, ''))).toEqual(
      ['08-00-00', '08-00-00-2'].map((time) => expect.stringContaining(time.slice(5)) as unknown),
    );
    vi.setSystemTime(Date.UTC(2026, 10, 30, 9));
    const [, , third = ''] = await save(office, target, '简体中文');
    const { follows, language } = await manifestOf(join(office.folder, third));
    expect(language).toBe('zh');
    expect(names).toContain(follows?.name);
    const sums = execFileSync('sha256sum', ['manifest.json'], {
      cwd: join(office.folder, follows?.name ?? ''),
      encoding: 'utf8',
    });
    expect(sums.split(' ')[0]).toBe(follows?.sha256);
    // The one of last time is offered first.
    dialogs.offered.length = 0;
    await save(office, target);
    expect(dialogs.offered.slice(0, 2)).toEqual(['简体中文', 'English']);
  } finally {
    vi.useRealTimers();
  }
});

test('a failure leaves nothing half, and says so where something remains', async () => {
  const office = await evidenceOffice();
  await office.service.search(vendorSample.name);
  const target = { kind: 'stored', id: vendorSample.keyNo } as const;
  faults.write = 'findings.json';
  expect(await save(office, target)).toEqual([]);
  expect(dialogs.said.at(-1)).toBe('No evidence was saved: NoPermissions');
  faults.delete = '.partial';
  expect(await save(office, target)).toEqual([expect.stringMatching(/\.partial$/)]);
  expect(dialogs.said.at(-1)).toMatch(
    /^No evidence was saved: NoPermissions What was begun .* \.?.*\.partial$/,
  );
});

test('given up on the way, it leaves nothing', async () => {
  const { folder } = await evidenceOffice();
  const files = ['a', 'b'].map((path) => ({ path, bytes: new Uint8Array(1) }));
  const gone = writePackage(vscode.Uri.file(folder), 'x', files, AbortSignal.abort());
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
  expect(readdirSync(folder)).toEqual([]);
});

test('what is not stored is not saved, and whoever leaves leaves nothing', async () => {
  const office = await evidenceOffice();
  await saveEvidence({ kind: 'stored', id: vendorSample.keyNo }, office.parts);
  expect(dialogs.said.at(-1)).toContain('There is nothing to save');
  await office.service.search(vendorSample.name);
  await saveEvidence({ kind: 'stored', id: vendorSample.keyNo }, office.parts);
  dialogs.take.push('English');
  await saveEvidence({ kind: 'stored', id: vendorSample.keyNo }, office.parts);
  expect(readdirSync(office.folder)).toEqual([]);
});

test('what is stored is looked up once, when the user asks', async () => {
  const office = await evidenceOffice();
  await office.service.search(vendorSample.name);
  const lookedUp = vi.spyOn(office.known, 'company');
  expect(await save(office, { kind: 'stored', id: vendorSample.keyNo })).toHaveLength(1);
  expect(lookedUp).toHaveBeenCalledOnce();
});

test('nothing is saved of one connection while another is there, and it is said', async () => {
  const office = await evidenceOffice();
  await office.service.search(vendorSample.name);
  let address = office.parts.address();
  const parts = { ...office.parts, address: () => address };
  const target = { kind: 'stored', id: vendorSample.keyNo } as const;
  dialogs.take.push('English');
  chosenFolders.push(office.folder);
  const saving = saveEvidence(target, parts);
  address = 'https://other.test';
  await saving;
  expect(dialogs.said.at(-1)).toBe('No evidence was saved: the connection was changed meanwhile.');
  expect(readdirSync(office.folder)).toEqual([]);
});
