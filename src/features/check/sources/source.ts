import * as vscode from 'vscode';
import type { SourceCompanies } from '../../../reading/candidates.ts';
import type { ReadList } from '../../../reading/list-rows.ts';
import { notify } from '../../../vscode/notify.ts';

/** A table that a source was read from, to be given back with the results. */
export interface SourceList extends ReadList {
  /** What the user knows it by among several that are read together, each once; `null` where it is read alone. */
  readonly title: string | null;
  /** The file's address. */
  readonly file: string;
  readonly kind: 'xlsx' | 'csv';
  /** The sheet's name; `null` in a CSV. */
  readonly sheet: string | null;
  /** The column that names the companies, from 0. */
  readonly column: number;
  /** The row of the columns' titles, from 0; `null` where there is none. */
  readonly titleRow: number | null;
}

/** What is to be checked: the companies of a document, of a selection or of columns of tables. */
export interface Source extends Pick<SourceCompanies, 'candidates' | 'rows'> {
  /** What the user knows it by: mostly a file's name. */
  readonly title: string;
  /** The tables in it, in their order; none where it is no table. */
  readonly lists: readonly SourceList[];
  /** Which files of a folder are not read, in words; empty where all are, left out where nothing was read from files. */
  readonly left?: string;
}

/** The companies of one file or sheet, and whose the codes in it are: others may hold codes of the same companies. */
export type ReadSource = Source & SourceCompanies;

/** Does work of reading, which can be cancelled: where it takes longer than a moment, a notification says so. */
export function whileReading<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return notify.lateProgress(vscode.l10n.t('Reading {0}', title), work);
}
