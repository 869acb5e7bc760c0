import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { CheckItem, DocumentCheck } from '../../../licenses/document-check/check.ts';
import { companiesWords } from '../../../wording/count-words.ts';
import { dataWords } from '../../../wording/data-words.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import { markdownLines } from '../../../tables/table-file.ts';
import type { Cell, Column, Table } from '../../../tables/table.ts';
import { turns } from '../../../tables/turns.ts';
import { checkRow, type CheckRow } from './check-row.ts';

/** A check with what its result is made of. */
export interface CheckInSight {
  readonly check: DocumentCheck;
  readonly items: readonly CheckItem[];
  readonly data: DataKind;
  /** In this window or another one. */
  readonly isRunning: boolean;
}

/** Rows of companies that were found, by the place and the outcome of each: reading them once more costs as much again. */
export type KnownRows = Map<string, CheckRow>;

/**
 * What became of each company of a check, with what is stored of it. Others have their turn meanwhile.
 * @param read are not read again; those that are read now are added.
 */
export async function resultTable(
  { check, items, data, isRunning }: CheckInSight,
  known: KnownLicenses,
  read: KnownRows = new Map(),
): Promise<Table> {
  const source = dataWords(data);
  const columns = [
    { key: 'company', title: vscode.l10n.t('Company') },
    { key: 'result', title: vscode.l10n.t('Result') },
    { key: 'registeredName', title: vscode.l10n.t('Registered name') },
    { key: 'licences', title: vscode.l10n.t('Licences') },
    { key: 'validity', title: vscode.l10n.t('Validity') },
    { key: 'licenceNumbers', title: vscode.l10n.t('Licence numbers') },
    { key: 'businesses', title: vscode.l10n.t('Businesses of licences not invalid') },
    { key: 'charged', title: vscode.l10n.t('Charged') },
    { key: 'orderNumber', title: vscode.l10n.t('Order number') },
    { key: 'time', title: vscode.l10n.t('Time (UTC)') },
    { key: 'source', title: vscode.l10n.t('Source') },
  ] as const satisfies readonly (Column & { readonly key: keyof CheckRow | 'source' })[];
  const turn = turns();
  const rows: (readonly Cell[])[] = [];
  for (const item of items) {
    await turn();
    const key = `${String(item.place)} ${JSON.stringify(item.outcome)}`;
    const cells = read.get(key) ?? checkRow(item, isRunning, known);
    // What was not found yet may be found under another form of the name, by the same check.
    if (cells.registeredName !== undefined) read.set(key, cells);
    const row: CheckRow & { readonly source: string } = { ...cells, source };
    rows.push(columns.map((column) => row[column.key] ?? null));
  }
  return { title: vscode.l10n.t('Telecom licences of the companies in {0}', check.title), columns, rows };
}

/** What a document shows of it: the rest would leave no column wide enough to be read, and goes into exports. */
const IN_DOCUMENT: readonly string[] = [
  'company',
  'registeredName',
  'result',
  'validity',
  'licenceNumbers',
  'businesses',
];
/** More numbers than these of one company push the next one off the screen. */
const MOST_NUMBERS = 6;

function forDocument({ title, columns, rows }: Table): Table {
  const shown = columns.flatMap(({ key }, at) => (IN_DOCUMENT.includes(key) ? [at] : []));
  const cut = (cell: Cell, at: number): Cell =>
    columns[at]?.key === 'licenceNumbers' ? firstNumbers(String(cell ?? '')) : cell;
  return {
    title,
    columns: shown.flatMap((at) => columns[at] ?? []),
    rows: rows.map((row) => shown.map((at) => cut(row[at] ?? null, at))),
  };
}

function firstNumbers(joined: string): string {
  const numbers = joined.split('、');
  if (numbers.length <= MOST_NUMBERS) return joined;
  const first = numbers.slice(0, MOST_NUMBERS).join('、');
  return vscode.l10n.t('{0} … ({1} more)', first, numbers.length - MOST_NUMBERS);
}

/** The table of a check's result as a Markdown document, with its sums. @param read as `resultTable` has it. */
export async function resultMarkdown(
  inSight: CheckInSight,
  known: KnownLicenses,
  read?: KnownRows,
): Promise<string> {
  const { check, items, data, isRunning } = inSight;
  const { total, began } = check;
  const table = await resultTable(inSight, known, read);
  const of = (state: CheckItem['state']): number => items.filter((item) => item.state === state).length;
  const failed = items.filter(({ outcome }) => outcome !== null && outcome.kind !== 'answered').length;
  const sums = [
    companiesWords(total),
    vscode.l10n.t('{0} answered', of('done') - failed),
    ...(failed > 0 ? [vscode.l10n.t('{0} without an answer', failed)] : []),
    ...(of('waiting') > 0 ? [vscode.l10n.t('{0} not asked yet', of('waiting'))] : []),
    ...(of('asked') > 0 ? [askedWords(of('asked'), isRunning)] : []),
  ];
  const turn = turns();
  const lines: string[] = [];
  for (const line of markdownLines(forDocument(table))) {
    await turn();
    lines.push(line);
  }
  return [
    `# ${escapeMarkdown(table.title)}`,
    ...(data === 'sample'
      ? [`**${escapeMarkdown(vscode.l10n.t('Sample data: every company is invented.'))}**`]
      : []),
    escapeMarkdown(`${sums.join(' · ')} · ${new Date(began).toISOString()}`),
    lines.join('\n'),
    `${escapeMarkdown(vscode.l10n.t('Export… adds what each one cost, its order number, time and source.'))}\n`,
  ].join('\n\n');
}

function askedWords(count: number, isRunning: boolean): string {
  return isRunning ? vscode.l10n.t('{0} under way', count) : vscode.l10n.t('{0} interrupted', count);
}
