import * as vscode from 'vscode';
import { exactTime, type ExactTime } from '../../../domain/exact-time.ts';
import { missingRow, ownRow } from '../../../pages/row-view.ts';
import { section, type Block, type Report } from '../../../reports/blocks.ts';
import { checkReport } from '../../../reports/check/check-report.ts';
import { companyReport } from '../../../reports/company/company-report.ts';
import { licenseReport } from '../../../reports/license/license-report.ts';
import { noneFoundReport } from '../../../reports/none-found-report.ts';
import { orderNumberLabel } from '../../../wording/provenance.ts';
import { subjectOf } from '../package/build.ts';
import { isByNameAlone } from '../package/manifest.ts';
import type { EvidenceAbout, EvidenceAnswer, EvidenceSubject, ReceivedAnswer } from '../subject.ts';

/**
 * The report of an evidence package: what is known of its subject, then the calls that it rests on and the package that it
 * stands in.
 * @throws {RangeError} where the package names no time zone that there is.
 */
export function evidenceReport(subject: EvidenceSubject, about: EvidenceAbout): Report {
  const time = exactTime(about.timeZone);
  const report = subjectReport(subject, time);
  return {
    ...report,
    blocks: [...report.blocks, ...answerBlocks(subject.answers, time), ...aboutBlocks(about, subject, time)],
  };
}

function subjectReport(subject: EvidenceSubject, time: ExactTime): Report {
  switch (subject.kind) {
    case 'license':
      return licenseReport(subject, time);
    case 'company':
      return companyReport(subject.company, time, subject.need);
    case 'noneFound':
      return noneFoundReport(subject.search, subject.recorded, time);
    case 'check':
      return checkReport(subject, time);
  }
}

function answerBlocks(answers: readonly EvidenceAnswer[], time: ExactTime): readonly Block[] {
  const heading = vscode.l10n.t('The calls that this rests on');
  return [
    section(heading),
    {
      kind: 'table',
      name: heading,
      columns: [
        vscode.l10n.t('Asked for'),
        vscode.l10n.t('Fetched'),
        orderNumberLabel(),
        vscode.l10n.t('Answer as received, with its SHA-256'),
      ],
      rows: answers.map((answer) => [
        askedText(answer),
        time(answer.fetchedAt),
        answer.orderNumber ?? vscode.l10n.t('not given'),
        receivedText(answer.received),
      ]),
    },
  ];
}

function askedText({ method, query, page }: EvidenceAnswer): string {
  return [query, page === null ? method : vscode.l10n.t('{0}, page {1}', method, page)].join('\n');
}

function receivedText(received: ReceivedAnswer): string {
  if (received.kind === 'kept')
    return `${received.file} · ${vscode.l10n.t('{0} bytes', received.size)}\n${received.sha256}`;
  switch (received.why) {
    case 'earlier':
      return vscode.l10n.t('Not kept: the answer came before answers were stored as received.');
    case 'secret':
      return vscode.l10n.t('Not kept: the answer repeated a part of the key.');
    case 'gone':
      return vscode.l10n.t('Not kept: it could not be stored, or was deleted since.');
  }
}

function aboutBlocks(
  { savedAt, timeZone, host, version, follows }: EvidenceAbout,
  subject: EvidenceSubject,
  time: ExactTime,
): readonly Block[] {
  const hostLabel = vscode.l10n.t('Answered by');
  return [
    section(vscode.l10n.t('This evidence package')),
    {
      kind: 'facts',
      heading: vscode.l10n.t('Evidence package'),
      rows: [
        ownRow(vscode.l10n.t('Saved'), time(savedAt)),
        ownRow(vscode.l10n.t('Time zone'), timeZone),
        host === null
          ? missingRow(hostLabel, vscode.l10n.t('the simulator of this extension: every company is invented'))
          : ownRow(hostLabel, host),
        ownRow(vscode.l10n.t('Written by'), `QCC Telecom License ${version}`),
        ...(follows
          ? [
              ownRow(earlierLabel(subject), [follows.name, time(follows.savedAt)].join('\n')),
              ownRow(vscode.l10n.t('SHA-256 of its manifest'), follows.sha256),
            ]
          : []),
      ],
    },
    {
      kind: 'text',
      text:
        host === null
          ? vscode.l10n.t(
              'This page shows what the simulator of the extension answered and what was read from it: every company, licence and number is invented. It is no answer of the vendor, and proves nothing of anybody.',
            )
          : vscode.l10n.t(
              'This page shows what the vendor answered and what was read from it. It is no statement of the regulator, and the extension is no product of the vendor.',
            ),
    },
  ];
}

/** Two documents of one name cannot be told apart: the package says by what it follows. */
function earlierLabel(subject: EvidenceSubject): string {
  return isByNameAlone(subjectOf(subject))
    ? vscode.l10n.t("Earlier package, by the checked list's name alone")
    : vscode.l10n.t('Earlier package');
}
