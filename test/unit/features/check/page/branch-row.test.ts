import { expect, test, vi } from 'vitest';
import type { CheckPlan } from '../../../../../src/licenses/document-check/check.ts';
import type { CheckInSight } from '../../../../../src/features/check/result/read-companies.ts';
import { useSandboxInTest } from '../../../../support/use-sandbox.ts';
import { connectionTo } from '../../../licenses/connection-to.ts';
import { open } from '../../../licenses/setup.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkReport } = await import('../../../../../src/reports/check/check-report.ts');
const { markdownReport } = await import('../../../../../src/reports/markdown.ts');
const { reportedCheck } = await import('../../../../../src/features/check/export/reported-check.ts');
const { resultTable } = await import('../../../../../src/features/check/export/result-table.ts');
const { listColumns } = await import('../../../../../src/features/check/export/list-columns.ts');
const { companyRow } = await import('../../../../../src/features/check/page/row-views.ts');
const { listResultsInTurns } = await import('../../../../../src/features/check/result/list-results.ts');
const { readCompanies } = await import('../../../../../src/features/check/result/read-companies.ts');

const [BRANCH, COMPANY] = ['月桥虚构网络（北京）有限公司上海分公司', '月桥虚构网络（北京）有限公司'];

/** What every form of the result says of a row without a licence. @param branchOf whose branch it is, if any's. */
async function told(branchOf: string | undefined) {
  const { service, known } = open(connectionTo(await useSandboxInTest()));
  const answer = await service.search(BRANCH);
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  const { source, fetchedAt, orderNumber } = answer.answer.provenance;
  const outcome = { kind: 'answered', source, fetchedAt, orderNumber } as const;
  const row = { row: 0, text: BRANCH, places: [0], claimed: '', branchOf };
  const table = { title: null, file: 'file:///a.csv', kind: 'csv', sheet: null, column: 0 } as const;
  const need = { businesses: 'B25', region: '' };
  const plan: CheckPlan = {
    ...{ lists: [{ ...table, titleRow: null, hasClaims: false, rows: [row] }], need },
    follows: null,
  };
  const inSight: CheckInSight = {
    check: { id: 1, title: 'a.csv', began: 0, total: 1, done: 1 },
    items: [{ query: BRANCH, place: 0, state: 'done', isCall: true, outcome }],
    ...{ leftOut: [], data: 'sample', isRunning: false, plan },
  };
  const companies = await readCompanies(inSight, known);
  const list = await listResultsInTurns(plan.lists, companies, [], known);
  const cells = listColumns(need, { hasClaims: false, data: 'sample' }).map(({ cell }) =>
    list.map((each) => cell(each)),
  );
  const report = reportedCheck(inSight, { companies, list, answers: new Map() });
  const { rows } = await resultTable(inSight, known);
  return {
    page: companies.map((company) => companyRow(company, list, need)),
    forms: [cells, rows, companies.map((company) => companyRow(company, list, need))].map((form) =>
      JSON.stringify(form),
    ),
    report: markdownReport(checkReport(report, String)),
  };
}

test('a branch without a licence is pointed to its company, not to a further call, in every form of the result', async () => {
  const { page, forms, report } = await told(COMPANY);
  const itsCompany = `a branch of ${COMPANY}: licences are its company’s`;
  expect(page.map(({ concerns }) => concerns)).toEqual([['no licence found', itsCompany]]);
  for (const form of [...forms, report.replaceAll('\\', '')]) {
    expect(form).toContain(itsCompany);
    expect(form).not.toMatch(/was not asked \(|see that the name or code/u);
  }
});

test('what is no branch is pointed to its name and its other brackets', async () => {
  const { forms, report } = await told(undefined);
  for (const form of forms) expect(form).toContain('was not asked (1 call, sample data: free)');
  expect(report).toContain('see that the name or code');
});
