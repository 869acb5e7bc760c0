import * as vscode from 'vscode';
import type { Change } from '../../../domain/history.ts';
import { plainLine } from '../../../domain/text/unseen-characters.ts';
import { companyChangeWords } from '../../../wording/change-words.ts';
import { changedFieldWords } from '../../../wording/license/fields.ts';
import type { PackagesCompared } from '../package/compare.ts';

/** The folders' names of two packages, or another thing of both. */
interface Both {
  readonly before: string;
  readonly after: string;
}

/** What two packages that are compared are beside their findings. */
export interface ComparedAbout {
  readonly names: Both;
  /** When they were saved, ISO 8601 with the zone's offset. */
  readonly times: Both;
  /** Whether both are as they were saved. */
  readonly areWhole: boolean;
}

/** That two packages cannot be compared. */
export function differentWords({ before, after }: Both): string {
  return vscode.l10n.t(
    '{0} and {1} cannot be compared: they are about different things, or what one of them found was changed.',
    ...[before, after],
  );
}

/** What differs between two packages, as a text, and what is the same. */
export function comparedText(compared: PackagesCompared, { names, times, areWhole }: ComparedAbout): string {
  const { changed, reports, unchanged, unchangedAsSeen, sameReports, onlyBefore, onlyAfter } = compared;
  const lines = [
    vscode.l10n.t('What changed between two packages'),
    vscode.l10n.t('Earlier: {0}, saved {1}', plainLine(names.before), times.before),
    vscode.l10n.t('Later: {0}, saved {1}', plainLine(names.after), times.after),
    ...(areWhole ? [] : [vscode.l10n.t('NOT both of them are whole.')]),
    '',
    ...(changed.length + reports.length > 0 ? [] : [vscode.l10n.t('No change was seen.')]),
    ...changed.flatMap((each) => [
      plainLine(each.query ?? ''),
      ...companyChangeWords(each).map((words) => `  ${plainLine(words)}`),
    ]),
    ...reports.flatMap(({ licenseNumber, changes }) => [
      plainLine(licenseNumber),
      ...changes.map((change) => `  ${changeText(change)}`),
    ]),
    '',
    vscode.l10n.t('Answered alike: {0}', unchanged),
    ...numbered(vscode.l10n.t('Alike as far as was loaded and read:'), unchangedAsSeen),
    ...numbered(vscode.l10n.t('Annual reports that are the same:'), sameReports),
    ...listed(vscode.l10n.t('Only in the earlier one:'), onlyBefore),
    ...listed(vscode.l10n.t('Only in the later one:'), onlyAfter),
    '',
  ];
  return lines.join('\n');
}

function changeText({ field, before, after }: Change): string {
  const [was, is] = [before, after].map((text) => plainLine(text ?? vscode.l10n.t('not sent')));
  return vscode.l10n.t('{0}: was {1}, is {2}', changedFieldWords(field), was ?? '', is ?? '');
}

function numbered(heading: string, count: number): readonly string[] {
  return count === 0 ? [] : [`${heading} ${count}`];
}

function listed(heading: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [heading, ...texts.map((text) => `  ${plainLine(text)}`)];
}
