import * as vscode from 'vscode';
import { worstFirst } from '../../domain/license.ts';
import { heldBy, type Company, type Dossier, type Provenance } from '../../licenses/answer.ts';
import { askedWhen } from '../times.ts';
import { companyGaps } from './company-gaps.ts';
import { licenseNumberWords } from './license-number.ts';
import { escapeMarkdown } from '../../domain/text/markdown.ts';
import { commandLink } from '../../vscode/command-link.ts';
import { noLicenseFound } from '../known.ts';
import { inOneLine } from '../parts.ts';
import { recordBrief, recordLine } from '../regulator/record-words.ts';
import { sampleWord } from '../provenance.ts';
import { coverageLine } from './coverage.ts';
import { holderLine } from './holder.ts';
import { licenseWord } from './validity.ts';

/** More licences than this make a hover that nobody reads; the tree has them all. */
const mostLicenses = 8;

/** As much of a scope as one of several licences is told with, and as one alone is, in characters. */
const SCOPE_OF_SEVERAL = 120;
const SCOPE_OF_ONE = 400;

/**
 * A company and its licences in a few lines, the invalid ones first. All that a reader can set off from it is opening the
 * company or a licence, which never spends; all text of the vendor is escaped.
 */
export function companySummary(company: Company): vscode.MarkdownString {
  const licenses = worstFirst(company.licenses, ({ license }) => license.value.validity);
  const shown = licenses.slice(0, mostLicenses);
  const hidden = company.licenses.length - shown.length;
  const gaps = companyGaps(company);
  const lines = [
    `**${commandLink(company.name, 'telecomLicense.openCompany', company.id)}**`,
    // With gaps it is not known that there is none.
    ...(heldBy(company).length + gaps.length > 0 ? [] : [noLicenseFound()]),
    shown.map((dossier) => `- ${linkedLine(dossier)}`).join('\n'),
    ...(hidden > 0 ? [escapeMarkdown(vscode.l10n.t('and {0} more', hidden))] : []),
    ...gaps.map(escapeMarkdown),
    escapeMarkdown(recordLine(company)),
    ...(company.provenance ? [provenanceLine(company.provenance)] : []),
  ];
  const markdown = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
  return linking(markdown);
}

/**
 * A licence in a tooltip: whether it is valid, whose, by which answer, its businesses and regions, and where the answer
 * comes from. All text of the vendor is escaped. @param after what else there is to say, as Markdown.
 */
export function licenseSummary(dossier: Dossier, after: readonly string[] = []): vscode.MarkdownString {
  const { value: license, provenance } = dossier.license;
  return linking(
    new vscode.MarkdownString(
      [
        holderLine(dossier),
        escapeMarkdown(recordLine(dossier)),
        escapeMarkdown(coverageLine(license.scope, SCOPE_OF_ONE)),
        provenanceLine(provenance),
        ...after,
      ]
        .filter((block) => block !== '')
        .join('\n\n'),
    ),
  );
}

/** Lets the Markdown open companies and licences, and nothing else. */
function linking(markdown: vscode.MarkdownString): vscode.MarkdownString {
  markdown.isTrusted = { enabledCommands: ['telecomLicense.openCompany', 'telecomLicense.openLicense'] };
  return markdown;
}

/** Where an answer is from and how old it is. */
export function provenanceLine(provenance: Provenance): string {
  const asked = escapeMarkdown(askedWhen(provenance));
  return provenance.data === 'sample' ? `*${escapeMarkdown(sampleWord())} · ${asked}*` : `*${asked}*`;
}

function linkedLine(dossier: Dossier): string {
  const { license } = dossier;
  const { id, scope } = license.value;
  const number = licenseNumberWords(license.value);
  const link = commandLink(number, 'telecomLicense.openLicense', id);
  const businesses = escapeMarkdown(coverageLine(scope, SCOPE_OF_SEVERAL));
  return inOneLine(link, licenseWord(license.value), escapeMarkdown(recordBrief(dossier)), businesses);
}
