import { registerHooks } from 'node:module';
import type { AnnualReport, License } from '../../../src/domain/license.ts';
import type { LicenseRecord } from '../../../src/licenses/answer.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import type { CoverageView, LicenseView } from '../../../src/webview/view.ts';
import { launchBrowser } from '../../support/browser.ts';
import { openPanelPage } from '../../support/panel-page.ts';
import { quantile, type Report } from '../bench.ts';

const RUNS = 15;

/** How long the page takes to show a licence, from the arrival of its data; each time in a page of its own. */
export async function benchPanel(report: Report, scope: string): Promise<void> {
  const license = await licenseView(scope);
  const all = { ...license, coverage: await coverageOfAll(license.coverage) };
  const browser = await launchBrowser();
  try {
    for (const [name, view] of Object.entries({ license, coverageOf117: all })) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await openPanelPage(browser);
        times.push(await page.draw(view));
        await page.close();
      }
      report(`panel.${name}.median`, quantile(times, 0.5), 'ms');
      report(`panel.${name}.p95`, quantile(times, 0.95), 'ms');
    }
  } finally {
    await browser.close();
  }
}

/** A licence with a scope of the field's full length, every field of a report, and ten changes. */
async function licenseView(scope: string): Promise<LicenseView> {
  const { panelView } = await inEditor(() => import('../../../src/features/detail/license-view.ts'));
  const license: License = {
    id: '0'.repeat(32),
    keyNo: 'a'.repeat(32),
    companyName: '云上星河通信有限公司',
    licenseNumber: 'B1.B2-20269001',
    scope,
    validity: 'valid',
    validityText: '是',
  };
  const provenance = { data: 'sample', source: 'stored', fetchedAt: 0, orderNumber: 'N' } as const;
  const record: LicenseRecord = {
    license: { value: license, provenance },
    annualReport: { value: REPORT, provenance },
  };
  const steps = Array.from({ length: 10 }, (_, index) => ({
    before: index,
    after: index + 1,
    changes: [{ field: 'scope', before: scope, after: scope }] as const,
  }));
  const view = panelView(
    {
      id: license.id,
      record,
      question: license.companyName,
      history: { first: 0, steps },
      activity: { kind: 'idle' },
      permission: 'allowed',
      dataKind: 'sample',
    },
    1,
  );
  if (view.kind !== 'license') throw new Error('a licence was expected');
  return view;
}

/** The lines and the map of every licence of the largest company in the simulator. */
async function coverageOfAll(one: CoverageView): Promise<CoverageView> {
  const { coverageView } = await inEditor(() => import('../../../src/features/detail/coverage-view.ts'));
  const { mapView } = await inEditor(() => import('../../../src/features/detail/map-view.ts'));
  const { parseScope } = await import('../../../src/domain/scope.ts');
  const { licenses } = notable.hundredSeventeen;
  return {
    ...one,
    lines: licenses.flatMap(({ scope }) => coverageView(scope).lines),
    map: mapView(
      licenses.flatMap(({ scope, licenseNumber }) =>
        parseScope(scope).entries.map((entry) => ({ entry, licenseNumber })),
      ),
    ),
  };
}

/** Loads what speaks to the editor with the double that the unit tests use. */
async function inEditor<T>(load: () => Promise<T>): Promise<T> {
  const double = new URL('../../unit/features/detail/vscode-double.ts', import.meta.url).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(specifier === 'vscode' ? double : specifier, context),
  });
  try {
    return await load();
  } finally {
    hooks.deregister();
  }
}

const REPORT: AnnualReport = {
  operId: 'p'.repeat(32),
  operName: '某某',
  creditCode: '91110000000000000A',
  keyNo: 'a'.repeat(32),
  companyName: '云上星河通信有限公司',
  reComplaintPer: '99.5%',
  address: '云上市星河路 1 号',
  province: '北京市',
  licenseNumber: 'B1.B2-20269001',
  type: '国内互联网虚拟专用网业务,国内呼叫中心业务,互联网接入服务业务',
  complaintNum: '1,566件',
  registCapi: '1000.0000万元',
  econKind: '民营控股',
  ipoStatus: '未上市',
  tel: '4000000001',
  stockCode: null,
};
