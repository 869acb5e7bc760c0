import * as vscode from 'vscode';
import { regionByCode } from '../../domain/regions/regions.ts';
import type { ListNeed } from '../../licenses/document-check/check.ts';
import { neededTargets, type CompanyVerdict } from '../../licenses/document-check/need-verdicts.ts';
import { notCoveringWords, otherWaysWords, targetWords, unclearWords } from '../../wording/needs-words.ts';
import { needExtent } from '../company/need-answers.ts';
import { companyDoubtWords, type DoubtedCompany } from './concern-words.ts';
import { inOneLine, labelled } from '../../wording/parts.ts';
import { contraryRecordWords } from '../regulator/contrary-record-words.ts';

/** The titles of the columns that say whether a need is covered: each business with the region that was compared. */
export function needTitles(need: ListNeed | null): readonly string[] {
  const region = need && regionByCode(need.region);
  return neededTargets(need).map((target) => inOneLine(targetWords(target), region?.name ?? ''));
}

/**
 * What is to be known of a verdict beside it: why it cannot be told or is not covered, where it is covered and what it lacks,
 * and the user's records against what it relies on. What no verdict tells is alike in all rows: see `needCaveat`.
 */
export function verdictRemarks(told: CompanyVerdict, company?: DoubtedCompany): readonly string[] {
  const { general, doubts, notCovering, contrary } = told;
  return [
    ...general.map((doubt) => companyDoubtWords(doubt, company)),
    ...doubts.map(unclearWords),
    ...notCovering.map(notCoveringWords),
    ...needExtent(told),
    ...contrary.map(contraryRecordWords),
  ];
}

/** What no verdict of a check can tell, to be said once over all rows; `null` where nothing is needed. */
export function needCaveat(need: ListNeed | null): string | null {
  return neededTargets(need).length === 0 ? null : otherWaysWords();
}

/** The title of the column with what is to be known of all verdicts of a company, and what none of them can tell. */
export function needRemarksTitle(need: ListNeed | null): string {
  return inOneLine(vscode.l10n.t('Notes on what is needed'), needCaveat(need) ?? '');
}

/** What is to be known of all verdicts of a company, a line each; empty where nothing is. */
export function needRemarks(verdicts: readonly CompanyVerdict[], company: DoubtedCompany): string {
  const isOne = verdicts.length === 1;
  return verdicts
    .flatMap((told) =>
      verdictRemarks(told, company).map((remark) =>
        isOne ? remark : labelled(targetWords(told.target), remark),
      ),
    )
    .join('\n');
}
