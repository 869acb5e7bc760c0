import * as vscode from 'vscode';
import { isOlder, type Company } from '../../licenses/answer.ts';
import { worstValidity } from './company-state.ts';

/** Some of the companies of the list: all, pinned ones, those with an invalid licence, those whose answer is older than set. */
export type CompanyGroupName = 'all' | 'pinned' | 'invalid' | 'older';

/** Whether a company is one of a group, by what is stored of it. */
export function isInGroup(company: Company, group: CompanyGroupName): boolean {
  switch (group) {
    case 'all':
      return true;
    case 'pinned':
      return company.pinned;
    case 'invalid':
      return worstValidity(company) === 'invalid';
    case 'older':
      return company.provenance === null || isOlder(company.provenance);
  }
}

/** Which companies a group is of, in words. */
export function companyGroupWords(group: CompanyGroupName): string {
  switch (group) {
    case 'all':
      return vscode.l10n.t('All companies');
    case 'pinned':
      return vscode.l10n.t('Pinned companies');
    case 'invalid':
      return vscode.l10n.t('Companies with an invalid licence');
    case 'older':
      return vscode.l10n.t('Companies whose answer is older than set');
  }
}
