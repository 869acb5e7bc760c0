import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { ListFound, NothingFound } from '../../../src/api/outcome.ts';
import type { TelecomLicenseApi } from '../../../src/api/telecom-license-api.ts';
import { exportCheck } from '../../../src/features/check/export/export-check.ts';
import { planOf } from '../../../src/features/check/sources/check-plan.ts';
import { readSource } from '../../../src/features/check/sources/read-source.ts';
import { packageFolder, packagesIn } from '../../../src/features/evidence/folder/package-folder.ts';
import { buildPackage } from '../../../src/features/evidence/package/build.ts';
import { verifyPackage } from '../../../src/features/evidence/package/verify.ts';
import { writePackage } from '../../../src/features/evidence/save/write-package.ts';
import { DocumentChecks } from '../../../src/licenses/document-check/document-checks.ts';
import { KnownLicenses } from '../../../src/licenses/known/known-licenses.ts';
import { LicenseService } from '../../../src/licenses/license-service.ts';
import type { Connection } from '../../../src/licenses/connection.ts';
import { StoreKeeper } from '../../../src/licenses/keeping/store-keeper.ts';
import { Mentions } from '../../../src/reading/mentions.ts';
import { KnownNames } from '../../../src/recognizer/known/known-names.ts';
import { ABOUT, evidencedLicense as license, noneFoundSubject } from '../../support/evidence-subjects.ts';
import { FarFiles } from '../far-files.ts';

const NONE = '北京清泉云桥科技有限公司';
const HERE = vscode.Uri.parse('far-away:/2026');

const facts = {
  ...{ status: '200', message: null, orderNumber: 'N-1', attempts: 1, durationMs: 1 },
  ...{ counted: 'yes' as const, body: null },
};
const empty: NothingFound = { ...facts, status: '201', outcome: 'empty' };
const found: ListFound = {
  ...{ ...facts, outcome: 'ok', licenses: [license], unreadable: 0 },
  paging: { pageSize: 50, pageIndex: 1, totalRecords: 1 },
};

/** A vendor that has one licence of one company, without a wire: what is tried here is files. */
const api: TelecomLicenseApi = {
  getList: (query) => Promise.resolve(query === license.companyName ? found : empty),
  getDetail: () => Promise.resolve(empty),
};
const connection: Connection = {
  ...{ data: 'real', realm: 'https://gateway.example', account: 'one' },
  api: () => Promise.resolve(api),
};

/** A window's service with a store of its own. */
async function openOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'far-away-'));
  const keeper = new StoreKeeper(folder, { now: Date.now, onNotice: () => undefined });
  const connections = {
    current: connection,
    ready: () => Promise.resolve(connection),
    onDidChange: () => ({ dispose: () => undefined }),
  };
  const DAY = 86_400_000;
  const freshness = () => ({ maxAgeMs: 7 * DAY, emptyMaxAgeMs: DAY });
  const shared = { connections, keeper, freshness, now: Date.now };
  const known = new KnownLicenses(shared);
  const service = new LicenseService({ ...shared, known, limit: () => 0 });
  return {
    known,
    checks: new DocumentChecks({ connections, keeper, service, known, now: Date.now }),
    close: async () => {
      keeper.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

suite('a workspace that no disk holds', () => {
  const { showQuickPick, showSaveDialog, showInformationMessage } = vscode.window;
  let provider: vscode.Disposable;
  let office: Awaited<ReturnType<typeof openOffice>>;

  suiteSetup(async () => {
    provider = vscode.workspace.registerFileSystemProvider('far-away', new FarFiles());
    await vscode.workspace.fs.createDirectory(HERE);
    office = await openOffice();
    // The user takes the first row, and leaves what is said alone.
    Object.assign(vscode.window, {
      showQuickPick: (rows: readonly vscode.QuickPickItem[]) => Promise.resolve(rows[0]),
      showInformationMessage: () => Promise.resolve(undefined),
    });
  });
  suiteTeardown(async () => {
    Object.assign(vscode.window, { showQuickPick, showSaveDialog, showInformationMessage });
    await office.close();
    provider.dispose();
  });

  const text = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  test('has its table checked, and given back with the results', async () => {
    const { checks, known } = office;
    const list = vscode.Uri.joinPath(HERE, '供应商.csv');
    const own = `企业名称,备注\n${license.companyName},甲\n${NONE},乙\n`;
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(own));
    const source = await readSource([list], new Mentions(() => new KnownNames([])), () => undefined);
    assert(source);
    const queries = source.candidates.map(({ query }) => ({ query, isCall: true }));
    assert.deepEqual(
      queries.map(({ query }) => query),
      [license.companyName, NONE],
    );
    const plan = planOf(source, queries);
    const id = checks.begin(connection, source.title, { queries, leftOut: [], plan });
    assert(id !== undefined);
    assert.deepEqual(await checks.run(id), { kind: 'finished' });

    const target = vscode.Uri.joinPath(HERE, '结果.csv');
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(target) });
    const [check] = checks.all;
    assert(check);
    const inSight = { check, items: checks.items(id), leftOut: [], data: 'real', isRunning: false } as const;
    await exportCheck({ ...inSight, plan: checks.plan(id), sights: checks.sights(id) }, known);
    const [titles, first, second] = (await text(target)).split('\n');
    assert(titles?.includes('企业名称,备注,'), titles);
    assert(first?.includes(`${license.companyName},甲,`) && first.includes(license.licenseNumber), first);
    assert(second?.includes(`${NONE},乙,`), second);
    assert.equal(await text(list), own);
  });

  test('has its evidence saved, found again and verified', async () => {
    const signal = new AbortController().signal;
    const { files } = await buildPackage({
      subject: { ...noneFoundSubject, answers: [] },
      ...{ about: ABOUT, bodies: [], report: '<!doctype html>' },
    });
    const written = await writePackage(HERE, '证据 1', files, signal);
    assert(written.kind === 'written', JSON.stringify(written));
    assert.deepEqual(
      (await packagesIn(HERE, '证据', signal)).map(({ name }) => name),
      ['证据 1'],
    );
    const whole = await verifyPackage(packageFolder(written.folder, signal));
    assert(whole.kind === 'package' && whole.isWhole);

    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(written.folder, 'report.html'), new Uint8Array());
    const changed = await verifyPackage(packageFolder(written.folder, signal));
    assert(changed.kind === 'package');
    assert.deepEqual(changed.changed, ['report.html']);
  });
});
