import * as vscode from 'vscode';
import type { BusinessChange } from '../../domain/comparisons/scope-changes.ts';
import type { RecordComparison, RecordReason, RecordVerdict } from '../../domain/regulator/compare.ts';
import { enumerated, labelled } from '../parts.ts';

/** What came of holding a fact of a record against the vendor's answer. */
export function recordVerdictWords(verdict: RecordVerdict): string {
  switch (verdict) {
    case 'agrees':
      return vscode.l10n.t('agrees');
    case 'partly':
      return vscode.l10n.t('agrees in part');
    case 'differs':
      return vscode.l10n.t('differs');
    case 'cannotTell':
      return vscode.l10n.t('cannot be compared');
  }
}

/** Why the comparison of a record's fact has its verdict; empty where the verdict says all. */
export function recordReasonWords(reason: RecordReason): string {
  switch (reason) {
    case 'same':
    case 'other':
      return '';
    case 'notVendors':
      return vscode.l10n.t("The vendor's answers have no such day.");
    case 'vendorSilent':
      return vscode.l10n.t('The vendor gave nothing.');
    case 'vendorUnclear':
      return vscode.l10n.t('The vendor does not say plainly whether it is valid.');
    case 'recordUnclear':
      return vscode.l10n.t('These words are not known: read them yourself.');
    case 'partlyRead':
      return vscode.l10n.t('One of the texts could not be read whole: read both yourself.');
  }
}

/** What only one side of a scope has, a line for each business. */
export function onlyWords({ onlyRecorded, onlyVendor }: RecordComparison): readonly string[] {
  return [
    ...onlyRecorded.map((change) => vscode.l10n.t('Only in your record: {0}', businessWords(change))),
    ...onlyVendor.map((change) => vscode.l10n.t("Only in the vendor's answer: {0}", businessWords(change))),
  ];
}

function businessWords({ business, regions }: BusinessChange): string {
  return regions.length === 0 ? business : labelled(business, enumerated(...regions));
}
