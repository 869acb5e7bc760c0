import * as vscode from 'vscode';
import type { LicenseRecord } from '../../../licenses/answer.ts';
import { escapeMarkdown } from '../../../domain/text/markdown.ts';
import { validityWord } from '../../../wording/license/validity.ts';
import type { Group, Row } from '../../../protocol/page.ts';
import { identifierGroup, reportGroups } from './sections/groups.ts';
import { ownRow, provenanceRows, sampleMark, vendorRow } from '../../../pages/row-view.ts';
import { recordRows } from '../regulator/record-rows.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';

/**
 * A licence as Markdown for a report or a message: everything that is known of it, where it is from and how old it
 * is. All text is escaped, the vendor's and ours alike. @param now milliseconds since 1970.
 */
export function licenseMarkdown(record: LicenseRecord, now: number): string {
  const { value: license, provenance } = record.license;
  const sample = sampleMark(provenance);
  const company = vendorRow('', license.companyName).value;
  return [
    `# ${escapeMarkdown(company)}`,
    ...(sample === null ? [] : [`**${escapeMarkdown(sample)}**`]),
    table({
      heading: vscode.l10n.t('Licence'),
      rows: [
        ownRow(licenseFieldWords('validity'), validityWord(license.validity)),
        ...identifierGroup(license).rows,
        ...provenanceRows(provenance, now),
        ...recordRows(record, license),
      ],
    }),
    heading(licenseFieldWords('scope')),
    escapeMarkdown(vendorRow('', license.scope).value),
    heading(vscode.l10n.t('Annual report')),
    ...reportParts(record, now),
  ]
    .join('\n\n')
    .concat('\n');
}

function reportParts({ license, annualReport }: LicenseRecord, now: number): string[] {
  if (!annualReport) return [escapeMarkdown(vscode.l10n.t('Not fetched.'))];
  const asked = table({
    heading: vscode.l10n.t('Answer'),
    rows: provenanceRows(annualReport.provenance, now),
  });
  return annualReport.value
    ? [...reportGroups(annualReport.value, license.value).map(table), asked]
    : [escapeMarkdown(vscode.l10n.t('The vendor has no annual report for this licence.')), asked];
}

function heading(text: string): string {
  return `## ${escapeMarkdown(text)}`;
}

function table(group: Group): string {
  return [`| ${escapeMarkdown(group.heading)} | |`, '| --- | --- |', ...group.rows.map(line)].join('\n');
}

function line({ label, value, remark }: Row): string {
  const said = remark === null ? value : `${value} (${remark})`;
  return `| ${escapeMarkdown(label)} | ${escapeMarkdown(said)} |`;
}
