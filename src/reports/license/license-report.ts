import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';
import type { Dossier } from '../../licenses/answer.ts';
import type { LicenseHistory } from '../../licenses/known/license-history.ts';
import { isGiven, missingRow, ownRow, vendorRow } from '../../pages/row-view.ts';
import { reportMark } from '../../wording/provenance.ts';
import { historyView } from '../../sections/license/history-view.ts';
import { identifierGroup } from '../../sections/license/groups.ts';
import { numberView } from '../../sections/license/number-view.ts';
import { unsaidHeading, unsaidPoints } from '../../sections/license/unsaid.ts';
import { recordRows } from '../../sections/regulator/record-rows.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { licenseWordWithTerm } from '../../wording/license/validity.ts';
import { filledTable, paragraphs, section, type Block, type Report } from '../blocks.ts';
import { regulatorPageBlock } from '../regulator/page-block.ts';
import { answerFacts } from './answer-facts.ts';
import { checkBlocks } from './check-blocks.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import { recordBlocks } from '../regulator/record-blocks.ts';
import { reportBlocks } from './report-blocks.ts';

/** A licence to be reported on, with what is stored about it. */
export interface ReportedLicense {
  readonly dossier: Dossier;
  /** What was searched for when it was found; `null` where that is not known any more. */
  readonly question: string | null;
  readonly history: LicenseHistory;
}

/** All that is known of a licence: its state and the answer that says so first, what this source does not say last. */
export function licenseReport({ dossier, question, history }: ReportedLicense, time: ExactTime): Report {
  const { value: license, provenance } = dossier.license;
  return {
    title: withUnseenMarked([license.companyName, license.licenseNumber].filter(isGiven).join(' · ')),
    sample: reportMark(provenance.data),
    blocks: [
      {
        kind: 'facts',
        heading: vscode.l10n.t('Licence'),
        rows: [
          ownRow(licenseFieldWords('validity'), licenseWordWithTerm(license)),
          ...identifierGroup(license).rows,
          askedRow(question),
          ...answerFacts(provenance, time),
          ...recordRows(dossier, license),
        ],
      },
      ...coverageBlocks(license.scope),
      ...reportBlocks(dossier, time),
      ...checkBlocks(dossier, question),
      ...recordBlocks(dossier, license),
      ...numberBlocks(license.licenseNumber),
      ...historyBlocks(history, time),
      section(unsaidHeading()),
      { kind: 'list', items: unsaidPoints() },
      regulatorPageBlock(),
    ],
  };
}

/** The row of a report that says what was searched for when the licence was found. */
export function askedRow(question: string | null): ReturnType<typeof ownRow> {
  const label = vscode.l10n.t('Asked for');
  return question === null
    ? missingRow(label, vscode.l10n.t('not known any more'))
    : vendorRow(label, question);
}

function numberBlocks(licenseNumber: string): readonly Block[] {
  const number = numberView(licenseNumber);
  if (number === null) return [];
  const { rows, caveats } = number;
  return [
    section(vscode.l10n.t('What the licence number says')),
    { kind: 'facts', heading: licenseFieldWords('licenseNumber'), rows },
    ...(caveats.points.length === 0
      ? []
      : [...paragraphs([caveats.heading]), { kind: 'list' as const, items: caveats.points }]),
  ];
}

function historyBlocks(history: LicenseHistory, time: ExactTime): readonly Block[] {
  const { heading, text, columns, steps } = historyView(history, time);
  const rows = steps.flatMap(({ when, changes }) =>
    changes.map(({ label, before, after, note }) => [
      when,
      label,
      [before.value.value, ...before.only].join('\n'),
      [after.value.value, ...after.only, ...(note === null ? [] : [note])].join('\n'),
    ]),
  );
  return [
    section(heading),
    ...paragraphs([text]),
    ...filledTable({
      name: heading,
      columns: [vscode.l10n.t('When'), columns.field, columns.before, columns.after],
      rows,
    }),
  ];
}
