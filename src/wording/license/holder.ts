import * as vscode from 'vscode';
import { escapeMarkdown } from '../../domain/text/markdown.ts';
import type { Dossier } from '../../licenses/answer.ts';
import { companyId } from '../../licenses/known/company/asked-company.ts';
import { commandLink } from '../../vscode/command-link.ts';
import { inOneLine } from '../parts.ts';
import { dayWords } from '../times.ts';
import { licenseNumberWords } from './license-number.ts';
import { licenseWordWithTerm } from './validity.ts';

/**
 * What a reader asks of a number first, in Markdown: whether the licence is valid, whose it is, and by the answer of which
 * day. Its links open the licence (`telecomLicense.openLicense`) and its company (`telecomLicense.openCompany`). All text
 * of the vendor is escaped.
 */
export function holderLine({ license: { value: license, provenance } }: Dossier): string {
  const number = commandLink(licenseNumberWords(license), 'telecomLicense.openLicense', license.id);
  const company = commandLink(license.companyName, 'telecomLicense.openCompany', companyId(license));
  const day = vscode.l10n.t('by the answer of {0}', dayWords(provenance.fetchedAt));
  return inOneLine(
    `**${number}**`,
    `**${escapeMarkdown(licenseWordWithTerm(license))}**`,
    company,
    escapeMarkdown(day),
  );
}
