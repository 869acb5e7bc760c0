import * as vscode from 'vscode';
import type { SourceCompanies } from '../../../reading/candidates.ts';
import { notify } from '../../../vscode/notify.ts';

/** What is to be checked: the companies of a document, of a selection or of a table's column. */
export interface Source extends Pick<SourceCompanies, 'candidates' | 'rows'> {
  /** What the user knows it by: mostly a file's name. */
  readonly title: string;
}

/** The companies of one file, and whose the codes in it are: other files may hold codes of the same companies. */
export type ReadSource = Source & SourceCompanies;

/** Does work of reading, which can be cancelled: where it takes longer than a moment, a notification says so. */
export function whileReading<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return notify.lateProgress(vscode.l10n.t('Reading {0}', title), work);
}
