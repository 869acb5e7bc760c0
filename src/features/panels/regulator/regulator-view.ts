import * as vscode from 'vscode';
import { REGULATOR_PAGE, regulatorSearch } from '../../../domain/regulator/addresses.ts';
import {
  compareRecord,
  type ComparedLicense,
  type RecordComparison,
} from '../../../domain/regulator/compare.ts';
import { localDay } from '../../../domain/calendar-day.ts';
import {
  emptyForm,
  FORM_FIELDS,
  type FormField,
  type FormProblem,
  type RecordForm,
} from '../../../domain/regulator/form.ts';
import { RECORD_FACTS, type RecordSubject } from '../../../domain/regulator/record.ts';
import { foldCompanyName } from '../../../domain/company/company-name.ts';
import { soonestFirst, type Reminder } from '../../../domain/regulator/reminder.ts';
import type { DataKind, Dossier } from '../../../licenses/answer.ts';
import { presentRecord, type KeptRecord, type Recorded } from '../../../licenses/kept-record.ts';
import { folded, missingRow, ownRow, vendorRow } from '../../../pages/row-view.ts';
import type { KeptRecordView, RegulatorView } from '../../../protocol/regulator.ts';
import type { Row } from '../../../protocol/page.ts';
import { licenseNumberWords } from '../../../wording/license/license-number.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import {
  onlyWords,
  recordReasonWords,
  recordVerdictWords,
} from '../../../wording/regulator/comparison-words.ts';
import {
  pictureHashLabel,
  recordedOnWords,
  recordFieldWords,
  recordLine,
  reminderWords,
  renewalLineWords,
  yourRecordLabel,
} from '../../../wording/regulator/record-words.ts';
import { fieldOf, hintWords, problemWords, STATUSES } from './form-words.ts';
import { inSentences } from '../../../wording/parts.ts';

/** What the form has by now. */
export interface FormState {
  readonly values: RecordForm;
  readonly problems: readonly FormProblem[];
  /** SHA-256 of the picture that was chosen; `null` where none was. */
  readonly pictureHash: string | null;
  /** Grows when the form is to be opened and to have the focus. */
  readonly opened: number;
  /** Grows when what was typed is to give way to `values`. */
  readonly turn: number;
}

/** A form in which nothing is typed yet. @param now milliseconds since 1970. */
export function newForm(now: number): FormState {
  return { values: emptyForm(localDay(now)), problems: [], pictureHash: null, opened: 0, turn: 0 };
}

/** What the part of a page about the regulator shows. */
export interface RegulatorState {
  readonly subject: RecordSubject;
  readonly recorded: Recorded;
  /** What the record is held against; `null` of a company as a whole. */
  readonly license: ComparedLicense | null;
  /** What is recorded of each licence of a company. */
  readonly licenses: readonly Dossier[];
  /** Why nothing can be recorded now; `null` where it can. */
  readonly withheld: string | null;
  readonly form: FormState;
}

/** The user's records of a licence or company beside the vendor's answer, and the form to record another. */
export function regulatorView(state: RegulatorState): RegulatorView {
  const { subject, recorded, license, licenses, withheld, form } = state;
  const [present, ...former] = recorded.recorded ?? [];
  const { companyName } = subject;
  return {
    heading: yourRecordLabel(),
    intro: vscode.l10n.t(
      'The vendor gives no dates. What the regulator shows you can record here: it is kept on this computer as your own record, beside what the vendor says, and is never sent anywhere.',
    ),
    notes: [
      ...(present ? notesOf(present, subject, recorded) : []),
      ...(withheld === null ? [] : [withheld]),
    ],
    open: vscode.l10n.t("Open the Regulator's Page (copies the company's name)"),
    page: { words: vscode.l10n.t("The regulator's own query page:"), address: REGULATOR_PAGE },
    search: {
      words: vscode.l10n.t('An address for this company, not verified; it may lead nowhere:'),
      address: regulatorSearch(companyName),
      label: vscode.l10n.t('Search for {0}', companyName),
    },
    present: present ? recordView(present, license === null ? [] : RECORD_FACTS) : null,
    comparisons: {
      columns: {
        fact: vscode.l10n.t('Field'),
        recorded: vscode.l10n.t('Your record'),
        vendor: vscode.l10n.t('The vendor'),
        verdict: vscode.l10n.t('Comparison'),
      },
      lines: present && license ? compareRecord(present, license).map(comparisonLine) : [],
    },
    former: {
      summary: vscode.l10n.t('Former records: {0}', former.length),
      records: former.map((each) => recordView(each)),
    },
    ends: endRows(licenses),
    form: withheld === null ? formView(form, present !== undefined) : null,
  };
}

function notesOf(
  record: KeptRecord,
  { companyName }: RecordSubject,
  { reminder }: Recorded,
): readonly string[] {
  const isOtherName = foldCompanyName(record.companyName) !== foldCompanyName(companyName);
  return [
    ...(reminder?.state === 'past'
      ? [
          vscode.l10n.t(
            'The day {0} has passed by your record. Whether the licence was renewed since, only the regulator can say.',
            record.validUntil ?? '',
          ),
        ]
      : []),
    ...(reminder?.state === 'remind' ? nearNotes(reminder, record.validUntil ?? '') : []),
    ...(isOtherName ? [vscode.l10n.t('Recorded under another name: {0}', record.companyName)] : []),
  ];
}

function nearNotes(reminder: Reminder, end: string): readonly string[] {
  const { days } = reminder;
  return [
    days === 0
      ? vscode.l10n.t('The day {0} is today, by your record.', end)
      : vscode.l10n.t('{0} until {1}, by your record.', reminderWords(reminder), end),
    ...(renewalLineWords(reminder) === ''
      ? []
      : [
          vscode.l10n.t(
            'Renewal must be applied for 90 days before the end: by your record, {0}.',
            renewalLineWords(reminder),
          ),
        ]),
  ];
}

/** What is recorded of each licence, the soonest end first. */
function endRows(licenses: readonly Dossier[]): Row[] {
  const recorded = licenses.flatMap((license) => {
    const record = presentRecord(license);
    return record ? [{ license, validUntil: record.validUntil }] : [];
  });
  return soonestFirst(recorded).map(({ license }) =>
    ownRow(licenseNumberWords(license.license.value), recordLine(license)),
  );
}

/** @param elsewhere fields that stand beside the vendor's. */
function recordView(record: KeptRecord, elsewhere: readonly FormField[] = []): KeptRecordView {
  const { id, recordedAt, lookedAt, pictureHash } = record;
  const rows = FORM_FIELDS.filter((field) => field !== 'lookedAt' && !elsewhere.includes(field)).flatMap(
    (field) => {
      const value = record[field];
      return value === null ? [] : [folded(recordedRow(recordFieldWords(field), value))];
    },
  );
  return {
    heading: recordedOnWords(lookedAt),
    rows: [...rows, ...(pictureHash === null ? [] : [ownRow(pictureHashLabel(), pictureHash)])],
    remove: { label: vscode.l10n.t('Delete Record…'), id, recordedAt },
  };
}

/** The words of the regulator's page are Chinese, as the vendor's are; whose record it is stands above. */
function recordedRow(label: string, value: string): Row {
  return vendorRow(label, value);
}

function comparisonLine(comparison: RecordComparison): RegulatorView['comparisons']['lines'][number] {
  const { fact, recorded, vendor, verdict, reason } = comparison;
  const words = recordFieldWords(fact);
  return {
    fact: words,
    recorded: folded(recordedRow(words, recorded)),
    vendor:
      vendor === null
        ? missingRow(words, vscode.l10n.t('not in this source'))
        : folded(vendorRow(licenseFieldWords(fact === 'scope' ? 'scope' : 'validityText'), vendor)),
    kind: verdict === 'agrees' ? 'consistent' : verdict,
    verdict: recordVerdictWords(verdict),
    why: recordReasonWords(reason),
    only: onlyWords(comparison),
  };
}

function formView(
  { values, problems, pictureHash, opened, turn }: FormState,
  hasRecord: boolean,
): NonNullable<RegulatorView['form']> {
  const own = (field: string | null): string | null =>
    inSentences(...problems.filter((problem) => fieldOf(problem) === field).map(problemWords)) || null;
  return {
    summary: hasRecord
      ? vscode.l10n.t('Record again (the present record becomes a former one)')
      : vscode.l10n.t('Record what the regulator shows'),
    ...{ opened, turn, values },
    inputs: FORM_FIELDS.map((name) => ({
      name,
      label: recordFieldWords(name),
      hint: hintWords(name),
      kind: name === 'scope' || name === 'quotation' ? 'text' : 'line',
      suggestions: name === 'status' ? STATUSES : [],
      problem: own(name),
    })),
    problems: [own(null)].filter((words) => words !== null),
    picture: {
      label: pictureHashLabel(),
      choose: vscode.l10n.t('Choose Picture…'),
      hash: pictureHash,
      note: vscode.l10n.t('Only its digest is kept, not the picture: keep the file yourself.'),
    },
    save: vscode.l10n.t('Save Record'),
    reset: vscode.l10n.t('Empty the Form'),
  };
}

/** Why nothing can be recorded of what a page shows; `null` where it can. @param present the present connection's data. */
export function recordingWithheld(data: DataKind, present: DataKind | undefined): string | null {
  if (present === data) return null;
  return data === 'sample'
    ? vscode.l10n.t('To record something of sample data, connect to it.')
    : vscode.l10n.t('To record something of this company, sign in with your key.');
}
