import * as vscode from 'vscode';
import { vendorDay } from '../../domain/vendor-day.ts';
import type { AnswerTimes } from '../../licenses/document-check/answer-times.ts';
import type { ChangesView } from '../../protocol/check-page.ts';
import { companiesWords } from '../../wording/counts.ts';
import { companyChangeWords } from '../../wording/change-words.ts';
import { notAskedYet } from '../../wording/known.ts';
import { inOneLine } from '../../wording/parts.ts';
import type { ChecksCompared, Unchanged } from './compared-checks.ts';

/** What the page of a check that repeats another one begins with. @param opens whether a company's page can be opened. */
export function changesView(compared: ChecksCompared, opens: (place: number) => boolean): ChangesView {
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
    notes: notesOf(compared),
  };
}

/** A column of what changed since the earlier check: what it says of a company, by its place in the later one. */
export function changesColumn(compared: ChecksCompared): {
  readonly title: string;
  readonly of: (place: number) => string;
} {
  const changed = new Map(compared.changed.map((company) => [company.place, company]));
  return {
    title: inOneLine(headingOf(compared), ...basisWords(compared)),
    of: (place) => {
      const changes = changed.get(place);
      if (changes) return companyChangeWords(changes).join('\n');
      const why = compared.rest.get(place);
      return why === undefined ? '' : unchangedWords(why);
    },
  };
}

function unchangedWords(why: Unchanged): string {
  switch (why) {
    case 'unchanged':
      return vscode.l10n.t('unchanged');
    case 'unchangedAsSeen':
      return vscode.l10n.t('unchanged as far as both were loaded and read');
    case 'incomparable':
      return vscode.l10n.t('without an answer in one of the two');
    case 'waiting':
      return notAskedYet();
  }
}

/** By the days of the answers, not of the check: it may have taken older ones. */
function headingOf({ before, times }: ChecksCompared): string {
  const { before: was } = times;
  if (was === null) return vscode.l10n.t('What changed since {0}', vendorDay(before.began));
  return was.areStored
    ? vscode.l10n.t('What changed since the stored answers of {0}', daysWords(was))
    : vscode.l10n.t('What changed since the answers of {0}', daysWords(was));
}

function basisWords({ times: { before, now } }: ChecksCompared): readonly string[] {
  if (before === null || now === null) return [];
  const [then, today] = [daysWords(before), daysWords(now)];
  return [
    before.areStored
      ? vscode.l10n.t(
          'Compared: the stored answers of {0} with the answers of {1} (days of China Standard Time).',
          then,
          today,
        )
      : vscode.l10n.t(
          'Compared: the answers of {0} with those of {1} (days of China Standard Time).',
          then,
          today,
        ),
  ];
}

/** One day, or the first and the last. */
function daysWords({ first, last }: AnswerTimes): string {
  const [from, to] = [vendorDay(first), vendorDay(last)];
  return from === to
    ? from
    : vscode.l10n.t({
        message: '{0} to {1}',
        args: [from, to],
        comment: ['{0} is the first and {1} the last of several days'],
      });
}

function notesOf(compared: ChecksCompared): readonly string[] {
  const { unchanged, unchangedAsSeen, incomparable, waiting } = compared;
  return [
    ...basisWords(compared),
    vscode.l10n.t('Unchanged: {0}', companiesWords(unchanged)),
    ...(unchangedAsSeen > 0
      ? [vscode.l10n.t('Unchanged as far as both were loaded and read: {0}', companiesWords(unchangedAsSeen))]
      : []),
    ...(incomparable > 0
      ? [vscode.l10n.t('Without an answer in one of the two: {0}', companiesWords(incomparable))]
      : []),
    ...(waiting > 0 ? [vscode.l10n.t('Not asked yet: {0}', companiesWords(waiting))] : []),
  ];
}
