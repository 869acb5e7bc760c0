import * as vscode from 'vscode';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { CheckItem } from '../../../licenses/document-check/check.ts';
import { markdownLines } from '../../../tables/table-file.ts';
import type { Cell, Table } from '../../../tables/table.ts';
import { turns } from '../../../tables/turns.ts';
import { companiesWords } from '../../../wording/counts.ts';
import { sampleNotice } from '../../../wording/provenance.ts';
import { rowsNotAsked } from '../left-out-words.ts';
import type { CheckRow } from './check-row.ts';
import type { CheckInSight, KnownRows } from './read-companies.ts';
import { resultTable } from './result-table.ts';

/** The columns that a document shows: all of them would leave none wide enough to be read, and go into exports. */
const IN_DOCUMENT: readonly string[] = [
  'company',
  'registeredName',
  'result',
  'validity',
  'licenceNumbers',
  'businesses',
] satisfies readonly (keyof CheckRow)[];

/** So many licence numbers of one company are shown at most: more would push the next company off the screen. */
const MOST_NUMBERS = 6;

/**
 * The result of a check as a Markdown document: what it comes to, then a row for each company. Others have their turn
 * every few milliseconds.
 * @param read rows that are not read again; those that are read now are added.
 */
export async function resultMarkdown(
  inSight: CheckInSight,
  known: KnownLicenses,
  read?: KnownRows,
): Promise<string> {
  const { check, data } = inSight;
  const table = await resultTable(inSight, known, read);
  const turn = turns();
  const lines: string[] = [];
  for (const line of markdownLines(forDocument(table))) {
    await turn();
    lines.push(line);
  }
  return [
    `# ${escapeMarkdown(table.title)}`,
    ...(data === 'sample' ? [`**${escapeMarkdown(sampleNotice())}**`] : []),
    escapeMarkdown(`${sumWords(inSight)} · ${new Date(check.began).toISOString()}`),
    lines.join('\n'),
    `${escapeMarkdown(vscode.l10n.t('Export… adds what each one cost, its order number, time and source.'))}\n`,
  ].join('\n\n');
}

/** How many companies there are, and how many of them in which state. */
function sumWords({ check, items, leftOut, isRunning }: CheckInSight): string {
  const of = (state: CheckItem['state']): number => items.filter((item) => item.state === state).length;
  const failed = items.filter(({ outcome }) => outcome !== null && outcome.kind !== 'answered').length;
  return [
    companiesWords(check.total),
    vscode.l10n.t('{0} answered', of('done') - failed),
    ...(failed > 0 ? [vscode.l10n.t('{0} without an answer', failed)] : []),
    ...(of('waiting') > 0 ? [vscode.l10n.t('{0} not asked yet', of('waiting'))] : []),
    ...(leftOut.length > 0 ? [rowsNotAsked(leftOut.length)] : []),
    ...(of('asked') > 0 ? [askedWords(of('asked'), isRunning)] : []),
  ].join(' · ');
}

function askedWords(count: number, isRunning: boolean): string {
  return isRunning ? vscode.l10n.t('{0} under way', count) : vscode.l10n.t('{0} interrupted', count);
}

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
