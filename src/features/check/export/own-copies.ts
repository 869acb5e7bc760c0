import * as vscode from 'vscode';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { CheckedList } from '../../../licenses/document-check/check.ts';
import { chooseFolder } from '../../../vscode/files/choose-folder.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { writeNewFile } from '../../../vscode/files/new-file.ts';
import { wayToFile } from '../../../vscode/files/reveal.ts';
import { notify } from '../../../vscode/notify.ts';
import { enumerated, firstOf, inSentences, remarked } from '../../../wording/parts.ts';
import type { CheckInSight } from '../result/read-companies.ts';
import { copyName, endingOf } from './copy-name.ts';
import { byFile, ownFile } from './own-file.ts';
import { ownTable, type OwnTable } from './own-table.ts';
import type { CheckRead } from './reported-check.ts';

/** So many files are named for each thing that is said of some. */
const MOST_NAMED = 5;

/** What became of one file of a check. */
type Copied =
  | { readonly kind: 'saved'; readonly target: vscode.Uri; readonly changed: number }
  | { readonly kind: Exclude<OwnTable['kind'], 'made'> | 'unwritten' | 'cancelled' };

/** What became of each file, under its name. */
type Copies = readonly (Copied & { readonly name: string })[];

/**
 * Asks for a folder, and writes a copy of each file of a check there with its results. One that cannot be copied holds up
 * none of the others. Nothing is written over.
 * @param read reads what was found; `undefined` where nothing is to be written: the user was told why.
 */
export async function saveCopies(
  inSight: CheckInSight,
  read: () => Promise<CheckRead | undefined>,
): Promise<void> {
  const folder = await chooseFolder({
    title: vscode.l10n.t('Save the copies of your lists in'),
    openLabel: vscode.l10n.t('Save Here'),
    from: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  if (!folder) return;
  const title = vscode.l10n.t('Saving the copies of your lists');
  const copies = await notify.lateProgress(title, async (signal) => {
    const found = await read();
    return found && copiesOf({ folder, inSight, found }, signal);
  });
  if (copies) await tell(copies, folder);
}

/** Copies file by file. @param signal once it is aborted, the files that are left are not copied, and told of as such. */
async function copiesOf(parts: CopyParts, signal: AbortSignal): Promise<Copies> {
  const copies: Copies[number][] = [];
  for (const lists of byFile(parts.inSight.plan?.lists ?? [])) {
    const became: Copied = signal.aborted ? { kind: 'cancelled' } : await copied(lists, parts);
    copies.push({ name: nameOf(lists), ...became });
  }
  return copies;
}

/** What the files of a check are copied with. */
interface CopyParts {
  readonly folder: vscode.Uri;
  readonly inSight: CheckInSight;
  readonly found: CheckRead;
}

async function copied(lists: readonly CheckedList[], { folder, inSight, found }: CopyParts): Promise<Copied> {
  const file = await ownFile(lists, inSight, found);
  if (!file) return { kind: 'gone' };
  const table = await ownTable(file);
  if (table.kind !== 'made') return table;
  const name = copyName(fileName(vscode.Uri.parse(file.file)), vendorDay(Date.now()));
  try {
    const target = await writeNewFile(folder, { name, ending: `.${endingOf(file.file)}` }, table.bytes);
    return { kind: 'saved', target, changed: table.changed };
  } catch {
    return { kind: 'unwritten' };
  }
}

/** What the user knows a file by: two in different folders may have one name. */
function nameOf([first]: readonly CheckedList[]): string {
  if (!first) return '';
  const own = fileName(vscode.Uri.parse(first.file));
  // A sheet stands behind its file.
  return first.sheet === null ? (first.title ?? own) : own;
}

async function tell(copies: Copies, folder: vscode.Uri): Promise<void> {
  const saved = copies.flatMap((copy) => (copy.kind === 'saved' ? [copy] : []));
  const [first] = saved;
  const changed = saved.filter((copy) => copy.changed > 0);
  const words = inSentences(
    savedWords(saved.length, fileName(folder)),
    changed.length === 0
      ? ''
      : vscode.l10n.t(
          'Changed since the check: rows that name another company now have no results in {0}.',
          named(changed.map((copy) => remarked(copy.name, String(copy.changed)))),
        ),
    ...PROBLEMS.map((kind) => {
      const names = copies.filter((copy) => copy.kind === kind).map(({ name }) => name);
      return names.length === 0 ? '' : problemWords(kind, named(names));
    }),
  );
  const isWhole = saved.length === copies.length && changed.length === 0;
  const way = first && wayToFile(first.target);
  const labels = way ? [way.label] : [];
  const chosen = await (isWhole ? notify.info(words, ...labels) : notify.warn(words, ...labels));
  if (way && chosen === way.label) await way.run();
}

function savedWords(count: number, folder: string): string {
  switch (count) {
    case 0:
      return vscode.l10n.t('No copy was saved.');
    case 1:
      return vscode.l10n.t('1 copy with results was saved in {0}.', folder);
    default:
      return vscode.l10n.t('{0} copies with results were saved in {1}.', count, folder);
  }
}

const PROBLEMS = ['gone', 'changed', 'tooLarge', 'unreadable', 'unwritten', 'cancelled'] as const;

function problemWords(kind: (typeof PROBLEMS)[number], names: string): string {
  switch (kind) {
    case 'gone':
      return vscode.l10n.t('Not where it was when it was checked: {0}.', names);
    case 'changed':
      return vscode.l10n.t('Another list now than when it was checked: {0}.', names);
    case 'tooLarge':
      return vscode.l10n.t('Too large to be copied: {0}.', names);
    case 'unreadable':
      return vscode.l10n.t('No copy can be made that keeps everything in it: {0}.', names);
    case 'unwritten':
      return vscode.l10n.t('Could not be written there: {0}.', names);
    case 'cancelled':
      return vscode.l10n.t('Cancelled before they were copied: {0}.', names);
  }
}

function named(names: readonly string[]): string {
  return enumerated(...firstOf(names, MOST_NAMED));
}
