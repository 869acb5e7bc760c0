import * as vscode from 'vscode';
import type { Company, Provenance } from '../../licenses/answer.ts';
import { sampleNotice } from '../../wording/provenance.ts';
import type { NeedAnswerView } from './need-answers.ts';
import { onlyTheRegulator } from '../../wording/known.ts';
import { enumerated, labelled } from '../../wording/parts.ts';

/** A reason with the numbers of all licences behind it. */
export function reasonText({ why, numbers }: NeedAnswerView['reasons'][number]): string {
  return numbers.length === 0 ? why : labelled(why, enumerated(...numbers));
}

/** One answer: when it came, by which number, and whose data it is. */
export type AnswerStamp = Pick<Provenance, 'fetchedAt' | 'orderNumber' | 'data'>;

/** The answers that the company's licences come from, each once, the oldest first. */
export function stampsOf({ licenses, provenance }: Company): readonly AnswerStamp[] {
  const all = [...(provenance ? [provenance] : []), ...licenses.map(({ license }) => license.provenance)];
  const stamps = all.map(({ fetchedAt, orderNumber, data }) => ({ fetchedAt, orderNumber, data }));
  return [...new Map(stamps.map((stamp) => [JSON.stringify(stamp), stamp])).values()].sort(
    (a, b) => a.fetchedAt - b.fetchedAt,
  );
}

/** What the answer to what a job needs does not say. */
export function needCaveats(company: Company): readonly string[] {
  const isSample = stampsOf(company).some(({ data }) => data === 'sample');
  return [
    isSample
      ? vscode.l10n.t('Read from the answers of these days. This source gives no date of expiry.')
      : vscode.l10n.t('Read from what the vendor said on these days. This source gives no date of expiry.'),
    onlyTheRegulator(),
    ...(isSample ? [sampleNotice()] : []),
  ];
}
