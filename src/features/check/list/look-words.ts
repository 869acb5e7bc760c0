import * as vscode from 'vscode';
import { rowsBehindTitles } from '../../../domain/list/list-cells.ts';
import { lookAtList, type ListLook } from '../../../reading/list-look.ts';
import type { ReadList } from '../../../reading/list-rows.ts';
import type { Source, SourceList, SourceTable } from '../sources/source.ts';
import { notify } from '../../../vscode/notify.ts';
import { bulleted, enumerated, firstOf, inLines, remarked } from '../../../wording/parts.ts';

/** So many rows of one kind are named. */
const MOST_ROWS = 8;

/** In so many files what is amiss is told; of the others, how many they are. */
const MOST_FILES = 5;

/**
 * Shows what is seen of a source for free, whole, before its price: a notification would be cut to one line.
 * @returns whether to go on, at once where there is nothing to tell.
 */
export async function showFirstLook(
  source: Pick<Source, 'title' | 'list' | 'tables' | 'left'>,
): Promise<boolean> {
  const seen = seenWords(source);
  if (seen === '') return true;
  const words = vscode.l10n.t('Seen in {0} before anything is asked, free of charge', source.title);
  return notify.goOn(words, seen, vscode.l10n.t('Show List and Price'));
}

/**
 * What the user is told of a source before its price: what is seen of its tables for free, what is not done with them, and
 * which files of a folder are not read. Each on a line of its own; empty where there is nothing to tell.
 */
function seenWords({ list, tables = [], left = '' }: Pick<Source, 'list' | 'tables' | 'left'>): string {
  return inLines(left, list ? lookWords(list) : '', tablesWords(tables));
}

/** What is seen of a list for free, each kind on a line of its own; empty where nothing is amiss. */
export function lookWords(list: SeenList): string {
  const found = foundWords(lookAtList(belowTitles(list)));
  return found === '' ? '' : inLines(vscode.l10n.t('By row:'), found);
}

/** A list with the row that has its titles, from 0, where that is known. */
type SeenList = ReadList & Partial<Pick<SourceList, 'titleRow'>>;

/** What stands above the titles is none of the list. */
function belowTitles({ titleRow = null, ...list }: SeenList): ReadList {
  return { ...list, rows: rowsBehindTitles({ rows: list.rows, titleRow }) };
}

/**
 * What is seen for free of tables that are read together with other files: file by file, and what is not done with them.
 * Empty where there is no table.
 */
export function tablesWords(tables: readonly SourceTable[]): string {
  if (tables.length === 0) return '';
  const before = new Set<string>();
  const seen: string[] = [];
  for (const { title, list } of tables) {
    const found = foundWords(lookAtList(belowTitles(list), before));
    if (found !== '') seen.push(inLines(vscode.l10n.t('In {0}, by row:', title), found));
    for (const key of list.rows.flatMap(({ keys }) => keys)) before.add(key);
  }
  const more = seen.length - MOST_FILES;
  return inLines(
    togetherWords(tables.some(({ list }) => list.claimed !== null)),
    ...seen.slice(0, MOST_FILES),
    more > 0
      ? vscode.l10n.t('There is something of the kind in more of the files, not told here: {0}.', more)
      : '',
  );
}

function togetherWords(hasClaims: boolean): string {
  return hasClaims
    ? vscode.l10n.t(
        'Several files are checked as one: the numbers that a table claims are not held against what is found, and no table comes back as a copy with results. Check a table by itself for both.',
      )
    : vscode.l10n.t(
        'Several files are checked as one: no table comes back as a copy with results. Check a table by itself for that.',
      );
}

function foundWords(look: ListLook): string {
  const { duplicates, elsewhere, wrongCodes, undecidedCodes, branches, noLicenses, unasked, nobody } = look;
  return bulleted(
    part(duplicates, (rows) => vscode.l10n.t('twice in the list: {0}', rows)),
    part(elsewhere, (rows) => vscode.l10n.t('in a file before it, too: {0}', rows)),
    part(wrongCodes, (rows) => vscode.l10n.t('a code with a wrong digit: {0}', rows)),
    part(undecidedCodes, (rows) =>
      vscode.l10n.t(
        'a code that breaks the rule, as Xiamen’s from before 2016 may (compare it with the business licence): {0}',
        rows,
      ),
    ),
    branches.length === 0
      ? ''
      : vscode.l10n.t(
          'a branch, whose licences are its company’s: {0}',
          enumerated(
            ...firstOf(
              branches.map(({ row, company }) => remarked(String(row), company)),
              MOST_ROWS,
            ),
          ),
        ),
    unasked.length === 0
      ? ''
      : vscode.l10n.t(
          'not ticked beside another company: {0}',
          enumerated(...firstOf(unasked.map(notTickedWords), MOST_ROWS)),
        ),
    part(noLicenses, (rows) => vscode.l10n.t('a claimed number that is no licence: {0}', rows)),
    part(nobody, (rows) => vscode.l10n.t('no company: {0}', rows)),
  );
}

function part(rows: readonly number[], words: (rows: string) => string): string {
  if (rows.length === 0) return '';
  return words(enumerated(...firstOf(rows.map(String), MOST_ROWS)));
}

function notTickedWords({ row, text, why }: ListLook['unasked'][number]): string {
  return why === 'unsure'
    ? vscode.l10n.t('{0} ({1}: may be no company of its own)', row, text)
    : vscode.l10n.t('{0} ({1}: not read as the name of a company)', row, text);
}
