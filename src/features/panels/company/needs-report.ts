import * as vscode from 'vscode';
import type { Company, Provenance } from '../../../licenses/answer.ts';
import type { NeedsView } from '../../../protocol/company-page.ts';
import type { Cell, Table } from '../../../tables/table.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { dataWords, orderNumberLabel, sampleNotice, sourceLabel } from '../../../wording/provenance.ts';
import { absoluteTime } from '../../../wording/times.ts';

type AnswerView = NeedsView['answers'][number];

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
 */
export function needsText(company: Company, { answers }: NeedsView): string {
  return [
    `${licenseFieldWords('companyName')}: ${company.name}`,
    ...answers.flatMap((answer) => [
      '',
      `${answer.business}: ${answer.verdict.word}`,
      ...answer.reasons.map((reason) => `- ${reasonText(reason)}`),
    ]),
    '',
    ...stampsOf(company).map(stampText),
    ...caveats(company),
  ].join('\n');
}

/** The same for a file, one need in a row. */
export function needsTable(company: Company, { heading, answers }: NeedsView): Table {
  const stamps = stampsOf(company);
  const each = (of: (stamp: Stamp) => string): string => stamps.map(of).join('\n');
  const rows = answers.map((answer): Record<string, Cell> => ({
    companyName: company.name,
    need: answer.business,
    verdict: answer.verdict.word,
    reasons: answer.reasons.map(reasonText).join('\n'),
    fetchedAt: each(({ fetchedAt }) => new Date(fetchedAt).toISOString()),
    orderNumber: each(({ orderNumber }) => orderNumber ?? ''),
    source: each(({ data }) => dataWords(data)),
    caveats: caveats(company).join('\n'),
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

function reasonText({ why, numbers }: AnswerView['reasons'][number]): string {
  return numbers.length === 0 ? why : vscode.l10n.t('{0}: {1}', why, numbers.join(', '));
}

type Stamp = Pick<Provenance, 'fetchedAt' | 'orderNumber' | 'data'>;

/** The answers that the company's licences come from, each once, the oldest first. */
function stampsOf({ licenses, provenance }: Company): readonly Stamp[] {
  const all = [...(provenance ? [provenance] : []), ...licenses.map(({ license }) => license.provenance)];
  const stamps = all.map(({ fetchedAt, orderNumber, data }) => ({ fetchedAt, orderNumber, data }));
  return [...new Map(stamps.map((stamp) => [JSON.stringify(stamp), stamp])).values()].sort(
    (a, b) => a.fetchedAt - b.fetchedAt,
  );
}

function stampText({ fetchedAt, orderNumber, data }: Stamp): string {
  const number = orderNumber ?? vscode.l10n.t('not given');
  return `${dataWords(data)} · ${absoluteTime(fetchedAt)} · ${orderNumberLabel()}: ${number}`;
}

function caveats(company: Company): readonly string[] {
  const isSample = stampsOf(company).some(({ data }) => data === 'sample');
  return [
    vscode.l10n.t('Read from what the vendor said on these days. This source gives no date of expiry.'),
    vscode.l10n.t('Only the regulator can say what a licence allows.'),
    ...(isSample ? [sampleNotice()] : []),
  ];
}
