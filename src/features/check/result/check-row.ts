import * as vscode from 'vscode';
import type { Answer, DataKind, Provenance, SearchPages } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { recordedBeside, type RecordedSubject } from '../../../licenses/contrary-records.ts';
import { presentRecord, type KeptRecord } from '../../../licenses/kept-record.ts';
import type { LeftOut } from '../../../domain/list/list-cells.ts';
import type { CheckItem } from '../../../licenses/document-check/check.ts';
import {
  knownCompany,
  withRecords,
  type CheckedCompany,
  type CheckContext,
} from '../../../licenses/document-check/checked-company.ts';
import { notAskedYet } from '../../../wording/known.ts';
import { noAnswerWords } from '../../../wording/failures/no-answer.ts';
import { countedWords, noCall } from '../../../wording/prices.ts';
import type { Cell } from '../../../tables/table.ts';
import { inOneLine, listed } from '../../../wording/parts.ts';
import { recordSubjectWords } from '../../../sections/regulator/contrary-record-words.ts';
import { recordBrief } from '../../../wording/regulator/record-words.ts';
import { leftOutWords, placeWords } from '../../../sections/check/left-out-words.ts';
import { answerCells, type AnswerCells } from './answer-cells.ts';
import { companyDoubtWords } from '../../../sections/check/concern-words.ts';

/** What became of one company of a check, as cells of a table; what is not known is left out. */
export interface CheckRow extends AnswerCells {
  /** What was asked for, as the document has it. */
  readonly company: string;
  /** Whether asking was charged, in words. */
  readonly charged?: Cell;
  readonly orderNumber?: Cell;
  /** When it was answered or failed, ISO 8601. */
  readonly time?: Cell;
}

type Asked = Pick<Provenance, 'fetchedAt' | 'orderNumber'>;

/** One company of a check: what became of it, as cells and as what it means. */
export interface ReadCompany {
  readonly item: CheckItem;
  readonly cells: CheckRow;
  readonly facts: CheckedCompany;
  /** The company whose branch its list names there, if it does: the licences are that one's. */
  readonly branchOf?: string | undefined;
  /** Whose data the check asked. */
  readonly data: DataKind;
  /** What the user recorded of its licences, and behind them of itself. */
  readonly records: readonly ReadRecord[];
}

/** A company before what the user recorded is held against it, which may change while its answer stays. */
export type WithoutRecords = Omit<ReadCompany, 'records'>;

/** What one company of a check is read with. */
interface Reading extends CheckContext, Pick<ReadCompany, 'branchOf' | 'data'> {}

/** What the user recorded of a licence, or of the company as a whole. */
export interface ReadRecord extends RecordedSubject {
  readonly record: KeptRecord;
  /** What the record says, in a line, with what it is of. */
  readonly words: string;
}

/** One company of a check: what became of asking for it, and what is stored of it now. Never spends. */
export function readCompany(item: CheckItem, reading: Reading, known: KnownLicenses): WithoutRecords {
  const { branchOf, data } = reading;
  const { facts, stored, seen } = knownCompany(item, reading, known);
  return {
    ...{ item, facts, branchOf, data },
    cells: checkRow(item, reading, { known, answer: stored, seen }),
  };
}

/** A company with what the user has recorded of its licences and of itself until now. */
export function withOwnRecords(company: WithoutRecords, known: KnownLicenses): ReadCompany {
  const records = recordsOf(company, known);
  return { ...company, facts: withRecords(company.facts, records), records };
}

/** By what was asked for, where the company's name is not known. */
function recordsOf(
  { item: { query }, facts: { own, name } }: WithoutRecords,
  { regulator }: KnownLicenses,
): readonly ReadRecord[] {
  return recordedBeside(own, name ?? query, regulator).flatMap((recorded) => {
    const record = presentRecord(recorded);
    if (!record) return [];
    const subject = recordSubjectWords(recorded.license?.value ?? null);
    return { ...recorded, record, words: inOneLine(subject, recordBrief(recorded)) };
  });
}

interface Given {
  readonly known: KnownLicenses;
  readonly answer: Answer<SearchPages> | undefined;
  readonly seen: SearchPages | undefined;
}

function checkRow(
  { query, state, outcome }: CheckItem,
  { isRunning, branchOf, data }: Reading,
  { known, answer, seen }: Given,
): CheckRow {
  const company = query;
  if (state === 'waiting') return { company, result: notAskedYet() };
  if (outcome === null) {
    const result = isRunning ? underWayWords(data) : companyDoubtWords('interrupted', { data });
    return { company, result };
  }
  if (outcome.kind === 'notStored') {
    const result = companyDoubtWords('notAgreed');
    return { company, result, charged: noCall(), time: isoTime(outcome.at) };
  }
  if (outcome.kind === 'failed') {
    const { counted, orderNumber, at } = outcome;
    const time = at === null ? null : isoTime(at);
    return {
      company,
      result: noAnswerWords(outcome),
      charged: countedWords(counted, data),
      orderNumber,
      time,
    };
  }
  const charged = outcome.source === 'stored' ? vscode.l10n.t('no call (stored)') : countedWords('yes', data);
  // The facts are those of the newest stored answer: the number and the time beside them are, too.
  const { fetchedAt, orderNumber } = answer?.provenance ?? outcome;
  const facts = { company, charged, orderNumber, time: isoTime(fetchedAt) };
  if (seen) {
    const { result, ...cells } = answerCells(query, seen, { known, branchOf, data });
    const cleared = vscode.l10n.t('stored answer cleared: as this check saw it');
    return { ...facts, ...cells, result: listed(result, cleared) };
  }
  if (!answer) return { ...facts, result: vscode.l10n.t('answer cleared') };
  const { result, ...cells } = answerCells(query, answer.value, { known, branchOf, data });
  return { ...facts, ...cells, result: listed(result, otherAnswerWords(outcome, answer.provenance)) };
}

function underWayWords(data: DataKind): string {
  return data === 'sample'
    ? vscode.l10n.t('under way; sample data: free')
    : vscode.l10n.t('under way; may be charged');
}

/** The row of what was not asked for: the cell or the name, where it stands and why. */
export function leftOutRow(left: LeftOut): CheckRow {
  return { company: left.text, result: listed(leftOutWords(left), placeWords(left)) };
}

/** The number and the time of this check's own answer where another one is shown: they are what it was charged for. */
function otherAnswerWords(own: Asked, shown: Asked): string {
  if (own.fetchedAt === shown.fetchedAt && own.orderNumber === shown.orderNumber) return '';
  const words =
    own.fetchedAt < shown.fetchedAt
      ? vscode.l10n.t('asked again on {0}', isoTime(shown.fetchedAt))
      : vscode.l10n.t('from another answer of {0}', isoTime(shown.fetchedAt));
  const number = own.orderNumber ?? '';
  return listed(
    words,
    number === ''
      ? vscode.l10n.t('the answer to this check was of {0}', isoTime(own.fetchedAt))
      : vscode.l10n.t('the answer to this check was of {0}, order {1}', isoTime(own.fetchedAt), number),
  );
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
