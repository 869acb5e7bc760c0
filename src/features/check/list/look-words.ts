import * as vscode from 'vscode';
import { rowsBehindTitles } from '../../../domain/list/list-cells.ts';
import { lookAtList, type ListLook } from '../../../reading/list-look.ts';
import type { ReadList } from '../../../reading/list-rows.ts';
import type { Source, SourceList } from '../sources/source.ts';
import { notify } from '../../../vscode/notify.ts';
import { rowsWords } from '../../../wording/counts.ts';
import { bulleted, enumerated, firstOf, inLines, remarked } from '../../../wording/parts.ts';

/** So many rows of one kind are named. */
const MOST_ROWS = 8;

/** In so many files what is amiss is told; of the others, how many they are. */
const MOST_FILES = 5;

/**
 * Shows what is seen of a source for free, whole, before its price: a notification would be cut to one line.
 * @returns whether to go on, at once where there is nothing to tell.
 */
export async function showFirstLook(source: SeenSource): Promise<boolean> {
  const seen = seenWords(source);
  if (seen === '') return true;
  const words = vscode.l10n.t('Seen in {0} before anything is asked, free of charge', source.title);
  return notify.goOn(words, seen, vscode.l10n.t('Show List and Price'));
}

/** What of a source is seen for free. */
type SeenSource = Pick<Source, 'title' | 'lists' | 'left'>;

/**
 * What the user is told of a source before its price: what is seen of its tables for free, and which files of a folder are
 * not read. Each on a line of its own; empty where there is nothing to tell.
 */
function seenWords({ lists, left = '' }: SeenSource): string {
  const [only] = lists;
  const words = only?.title === null ? lookWords(only) : tablesWords(lists);
  return inLines(left, words);
}

/** What is seen of a list for free, each kind on a line of its own; empty where nothing is amiss. */
export function lookWords(list: SeenList): string {
  const found = foundWords(lookAtList(belowTitles(list)), placesTold);
  return found === '' ? '' : inLines(vscode.l10n.t('By row:'), found);
}

/** A list with the row that has its titles, from 0, where that is known. */
type SeenList = ReadList & Partial<Pick<SourceList, 'titleRow'>>;

/** What stands above the titles is none of the list. */
function belowTitles({ titleRow = null, ...list }: SeenList): ReadList {
  return { ...list, rows: rowsBehindTitles({ rows: list.rows, titleRow }) };
}

/**
 * What is seen for free of tables that are read together: how many rows there are of each kind in all of them, then table by
 * table which. Empty where nothing is amiss.
 */
export function tablesWords(lists: readonly SourceList[]): string {
  const before = new Set<string>();
  const looks: { readonly title: string; readonly look: ListLook }[] = [];
  for (const list of lists) {
    looks.push({ title: list.title ?? '', look: lookAtList(belowTitles(list), before) });
    for (const key of list.rows.flatMap(({ keys }) => keys)) before.add(key);
  }
  const seen = looks.flatMap(({ title, look }) => {
    const found = foundWords(look, placesTold);
    return found === '' ? [] : [inLines(vscode.l10n.t('In {0}, by row:', title), found)];
  });
  if (seen.length < 2) return seen.join('\n');
  const more = seen.length - MOST_FILES;
  return inLines(
    vscode.l10n.t('In all {0} tables:', lists.length),
    foundWords(allOf(looks.map(({ look }) => look)), countsTold),
    ...seen.slice(0, MOST_FILES),
    more > 0
      ? vscode.l10n.t('There is something of the kind in more of the tables, not told here: {0}.', more)
      : '',
  );
}

function allOf(looks: readonly ListLook[]): ListLook {
  return {
    duplicates: looks.flatMap(({ duplicates }) => duplicates),
    elsewhere: looks.flatMap(({ elsewhere }) => elsewhere),
    wrongCodes: looks.flatMap(({ wrongCodes }) => wrongCodes),
    undecidedCodes: looks.flatMap(({ undecidedCodes }) => undecidedCodes),
    branches: looks.flatMap(({ branches }) => branches),
    noLicenses: looks.flatMap(({ noLicenses }) => noLicenses),
    unasked: looks.flatMap(({ unasked }) => unasked),
    nobody: looks.flatMap(({ nobody }) => nobody),
  };
}

/** How rows of one kind are told: which they are, or how many. @param rows each in words. */
type RowsTold = (rows: readonly string[]) => string;

const placesTold: RowsTold = (rows) => enumerated(...firstOf(rows, MOST_ROWS));

const countsTold: RowsTold = (rows) => rowsWords(rows.length);

function foundWords(look: ListLook, told: RowsTold): string {
  const kind = (rows: readonly (number | string)[], words: (rows: string) => string): string =>
    rows.length === 0 ? '' : words(told(rows.map(String)));
  return bulleted(
    kind(look.duplicates, (rows) => vscode.l10n.t('twice in the list: {0}', rows)),
    kind(look.elsewhere, (rows) => vscode.l10n.t('in a table before it, too: {0}', rows)),
    kind(look.wrongCodes, (rows) => vscode.l10n.t('a code with a wrong digit: {0}', rows)),
    kind(look.undecidedCodes, (rows) =>
      vscode.l10n.t(
        'a code that breaks the rule, as Xiamen’s from before 2016 may (compare it with the business licence): {0}',
        rows,
      ),
    ),
    kind(
      look.branches.map(({ row, company }) => remarked(String(row), company)),
      (rows) => vscode.l10n.t('a branch, whose licences are its company’s: {0}', rows),
    ),
    kind(look.unasked.map(notTickedWords), (rows) =>
      vscode.l10n.t('not ticked beside another company: {0}', rows),
    ),
    kind(look.noLicenses, (rows) => vscode.l10n.t('a claimed number that is no licence: {0}', rows)),
    kind(look.nobody, (rows) => vscode.l10n.t('no company: {0}', rows)),
  );
}

function notTickedWords({ row, text, why }: ListLook['unasked'][number]): string {
  return why === 'unsure'
    ? vscode.l10n.t('{0} ({1}: may be no company of its own)', row, text)
    : vscode.l10n.t('{0} ({1}: not read as the name of a company)', row, text);
}
