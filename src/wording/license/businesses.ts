import * as vscode from 'vscode';
import { listedBusinesses, type ListedBusiness } from '../../domain/scope/listed.ts';
import { parseScope } from '../../domain/scope/scope.ts';

/**
 * What a scope lists as licensed, by code where the catalogue has one, with its limits; nothing about where. The last
 * words say so where there may be more.
 */
export function businessWords(scope: string): readonly string[] {
  const { businesses, complete } = listedBusinesses(parseScope(scope));
  const words = businesses.map(businessWord);
  return complete ? words : [...words, moreMayBeLicensed()];
}

/** A business as a scope lists it, and whether that is certain. */
export function businessWord({ text, certain }: Pick<ListedBusiness, 'text' | 'certain'>): string {
  return certain ? text : vscode.l10n.t('{0} (not certain)', text);
}

/** Says that a scope may list more than what was read of it. */
export function moreMayBeLicensed(): string {
  return vscode.l10n.t('more may be licensed: not read whole');
}
