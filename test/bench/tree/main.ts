import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_COMPANIES } from '../../../src/licenses/answer.ts';
import { openStore } from '../../../src/store/store.ts';
import { fillStore } from '../../support/stored-companies.ts';
import { quantile, type Report } from '../bench.ts';
import { openOffice } from '../list/office.ts';

const SIZES = [500, 5000] as const;
const ROUNDS = 9;
const ENDPOINT = {
  endpoint: 'https://vendor.invalid/api',
  appKey: 'a'.repeat(32),
  secretKey: 'b'.repeat(32),
};

/** What the tree of companies costs: its first look, and all of it unfolded, with the row of each company and licence. */
export async function bench(report: Report): Promise<void> {
  const vscode = new URL('../../support/vscode-double.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) =>
      name === 'vscode'
        ? { url: vscode, format: 'module-typescript', shortCircuit: true }
        : next(name, context),
  });
  const { readListing } = await import('../../../src/features/companies/listing.ts');
  const { childNodes, companyNode } = await import('../../../src/features/companies/nodes.ts');
  const perRow: number[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'tree-bench-'));
    const opened = openStore(folder, { now: Date.now });
    if (opened.kind !== 'open') throw opened.error;
    fillStore(opened.store, size, 'https://vendor.invalid/api');
    opened.store.close();
    const office = openOffice(folder, ENDPOINT, 0);
    try {
      const read = (portions: number): number => {
        const { shown } = readListing(office.known, 'all', portions);
        return shown.flatMap((company) => childNodes(companyNode(company), office.known)).length;
      };
      report(
        `tree.first.${String(size)}`,
        median(() => read(1)),
        'ms',
      );
      report(
        `tree.refresh.${String(size)}`,
        median(() => {
          office.known.announce();
          read(1);
        }),
        'ms',
      );
      const portions = size / MOST_COMPANIES;
      const rows = read(portions);
      const took = median(() => read(portions));
      perRow.push(took / rows);
      report(`tree.rows.${String(size)}`, rows, 'count');
      report(`tree.all.${String(size)}`, took, 'ms');
    } finally {
      office.dispose();
      rmSync(folder, { recursive: true });
    }
  }
  report('tree.growth', (perRow.at(-1) ?? NaN) / (perRow[0] ?? NaN), 'ratio');
}

function median(work: () => unknown): number {
  const spent = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return quantile(spent, 0.5);
}
