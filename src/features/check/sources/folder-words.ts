import * as vscode from 'vscode';
import { LARGEST_FILE } from '../../../tables/file-text.ts';
import { bulleted, enumerated, inLines } from '../../../wording/parts.ts';
import { MOST_OF_FOLDER, type FolderFiles } from './folder-files.ts';

/** So many files or folders of one kind are named. */
const MOST_NAMED = 5;

/** Said of a folder in which no file can be read. */
export function nothingToRead(name: string): string {
  return vscode.l10n.t('No file in {0} can be read for companies (CSV, TSV, XLSX, MD, TXT, JSON).', name);
}

/** Which files of a folder are not read, by count and name, each reason on a line of its own; empty where all are read. */
export function leftWords(name: string, { left }: Pick<FolderFiles, 'left'>): string {
  const out = bulleted(
    part(left.beyond, (names, count) =>
      vscode.l10n.t(
        'beyond {2} files or {3} MB: {1} ({0})',
        ...[names, count, MOST_OF_FOLDER, LARGEST_FILE / 1024 / 1024],
      ),
    ),
    part(left.unreadable, (names, count) => vscode.l10n.t('cannot be read: {1} ({0})', names, count)),
    part(left.notLookedInto, (names, count) =>
      vscode.l10n.t('folders not looked into, since there are too many: {1} ({0})', names, count),
    ),
    part(left.otherWorkbooks, (names, count) =>
      vscode.l10n.t('workbooks that are not .xlsx; save them as .xlsx: {1} ({0})', names, count),
    ),
    part(left.hidden, (names, count) => vscode.l10n.t('hidden: {1} ({0})', names, count)),
    part(left.packages, (names, count) => vscode.l10n.t('folders of packages: {1} ({0})', names, count)),
    part(left.links, (names, count) => vscode.l10n.t('links: {1} ({0})', names, count)),
    part(left.empty, (names, count) => vscode.l10n.t('empty files: {1} ({0})', names, count)),
    part(left.otherKinds, (names, count) =>
      vscode.l10n.t('files of kinds that are not read: {1} ({0})', names, count),
    ),
  );
  return out === '' ? '' : inLines(vscode.l10n.t('Not read of {0}:', name), out);
}

function part(names: readonly string[], words: (names: string, count: number) => string): string {
  if (names.length === 0) return '';
  const named = enumerated(...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : []));
  return words(named, names.length);
}
