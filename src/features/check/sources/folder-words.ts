import * as vscode from 'vscode';
import { LARGEST_FILE } from '../../../tables/file-text.ts';
import { enumerated, listed } from '../../../wording/parts.ts';
import { MOST_OF_FOLDER, type FolderFiles } from './folder-files.ts';

/** So many files or folders of one kind are named. */
const MOST_NAMED = 5;

/** How many files of a folder are read and what is not, by count and name; without a second part where all is read. */
export function folderWords(name: string, { files, left }: FolderFiles): string {
  const out = listed(
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
    part(left.hidden, (names, count) => vscode.l10n.t('hidden: {1} ({0})', names, count)),
    part(left.packages, (names, count) => vscode.l10n.t('folders of packages: {1} ({0})', names, count)),
    part(left.links, (names, count) => vscode.l10n.t('links: {1} ({0})', names, count)),
    part(left.empty, (names, count) => vscode.l10n.t('empty files: {1} ({0})', names, count)),
    part(left.otherKinds, (names, count) =>
      vscode.l10n.t('files of kinds that are not read: {1} ({0})', names, count),
    ),
  );
  const read =
    files.length === 0
      ? vscode.l10n.t('No file in {0} can be read for companies (CSV, TSV, XLSX, MD, TXT, JSON).', name)
      : vscode.l10n.t('Files of {0} that are read: {1}.', name, files.length);
  return out === '' ? read : vscode.l10n.t('{0} Left out: {1}.', read, out);
}

function part(names: readonly string[], words: (names: string, count: number) => string): string {
  if (names.length === 0) return '';
  const named = enumerated(...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : []));
  return words(named, names.length);
}
