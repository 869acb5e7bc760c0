import * as vscode from 'vscode';
import { listedBusinesses } from '../../domain/scope/listed.ts';
import { parseScope } from '../../domain/scope/scope.ts';

/**
 * What a scope lists as licensed, by code where the catalogue has one, with its limits; nothing about where. The last
 * words say so where there may be more.
 */
export function businessWords(scope: string): readonly string[] {
  const { businesses, complete } = listedBusinesses(parseScope(scope));
  const words = businesses.map(({ text, certain }) =>
    certain ? text : vscode.l10n.t('{0} (not certain)', text),
  );
  return complete ? words : [...words, vscode.l10n.t('more may be licensed: not read whole')];
}
