import * as vscode from 'vscode';
import { exactTime } from '../../../domain/exact-time.ts';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { CheckedList } from '../../../licenses/document-check/check.ts';
import { otherSince } from '../../../licenses/connection.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { tableFile, type TableFormat } from '../../../tables/table-file.ts';
import { enumerated, firstOf } from '../../../wording/parts.ts';
import { pickOne } from '../../../vscode/labels.ts';
import { notify } from '../../../vscode/notify.ts';
import { askForFile, openSaved } from '../../../vscode/files/save-file.ts';
import { checkFound } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { checkJson } from './check-json.ts';
import { copyName, endingOf } from './copy-name.ts';
import { licenseAnswers } from './license-answers.ts';
import { saveCopies } from './own-copies.ts';
import { byFile, ownFile } from './own-file.ts';
import { ownTable, type OwnTable } from './own-table.ts';
import { reportedCheck, type CheckRead } from './reported-check.ts';
import { resultTable } from './result-table.ts';
import { changesSheet, concernSheet, licenseSheet } from './result-sheets.ts';

/** So many of the user's own files are named where a copy of them is offered. */
const MOST_NAMED = 3;

/** What the result of a check is written as: the user's own tables with results, or a table of its own. */
type Choice = 'own' | TableFormat;

/**
 * Asks for the format and where to, writes the result of a check there, and offers to open it. Never spends. Where another
 * connection is there before all is read, nothing is written and the user is told.
 * @param inSight of the present connection.
 */
export async function exportCheck(inSight: CheckInSight, known: KnownLicenses): Promise<void> {
  const isOther = otherSince(() => known.realm);
  const files = byFile(inSight.plan?.lists ?? []);
  const choice = await chooseFormat(inSight.check.title, files);
  if (!choice) return;
  if (choice === 'own' && files.length > 1)
    return saveCopies(inSight, () => unlessOther(isOther, () => readCheck(inSight, known)));
  const [[list] = []] = files;
  const own = choice === 'own' ? list : undefined;
  const target = await askForFile({
    title: vscode.l10n.t('Export Result of Check'),
    name: copyName(inSight.check.title, vendorDay(Date.now())),
    format: choice === 'own' ? (list?.kind ?? 'xlsx') : choice,
    ...(own ? { ending: endingOf(own.file) } : {}),
  });
  if (!target) return;
  if (files.some(([each]) => each && isSameFile(target, vscode.Uri.parse(each.file)))) {
    void notify.warn(vscode.l10n.t('Nothing was exported: that is your list itself. Choose another name.'));
    return;
  }
  const made = await unlessOther(isOther, () => contents(choice, inSight, known));
  const bytes = made instanceof Uint8Array ? made : made && told(made.table, made.file);
  if (!bytes) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  await openSaved(target);
}

/**
 * What is read in turns, where all of it is of one connection.
 * @param isOther whether another connection is there than when the user asked. @returns `undefined` where it is: the user is told.
 */
async function unlessOther<T>(isOther: () => boolean, read: () => Promise<T>): Promise<T | undefined> {
  const found = isOther() ? undefined : await read();
  if (!isOther()) return found;
  void notify.warn(vscode.l10n.t('Nothing was exported: the connection was changed meanwhile.'));
  return undefined;
}

/** Whether both may name one file: some systems do not tell capitals apart. */
function isSameFile(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString().toLowerCase() === other.toString().toLowerCase();
}

async function chooseFormat(
  title: string,
  files: readonly (readonly CheckedList[])[],
): Promise<Choice | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly choice: Choice })[] = [
    ...(files.length === 0 ? [] : [{ ...ownWords(files), choice: 'own' as const }]),
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
  return (await pickOne(items, { title: vscode.l10n.t('Export the result of {0} as', title) }))?.choice;
}

/** What is offered of the user's own files. */
function ownWords(files: readonly (readonly CheckedList[])[]): vscode.QuickPickItem {
  const names = files.flatMap(([list]) => (list ? [fileName(vscode.Uri.parse(list.file))] : []));
  const description = enumerated(...firstOf(names, MOST_NAMED));
  if (files.length > 1)
    return {
      label: vscode.l10n.t('Your lists with the results'),
      description,
      detail: vscode.l10n.t(
        'A copy of each in a folder that you choose: all of it as it is, columns of results behind it',
      ),
    };
  const [[list] = []] = files;
  return {
    label: vscode.l10n.t('Your list with the results'),
    description,
    detail:
      list?.kind === 'xlsx'
        ? vscode.l10n.t(
            'A copy of the workbook: all of it as it is, columns of results behind it, a sheet of licences, a sheet of what is to be looked at',
          )
        : vscode.l10n.t('A copy of the CSV: all of it as it is, columns of results behind it'),
  };
}

/** What was found by a check, with the answers. Others have their turn every few milliseconds. */
async function readCheck(inSight: CheckInSight, known: KnownLicenses): Promise<CheckRead> {
  const found = await checkFound(inSight, known);
  return { ...found, answers: await licenseAnswers(found.companies, known) };
}

/** What became of the user's own table. */
interface OwnMade {
  readonly table: OwnTable;
  /** Its address. */
  readonly file: string;
}

async function contents(
  choice: Choice,
  inSight: CheckInSight,
  known: KnownLicenses,
): Promise<Uint8Array | OwnMade | undefined> {
  if (choice === 'csv') return tableFile(choice, await resultTable(inSight, known));
  const read = await readCheck(inSight, known);
  if (choice === 'md') return new TextEncoder().encode(await markdownOf(inSight, read));
  if (choice === 'json') return new TextEncoder().encode(checkJson(inSight, { ...read, now: Date.now() }));
  if (choice === 'own') {
    const file = await ownFile(inSight.plan?.lists ?? [], inSight, read);
    return file && { table: await ownTable(file), file: file.file };
  }
  const { data, plan } = inSight;
  const results = { companies: read.companies, list: read.list, data, need: plan?.need ?? null };
  const sheets = [
    await licenseSheet(results, read.answers),
    concernSheet(results),
    ...(inSight.compared ? [changesSheet(inSight.compared)] : []),
  ];
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
    case 'tooLarge':
      void notify.warn(vscode.l10n.t('{0} is too large to be copied. {1}', name, other));
      return undefined;
    case 'unreadable':
      void notify.warn(
        vscode.l10n.t('No copy of {0} can be made that keeps everything in it. {1}', name, other),
      );
      return undefined;
  }
}
