import * as vscode from 'vscode';
import type { NeedVerdict, NotCovering, Unclear } from '../domain/needs/need.ts';
import { targetName } from '../domain/needs/typed.ts';
import type { NeedCandidate, NeedTarget } from '../domain/needs/words.ts';
import { listed } from './parts.ts';

/** Whether a need is covered, in a word or two. */
export function verdictWords(verdict: NeedVerdict): string {
  switch (verdict) {
    case 'covered':
      return vscode.l10n.t('covered');
    case 'partlyCovered':
      return vscode.l10n.t('partly covered');
    case 'notCovered':
      return vscode.l10n.t('not covered');
    case 'cannotTell':
      return vscode.l10n.t('cannot be told');
  }
}

/** Why a licence does not cover a need. */
export function notCoveringWords(reason: NotCovering): string {
  switch (reason) {
    case 'invalid':
      return vscode.l10n.t('the licence is not valid');
    case 'notNamed':
      return vscode.l10n.t('the scope does not name the business');
    case 'elsewhere':
      return vscode.l10n.t('the business is licensed for other regions only');
    case 'leftOut':
      return vscode.l10n.t('a limit leaves out the part that is needed');
    case 'denied':
      return vscode.l10n.t('the scope says that the business was refused, cancelled or left out');
  }
}

/** Why it cannot be told whether a licence covers a need. */
export function unclearWords(doubt: Unclear): string {
  return UNCLEAR[doubt]();
}

/** Each is looked up when it is said, in the language of that moment. */
const UNCLEAR: Readonly<Record<Unclear, () => string>> = {
  filing: () => vscode.l10n.t('it has the number of an ICP filing, which is no licence'),
  validityUnknown: () => vscode.l10n.t('the vendor does not say whether the licence is valid'),
  termEnded: () => vscode.l10n.t('the scope states a term that has ended'),
  termOpen: () => vscode.l10n.t('the scope states a term whose end could not be read'),
  qualified: () => vscode.l10n.t('a limit in brackets leaves a part of the business out'),
  partName: () => vscode.l10n.t('the business is named by an old name, which means only a part of it'),
  resale: () => vscode.l10n.t('resale is licensed, for which the catalogue has no code'),
  beyondProvince: () =>
    vscode.l10n.t(
      'information on the internet is licensed in another province, and sources disagree whether it reaches beyond',
    ),
  partOfBusiness: () => vscode.l10n.t('only a part of the business is named'),
  widerBusiness: () => vscode.l10n.t('only a wider business is named'),
  contradicted: () => vscode.l10n.t('the business is named, and elsewhere refused or cancelled'),
  noRegion: () => vscode.l10n.t('no region is named'),
  unknownRegion: () => vscode.l10n.t('a region could not be read'),
  partOfRegion: () => vscode.l10n.t('only a part of the region is named, such as one of its cities'),
  beyondIssuer: () =>
    vscode.l10n.t(
      'by its number it is the licence of one province’s authority, and the region that its scope names is beyond that province',
    ),
  noScope: () => vscode.l10n.t('the vendor gave no scope'),
  partlyRead: () => vscode.l10n.t('a part of the scope could not be read'),
  mayBeCut: () => vscode.l10n.t('the scope may have been cut off'),
};

/** What is needed, e.g. `B25 信息服务业务（仅限互联网信息服务）`. */
export function targetWords(target: NeedTarget): string {
  return `${target.code} ${targetName(target)}`;
}

/** That a word may mean what stands below it, and that the user is to choose, or to take the only one. */
export function severalWords(word: string, candidates: readonly NeedCandidate[]): string {
  if (candidates.length === 1)
    return vscode.l10n.t('“{0}” should mean the following; click to take it:', word);
  return vscode.l10n.t('“{0}” may mean the following. Choose what is needed:', word);
}

/** What a word may mean, each with the rule that says so, in a text where nothing can be chosen. */
export function candidateWords(word: string, candidates: readonly NeedCandidate[]): string {
  const each = candidates.map((one) => vscode.l10n.t('{0}, by {1}', targetWords(one), one.source));
  return vscode.l10n.t('“{0}” may mean: {1}. None was chosen.', word, listed(...each));
}

/** Ways to operate lawfully that the vendor's data does not show. */
export function otherWaysWords(): string {
  return vscode.l10n.t(
    'Not in this data: a subsidiary under its parent’s licence, and approvals instead of a licence, such as for trials with foreign investment.',
  );
}
