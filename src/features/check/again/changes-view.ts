import * as vscode from 'vscode';
import { vendorDay } from '../../../domain/vendor-day.ts';
import type { DocumentCheck } from '../../../licenses/document-check/check.ts';
import type { ChangesView } from '../../../protocol/check-page.ts';
import type { Cell } from '../../../tables/table.ts';
import type { NewSheet } from '../../../tables/workbook/edit/sheet-xml.ts';
import { companiesWords } from '../../../wording/counts.ts';
import { companyChangeWords } from '../../../wording/change-words.ts';
import type { ChecksCompared } from './changes.ts';

/** What the page of a check that repeats another one begins with. @param opens whether a company's page can be opened. */
export function changesView(
  compared: ChecksCompared,
  now: DocumentCheck,
  opens: (place: number) => boolean,
): ChangesView {
  const { changed, unchangedAsSeen } = compared;
  return {
    heading: headingOf(compared),
    intro:
      changed.length > 0
        ? vscode.l10n.t('Changed: {0}', companiesWords(changed.length))
        : unchangedAsSeen > 0
          ? vscode.l10n.t('No change was seen.')
          : vscode.l10n.t('Nothing changed for the companies that could be compared.'),
    lines: changed.map((company) => ({
      ...{ id: company.place, company: company.query, opens: opens(company.place) },
      words: companyChangeWords(company),
    })),
    notes: notesOf(compared, now),
  };
}

/** A sheet of what changed since the earlier check: a row for each change. */
export function changesSheet(compared: ChecksCompared, now: DocumentCheck): NewSheet {
  const titles = [vscode.l10n.t('Company'), headingOf(compared)];
  const rows = compared.changed.flatMap((company) =>
    companyChangeWords(company).map((words): readonly Cell[] => [company.query, words]),
  );
  const notes = notesOf(compared, now).map((note): readonly Cell[] => [null, note]);
  return { name: vscode.l10n.t('Changes'), rows: [titles, ...rows, ...notes] };
}

function headingOf({ before }: ChecksCompared): string {
  return vscode.l10n.t('What changed since {0}', vendorDay(before.began));
}

function notesOf(
  { before, unchanged, unchangedAsSeen, incomparable, waiting }: ChecksCompared,
  now: DocumentCheck,
): readonly string[] {
  const [then, today] = [vendorDay(before.began), vendorDay(now.began)];
  return [
    vscode.l10n.t(
      'Compared: what the check of {0} was answered with what the check of {1} was.',
      then,
      today,
    ),
    vscode.l10n.t('Unchanged: {0}', companiesWords(unchanged)),
    ...(unchangedAsSeen > 0
      ? [vscode.l10n.t('Unchanged as far as both were loaded and read: {0}', companiesWords(unchangedAsSeen))]
      : []),
    ...(incomparable > 0
      ? [vscode.l10n.t('Without an answer in one of the two checks: {0}', companiesWords(incomparable))]
      : []),
    ...(waiting > 0 ? [vscode.l10n.t('Not asked yet: {0}', companiesWords(waiting))] : []),
  ];
}
