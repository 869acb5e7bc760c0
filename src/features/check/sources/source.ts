import * as vscode from 'vscode';
import type { ListTable } from '../../../licenses/document-check/check.ts';
import type { SourceCompanies } from '../../../reading/candidates.ts';
import type { ReadList } from '../../../reading/list-rows.ts';
import { notify } from '../../../vscode/notify.ts';

/** A table that a source was read from, to be given back with the results. */
export interface SourceList extends ReadList, ListTable {}

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
