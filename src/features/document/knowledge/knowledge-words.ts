import * as vscode from 'vscode';
import type { Validity } from '../../../domain/license.ts';
import { furtherOf, heldBy, type Company } from '../../../licenses/answer.ts';
import { noneFound, notAskedYet } from '../../../wording/known.ts';
import { companyGaps } from '../../../wording/license/company-gaps.ts';
import { companyIcon, noLicenseIcon } from '../../../wording/icons.ts';
import { worstValidity } from '../../../wording/license/company-state.ts';
import { filingCountWords, validityWord } from '../../../wording/license/validity.ts';
import { inSentences, listed } from '../../../wording/parts.ts';
import { withLimit } from '../../../wording/times.ts';
import type { CompanyKnowledge } from './knowledge.ts';

/** What is known of a company in a few words: of one with several licences, how many of them are invalid or unclear. */
export function knowledgeWords(knowledge: CompanyKnowledge): string {
  if (knowledge.kind === 'notAsked') return notAskedYet();
  return withLimit(answerWords(knowledge), knowledge);
}

function answerWords(knowledge: Exclude<CompanyKnowledge, { kind: 'notAsked' }>): string {
  switch (knowledge.kind) {
    case 'known':
      return licensesWords(knowledge.company);
    case 'unclear':
      return vscode.l10n.t('licences found, not plainly of this company');
    case 'nothingFound':
      return noneFound();
  }
}

/** The icon of what is known of a company. */
export function knowledgeIcon(knowledge: CompanyKnowledge): vscode.ThemeIcon {
  switch (knowledge.kind) {
    case 'notAsked':
      return new vscode.ThemeIcon('circle-outline');
    case 'unclear':
      return new vscode.ThemeIcon('question');
    case 'nothingFound':
      return noLicenseIcon();
    case 'known':
      return companyIcon(knowledge.company);
  }
}

function sums(company: Company) {
  const { licenses, more } = company;
  const worst = worstValidity(company);
  const held = heldBy(company);
  const bad = held.filter(({ validity }) => validity === worst).length;
  const loaded = held.length;
  return {
    ...{ worst, bad, loaded, filings: licenses.length - loaded },
    total: loaded + (more ? furtherOf(company) : 0),
  };
}

function licensesWords(company: Company): string {
  const { worst, filings } = sums(company);
  // How many are not loaded is said with the number of those that are.
  const gaps = companyGaps(worst === null ? company : { ...company, more: null });
  const beside = [...(filings > 0 ? [filingCountWords(filings)] : []), ...gaps];
  if (worst !== null) return listed(loadedWords(company, worst), ...beside);
  return beside.length > 0 ? inSentences(...beside) : noneFound();
}

function loadedWords(company: Company, worst: Validity): string {
  const { bad, loaded, total } = sums(company);
  const word = validityWord(worst);
  if (loaded < total) {
    if (bad === loaded) return vscode.l10n.t('{0} of {1} licences loaded, {2}', loaded, total, word);
    return worst === 'invalid'
      ? vscode.l10n.t('{0} of {1} licences loaded, {2} of them invalid', loaded, total, bad)
      : vscode.l10n.t('{0} of {1} licences loaded, {2} of them of unknown validity', loaded, total, bad);
  }
  if (total === 1) return vscode.l10n.t('1 licence, {0}', word);
  if (bad === total) return vscode.l10n.t('{0} licences, {1}', total, word);
  return worst === 'invalid'
    ? vscode.l10n.t('{0} of {1} licences invalid', bad, total)
    : vscode.l10n.t('{0} of {1} licences of unknown validity', bad, total);
}
