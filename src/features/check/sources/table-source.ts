import * as vscode from 'vscode';
import { rowsWords } from '../../../wording/counts.ts';
import { enumerated, inOneLine } from '../../../wording/parts.ts';
import { columnsOf, companiesIn, isSampled, type CompanyColumn } from '../../../reading/columns.ts';
import { listRows } from '../../../reading/list-rows.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import type { Mention } from '../../../recognizer/mention.ts';
import type { Rows } from '../../../tables/read-table.ts';
import { MOST_BYTES, MOST_CELLS, MOST_MS } from '../../../tables/workbook/limits.ts';
import type { ReadSheet, WorkbookRead } from '../../../tables/workbook/read-workbook.ts';
import { pickOne } from '../../../vscode/labels.ts';
import { notify } from '../../../vscode/notify.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { fileBytes, fileText } from './file.ts';
import { whileReading, type ReadSource, type SourceList } from './source.ts';

/** The rows of a CSV; `undefined` where the user left, or was told why it cannot be read. */
export async function csvRows(uri: vscode.Uri): Promise<Rows | undefined> {
  return whileReading(fileName(uri), async (signal) => {
    const text = await fileText(uri);
    if (text === undefined) return undefined;
    return (await import('../../../tables/read-table.ts')).readCsv(text, signal);
  });
}

/** Sheets of a workbook that are to be read. */
export interface ChosenSheets {
  readonly sheets: readonly ReadSheet[];
  /** Whether the workbook has no others. */
  readonly areAll: boolean;
}

/**
 * A workbook's sheets: its only one, or the one that the user chooses, or all that have any row.
 * @param title what the user knows the file by.
 * @returns `undefined` where the user left, or was told why it cannot be read.
 */
export async function chosenSheets(uri: vscode.Uri, title: string): Promise<ChosenSheets | undefined> {
  const read = await whileReading(title, async (signal) => {
    const bytes = await fileBytes(uri);
    return bytes && (await import('../../../tables/workbook/read-workbook.ts')).readWorkbook(bytes, signal);
  });
  if (!read) return undefined;
  if (read.kind !== 'read') {
    void notify.warn(refusalWords(read.kind, title));
    return undefined;
  }
  const [first = { name: '', rows: [] }, ...others] = read.sheets;
  if (others.length === 0) return { sheets: [first], areAll: true };
  const filled = read.sheets.filter(({ rows }) => rows.length > 0);
  const items = [
    ...read.sheets.map((sheet) => ({
      label: sheet.name,
      description: rowsWords(sheet.rows.length),
      sheets: [sheet],
    })),
    ...(filled.length > 1
      ? [
          {
            label: vscode.l10n.t('All sheets'),
            description: inOneLine(
              vscode.l10n.t('{0} sheets', filled.length),
              rowsWords(filled.reduce((sum, { rows }) => sum + rows.length, 0)),
            ),
            sheets: filled,
          },
        ]
      : []),
  ];
  const chosen = await pickOne(items, {
    title: vscode.l10n.t('Which sheet of {0}?', title),
  });
  return chosen && { sheets: chosen.sheets, areAll: false };
}

function refusalWords(why: Exclude<WorkbookRead['kind'], 'read'>, title: string): string {
  switch (why) {
    case 'tooLarge': {
      const size = MOST_BYTES / 1024 / 1024;
      return vscode.l10n.t(
        '{0} is too large to read: more than {1} MB when unpacked, or more than {2} cells.',
        ...[title, size, MOST_CELLS.toLocaleString(vscode.env.language)],
      );
    }
    case 'tooSlow':
      return vscode.l10n.t('{0} could not be read within {1} s.', title, MOST_MS / 1000);
    case 'unreadable':
      return vscode.l10n.t('{0} is not a workbook that can be read.', title);
  }
}

/** A table that was read from a file. */
export interface TableFile extends Pick<SourceList, 'file' | 'kind' | 'sheet'> {
  readonly rows: Rows;
  /** What the user knows the file by. */
  readonly title: string;
}

/**
 * The companies of the column that the user chooses of a table.
 * @returns `undefined` where the user left, or was told that the table is empty.
 */
export async function tableSource(
  { rows, title, ...file }: TableFile,
  mentions: Mentions,
): Promise<ReadSource | undefined> {
  const mentionsIn = (text: string): readonly Mention[] => mentions.between(text, 0, text.length);
  const columns = await whileReading(title, (signal) => columnsOf(rows, mentionsIn, signal));
  const column = columns && (await chooseColumn(columns, title, isSampled(rows)));
  if (!column) return undefined;
  return whileReading(title, async (signal) => {
    const found = await companiesIn(rows, column, mentionsIn, signal);
    if (!found) return undefined;
    const { titleRow, ...companies } = found;
    const sure = companies.candidates.filter((each) => each.sure).map(({ query }) => query);
    const read = await listRows(rows, column.index, { asking: companies.rows, sure, mentionsIn }, signal);
    return (
      read && {
        title,
        ...companies,
        lists: [{ ...file, ...read, title: null, column: column.index, titleRow }],
      }
    );
  });
}

async function chooseColumn(
  columns: readonly CompanyColumn[],
  title: string,
  isSample: boolean,
): Promise<CompanyColumn | undefined> {
  if (columns.length === 0) {
    void notify.info(vscode.l10n.t('{0} is empty.', title));
    return undefined;
  }
  const items = columns.map((column) => ({
    label: column.title,
    description: cellWords(column, isSample),
    detail: enumerated(...column.examples),
    column,
  }));
  const chosen = await pickOne(items, {
    title: vscode.l10n.t('Which column of {0} names the companies?', title),
    placeHolder: vscode.l10n.t('The likeliest is the first'),
  });
  return chosen?.column;
}

function cellWords({ recognized, filled }: CompanyColumn, isSample: boolean): string {
  return isSample
    ? vscode.l10n.t('{0} of {1} cells looked at name a company', recognized, filled)
    : vscode.l10n.t('{0} of {1} cells name a company', recognized, filled);
}
