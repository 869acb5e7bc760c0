import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import { DocumentChecks } from '../../../src/licenses/document-check/document-checks.ts';
import { addResults } from '../../../src/tables/workbook/edit/add-results.ts';
import { MOST_BYTES } from '../../../src/tables/workbook/limits.ts';
import { unzip, zip } from '../../../src/tables/workbook/zip.ts';
import { copyCsv } from '../../../src/tables/csv-copy.ts';
import { LIST_HEAD, officeWorkbook, type ListRow } from '../../support/office-workbook.ts';
import type { Report } from '../bench.ts';
import type { Target } from '../../unit/licenses/connection-to.ts';
import { openOffice } from './office.ts';

const COMPANIES = 1000;
const LATENCY_MS = 20;
const SPACING_MS = 5;
const ROWS = 10_000;
const COLUMNS = 11;

/** What a check of 1,000 companies takes over its calls, and what it takes to give a list of 10,000 rows back. */
export async function bench(report: Report): Promise<void> {
  await benchCheck(report);
  await benchExport(report);
}

async function benchCheck(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'list-bench-'));
  const vendor = new Worker(new URL('vendor.ts', import.meta.url), { workerData: { latencyMs: LATENCY_MS } });
  const [target] = (await once(vendor, 'message')) as [Target];
  const office = openOffice(folder, target, SPACING_MS);
  try {
    const { connections, keeper, service, known, connection } = office;
    const checks = new DocumentChecks({ connections, keeper, service, known, now: Date.now });
    const queries = Array.from({ length: COMPANIES }, (_, at) => ({
      query: `虚构第${String(at)}网络科技有限公司`,
      isCall: true,
    }));
    const id = checks.begin(connection, 'list', { queries, leftOut: [] }) ?? 0;
    const began = performance.now();
    const end = await checks.run(id);
    const took = performance.now() - began;
    if (end.kind !== 'finished') throw new Error(`the check ended with ${end.kind}`);
    report('list.check.companies', COMPANIES, 'count');
    report('list.check', took / 1000, 's');
    report('list.check.share', took / (COMPANIES * (LATENCY_MS + SPACING_MS)), 'ratio');
    const bare = await bareLoop(target.endpoint);
    report('list.check.bare', bare / (COMPANIES * (LATENCY_MS + SPACING_MS)), 'ratio');
    report('list.check.over-bare', took / bare, 'ratio');
  } finally {
    office.dispose();
    await vendor.terminate();
    rmSync(folder, { recursive: true });
  }
}

/**
 * What as many requests take by themselves, `fetch` and `JSON.parse` with the same spacing: timers end late, and a request
 * takes its time to the simulator and back. No check can take less.
 */
async function bareLoop(endpoint: string): Promise<number> {
  const queue = new RequestQueue(() => SPACING_MS);
  const began = performance.now();
  for (let at = 0; at < COMPANIES; at += 1) {
    await queue.run(async () => {
      const response = await fetch(`${endpoint}/TelecomLicense/GetList?searchKey=${String(at)}`);
      JSON.parse(await response.text());
    });
  }
  return performance.now() - began;
}

async function benchExport(report: Report): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, at): ListRow => [
    `虚构第${String(at)}网络科技有限公司`,
    `京B2-2020${String(1000 + (at % 9000))}`,
    46_000 + (at % 300),
    at,
  ]);
  const cells = Array.from({ length: COLUMNS }, (_, at) => `结果 ${String(at)}`);
  const workbook = officeWorkbook(rows);
  const added = rows.map((_, at) => ({ row: at + LIST_HEAD, cells }));
  const sheets = [{ name: '许可证', rows: rows.map(([name, number]) => [name, number]) }];
  let began = performance.now();
  const copy = addResults(workbook, { tables: [{ sheet: '名录 & 报价', rows: added }], sheets });
  const took = performance.now() - began;
  report('list.export.rows', ROWS, 'count');
  report('list.export.workbook', took, 'ms');
  began = performance.now();
  zip(
    unzip(copy, () => true, MOST_BYTES),
    'packed',
  );
  report('list.export.workbook.over-zip', took / (performance.now() - began), 'ratio');
  report('list.export.workbook.size', copy.length / 1024, 'KB');
  const csv = new TextEncoder().encode(rows.map((row) => `${row.join(',')}\r\n`).join(''));
  began = performance.now();
  await copyCsv(
    csv,
    rows.map((_, row) => ({ row, cells })),
  );
  report('list.export.csv', performance.now() - began, 'ms');
}
