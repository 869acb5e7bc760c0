import * as vscode from 'vscode';
import { exactTime } from '../../../domain/exact-time.ts';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { tableFile, type TableFormat } from '../../../tables/table-file.ts';
import { enumerated, firstOf } from '../../../wording/parts.ts';
import { pickOne } from '../../../vscode/labels.ts';
import { notify } from '../../../vscode/notify.ts';
import { askForFile, openSaved } from '../../../vscode/files/save-file.ts';
import { listResultsInTurns } from '../result/list-results.ts';
import { readCompanies, type CheckInSight, type KnownRows } from '../result/read-companies.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { checkJson } from './check-json.ts';
import { licenseAnswers } from './license-answers.ts';
import { listColumns } from './list-columns.ts';
import { ownTable, type OwnTable } from './own-table.ts';
import { reportedCheck, type CheckRead } from './reported-check.ts';
import { resultTable } from './result-table.ts';
import { changesSheet, concernSheet, licenseSheet } from './result-sheets.ts';

/** What the result of a check is written as: the user's own table with results, or a table of its own. */
type Choice = 'own' | TableFormat;

/** Asks for the format and a file, writes the result of a check there, and offers to open it. Never spends. */
export async function exportCheck(inSight: CheckInSight, known: KnownLicenses): Promise<void> {
  const list = inSight.plan?.list ?? null;
  const choice = await chooseFormat(inSight);
  if (!choice) return;
  const format = choice === 'own' ? (list?.kind ?? 'xlsx') : choice;
  const day = vendorDay(Date.now());
  const name = vscode.l10n.t('{0}, licences {1}', inSight.check.title.replace(/\.\w{1,5}$/u, ''), day);
  const target = await askForFile({
    ...{ title: vscode.l10n.t('Export Result of Check'), name, format },
    ...(choice === 'own' && list ? { ending: endingOf(list.file) } : {}),
  });
  if (!target) return;
  if (list && isSameFile(target, vscode.Uri.parse(list.file))) {
    void notify.warn(vscode.l10n.t('Nothing was exported: that is your list itself. Choose another name.'));
    return;
  }
  const bytes = await contents(choice, inSight, known);
  if (!bytes) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  await openSaved(target);
}

/** Whether both may name one file: some systems do not tell capitals apart. */
function isSameFile(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString().toLowerCase() === other.toString().toLowerCase();
}

/** As the user's own file has it: tabs in a `.csv` would be read as one column. */
function endingOf(file: string): string {
  return vscode.Uri.parse(file).path.split('.').at(-1)?.toLowerCase() ?? '';
}

async function chooseFormat({ plan, check }: CheckInSight): Promise<Choice | undefined> {
  const list = plan?.list ?? null;
  const items: (vscode.QuickPickItem & { readonly choice: Choice })[] = [
    ...(list
      ? [
          {
            label: vscode.l10n.t('Your list with the results'),
            description: fileName(vscode.Uri.parse(list.file)),
            detail:
              list.kind === 'xlsx'
                ? vscode.l10n.t(
                    'A copy of the workbook: all of it as it is, columns of results behind it, a sheet of licences, a sheet of what is to be looked at',
                  )
                : vscode.l10n.t('A copy of the CSV: all of it as it is, columns of results behind it'),
            choice: 'own' as const,
          },
        ]
      : []),
    {
      label: vscode.l10n.t('Excel workbook'),
      description: '.xlsx',
      detail: vscode.l10n.t(
        'A row for each company, a sheet of licences, a sheet of what is to be looked at',
      ),
      choice: 'xlsx',
    },
    { label: 'CSV', description: '.csv', choice: 'csv' },
    { label: 'Markdown', description: '.md', choice: 'md' },
    {
      label: 'JSON',
      description: '.json',
      detail: vscode.l10n.t('For programs: codes that do not change with the language'),
      choice: 'json',
    },
  ];
  const title = vscode.l10n.t('Export the result of {0} as', check.title);
  const placeHolder = noCopyWords(plan?.tables ?? []);
  return (await pickOne(items, placeHolder === '' ? { title } : { title, placeHolder }))?.choice;
}

/** Why no table of several files is offered as a copy with results; empty where no table was read so. */
function noCopyWords(tables: readonly string[]): string {
  if (tables.length === 0) return '';
  return vscode.l10n.t(
    'Several files were checked as one: none of their tables comes back as a copy, and claimed numbers are not compared ({0})',
    enumerated(...firstOf(tables, 3)),
  );
}

async function contents(
  choice: Choice,
  inSight: CheckInSight,
  known: KnownLicenses,
): Promise<Uint8Array | undefined> {
  if (choice === 'csv') return tableFile(choice, await resultTable(inSight, known));
  const read: KnownRows = new Map();
  const companies = await readCompanies(inSight, known, read);
  const { plan, leftOut } = inSight;
  const list = plan?.list ? await listResultsInTurns(plan.list, companies, leftOut) : null;
  const answers = await licenseAnswers(companies, known);
  if (choice === 'md')
    return new TextEncoder().encode(await markdownOf(inSight, { companies, list, answers }));
  if (choice === 'json') {
    const now = Date.now();
    return new TextEncoder().encode(checkJson(inSight, { companies, list, answers, now }));
  }
  const sheets = [
    await licenseSheet(companies, inSight.data, answers),
    concernSheet(companies, list, inSight.data),
    ...(inSight.compared ? [changesSheet(inSight.compared)] : []),
  ];
  if (choice === 'own' && plan?.list && list) {
    const { hasClaims } = plan.list;
    const columns = listColumns(plan.need, { hasClaims, data: inSight.data, compared: inSight.compared });
    return told(await ownTable(plan.list, { columns, rows: list, sheets }), plan.list.file);
  }
  const { newWorkbook } = await import('../../../tables/workbook/new-workbook.ts');
  return newWorkbook(await resultTable(inSight, known, read), sheets);
}

/** A report to read, not a table of fifteen columns. */
async function markdownOf(inSight: CheckInSight, read: CheckRead): Promise<string> {
  const [{ markdownReport }, { checkReport }] = await Promise.all([
    import('../../../reports/markdown.ts'),
    import('../../../reports/check/check-report.ts'),
  ]);
  return markdownReport(checkReport(reportedCheck(inSight, read), exactTime()));
}

/** The bytes of the user's own table; where there are none, or not all rows have results, the user is told why. */
function told(table: OwnTable, file: string): Uint8Array | undefined {
  const name = fileName(vscode.Uri.parse(file));
  const other = vscode.l10n.t('Choose one of the other formats.');
  switch (table.kind) {
    case 'made':
      if (table.changed > 0)
        void notify.warn(
          vscode.l10n.t(
            '{0} was changed since the check: rows that name another company now have no results ({1}).',
            name,
            table.changed,
          ),
        );
      return table.bytes;
    case 'gone':
      void notify.warn(vscode.l10n.t('{0} is not where it was when it was checked. {1}', name, other));
      return undefined;
    case 'changed':
      void notify.warn(vscode.l10n.t('{0} is another list now than when it was checked. {1}', name, other));
      return undefined;
    case 'unreadable':
      void notify.warn(
        vscode.l10n.t('No copy of {0} can be made that keeps everything in it. {1}', name, other),
      );
      return undefined;
  }
}
