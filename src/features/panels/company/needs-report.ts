import * as vscode from 'vscode';
import type { Company } from '../../../licenses/answer.ts';
import type { NeedsView } from '../../../protocol/company-page.ts';
import { needCaveats, reasonText, stampsOf, type AnswerStamp } from '../../../sections/company/need-words.ts';
import type { Cell, Table } from '../../../tables/table.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../../wording/provenance.ts';
import { absoluteTime } from '../../../wording/times.ts';
import { labelled, inOneLine } from '../../../wording/parts.ts';

/** What the verdict of a need is called for a program, whatever the editor's language. */
const CODES = {
  valid: 'covered',
  partly: 'partlyCovered',
  invalid: 'notCovered',
  unknown: 'cannotTell',
} as const;

/**
 * The answer to what a job needs, as a text that can be read without the page: the company, each verdict with its reasons
 * and licences, the days and order numbers of the answers that it comes from, and what it does not say.
 * @param problems what of the question could not be read for certain, in words: no verdict answers it.
 */
export function needsText(
  company: Company,
  { answers }: NeedsView,
  problems: readonly string[] = [],
): string {
  return [
    labelled(licenseFieldWords('companyName'), company.name),
    ...answers.flatMap((answer) => [
      '',
      labelled(answer.business, answer.verdict.word),
      ...answer.reasons.map((reason) => `- ${reasonText(reason)}`),
    ]),
    ...(problems.length === 0 ? [] : ['', ...problems]),
    '',
    ...stampsOf(company).map(stampText),
    ...needCaveats(company),
  ].join('\n');
}

/**
 * The answer to what a job needs as a table for a file, one need in a row.
 * @param problems what of the question could not be read for certain, in words: no row answers it.
 */
export function needsTable(
  company: Company,
  { heading, answers }: NeedsView,
  problems: readonly string[] = [],
): Table {
  const stamps = stampsOf(company);
  const each = (of: (stamp: AnswerStamp) => string): string => stamps.map(of).join('\n');
  const rows = answers.map((answer): Record<string, Cell> => ({
    companyName: company.name,
    need: answer.business,
    verdict: answer.verdict.word,
    reasons: answer.reasons.map(reasonText).join('\n'),
    fetchedAt: each(({ fetchedAt }) => new Date(fetchedAt).toISOString()),
    orderNumber: each(({ orderNumber }) => orderNumber ?? ''),
    source: each(({ data }) => dataWords(data)),
    caveats: [...problems, ...needCaveats(company)].join('\n'),
  }));
  const columns = [
    { key: 'companyName', title: licenseFieldWords('companyName') },
    { key: 'need', title: vscode.l10n.t('Business needed') },
    { key: 'verdict', title: vscode.l10n.t('Verdict') },
    { key: 'reasons', title: vscode.l10n.t('Reasons') },
    { key: 'fetchedAt', title: vscode.l10n.t('Fetched (UTC)') },
    { key: 'orderNumber', title: orderNumberLabel() },
    { key: 'source', title: sourceLabel() },
    { key: 'caveats', title: vscode.l10n.t('What this does not say') },
  ];
  const cells = rows.map((row) => columns.map(({ key }) => row[key] ?? null));
  return {
    title: heading,
    columns,
    rows: cells,
    values: cells.map((row, index) =>
      columns.map(({ key }, column) =>
        key === 'verdict' ? CODES[answers[index]?.verdict.kind ?? 'unknown'] : (row[column] ?? null),
      ),
    ),
  };
}

function stampText({ fetchedAt, orderNumber, data }: AnswerStamp): string {
  const number = orderNumber ?? vscode.l10n.t('not given');
  return inOneLine(dataWords(data), absoluteTime(fetchedAt), labelled(orderNumberLabel(), number));
}
