import * as vscode from 'vscode';
import type { Provenance } from '../licenses/answer.ts';
import { absoluteTime, age, ageLimitWords, answerAge } from '../wording/times.ts';
import type { Row } from '../protocol/page.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../wording/provenance.ts';

/** A row with the vendor's own text, or the words for a field that it left out or sent empty. */
export function vendorRow(label: string, value: string | null, remark: string | null = null): Row {
  return isGiven(value)
    ? { label, value, origin: 'vendor', remark, fold: null }
    : missingRow(label, vscode.l10n.t('not given'), remark);
}

/** A row that has no value. @param words say why there is none. */
export function missingRow(label: string, words: string, remark: string | null = null): Row {
  return { label, value: words, origin: 'missing', remark, fold: null };
}

/** A row with a text of ours. */
export function ownRow(label: string, value: string): Row {
  return { label, value, origin: 'own', remark: null, fold: null };
}

/** A text of more characters is folded where another place of the page shows it at once. */
const LONGEST_UNFOLDED = 120;
const SHOWN_OF_FOLDED = 30;

/** A row whose text is folded where it is long; another place of the page shows all of it at once. */
export function folded(row: Row): Row {
  if (row.value.length <= LONGEST_UNFOLDED) return row;
  const head = Array.from(row.value.slice(0, 2 * SHOWN_OF_FOLDED))
    .slice(0, SHOWN_OF_FOLDED)
    .join('');
  return { ...row, fold: vscode.l10n.t('{0}… ({1} characters)', head, row.value.length) };
}

/** Whether the vendor sent anything but blanks. */
export function isGiven(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

/** How old an answer is, where it comes from, and the vendor's number for it. @param now milliseconds since 1970. */
export function provenanceRows(provenance: Provenance, now: number): Row[] {
  return [
    ownRow(vscode.l10n.t('Fetched'), shortFetchedWords(provenance, now)),
    ownRow(sourceLabel(), sourceWords(provenance)),
    vendorRow(orderNumberLabel(), provenance.orderNumber),
  ];
}

function sourceWords({ source, data }: Provenance): string {
  if (source !== 'vendor') return vscode.l10n.t('stored answer (no call)');
  return data === 'sample'
    ? vscode.l10n.t('sample data (1 call, free)')
    : vscode.l10n.t('the vendor (1 call)');
}

/** When an answer came: its age for a quick look, whether it is too old, and the time. @param now milliseconds since 1970. */
export function fetchedWords(provenance: Provenance, now: number): string {
  return withTime(answerAge(provenance, now), provenance);
}

/**
 * When an answer came, for a narrow page: its age, or that it is older than the settings allow, and the time. One line has
 * room for either, so that nothing moves when an answer grows too old or is asked for anew.
 */
function shortFetchedWords(provenance: Provenance, now: number): string {
  return withTime(ageLimitWords(provenance) || age(provenance.fetchedAt, now), provenance);
}

function withTime(age: string, { fetchedAt }: Provenance): string {
  return vscode.l10n.t({
    message: '{0} ({1})',
    args: [age, absoluteTime(fetchedAt)],
    comment: ['{0} is how long ago, {1} the date and time'],
  });
}

/** The words that mark invented data wherever it is shown, `null` for the vendor's own. */
export function sampleMark({ data }: Provenance): string | null {
  return data === 'sample' ? dataWords(data) : null;
}
