import * as vscode from 'vscode';
import type { Company, LicenseRecord, Provenance } from '../../licenses/answer.ts';
import { askedWhen } from '../times.ts';
import { companyGaps } from './company-gaps.ts';
import { licenseNumberWords } from './license-number.ts';
import { escapeMarkdown } from '../../domain/text/markdown.ts';
import { commandLink } from '../../vscode/command-link.ts';
import { noLicenseFound } from '../known.ts';
import { sampleWord } from '../provenance.ts';
import { validityWord } from './validity.ts';

/** More licences than this make a hover that nobody reads; the tree has them all. */
const mostLicenses = 8;

/** As much of a scope as tells which businesses it begins with. */
const scopeLength = 120;

/**
 * A company and its licences in a few lines. The only thing a reader can set off from it is opening a licence, which
 * never spends; all text of the vendor is escaped.
 */
export function companySummary(company: Company): vscode.MarkdownString {
  const shown = company.licenses.slice(0, mostLicenses);
  const hidden = company.licenses.length - shown.length;
  const gaps = companyGaps(company);
  const lines = [
    `**${escapeMarkdown(company.name)}**`,
    // With gaps it is not known that there is none.
    ...(company.licenses.length + gaps.length > 0 ? [] : [noLicenseFound()]),
    shown.map((record) => `- ${linkedLine(record)}`).join('\n'),
    ...(hidden > 0 ? [escapeMarkdown(vscode.l10n.t('and {0} more', hidden))] : []),
    ...gaps.map(escapeMarkdown),
    ...(company.provenance ? [provenanceLine(company.provenance)] : []),
  ];
  const markdown = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
  markdown.isTrusted = { enabledCommands: ['telecomLicense.openLicense'] };
  return markdown;
}

/**
 * A licence in a tooltip: number, validity, company, scope, and where the answer comes from. All text of the vendor is
 * escaped.
 */
export function licenseSummary(record: LicenseRecord): vscode.MarkdownString {
  const { value: license, provenance } = record.license;
  return new vscode.MarkdownString(
    [
      `**${escapeMarkdown(license.licenseNumber)}** · ${validityWord(license.validity)}`,
      escapeMarkdown(license.companyName),
      escapeMarkdown(license.scope),
      provenanceLine(provenance),
    ].join('\n\n'),
  );
}

/** Where an answer is from and how old it is. */
export function provenanceLine(provenance: Provenance): string {
  const asked = escapeMarkdown(askedWhen(provenance));
  return provenance.data === 'sample' ? `*${escapeMarkdown(sampleWord())} · ${asked}*` : `*${asked}*`;
}

function linkedLine({ license }: LicenseRecord): string {
  const { id, validity, scope } = license.value;
  const number = licenseNumberWords(license.value);
  const link = commandLink(number, 'telecomLicense.openLicense', id);
  const businesses = scope.length > scopeLength ? `${scope.slice(0, scopeLength)}…` : scope;
  return [link, validityWord(validity), escapeMarkdown(businesses)].filter((part) => part !== '').join(' · ');
}
