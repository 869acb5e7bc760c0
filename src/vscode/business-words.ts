import * as vscode from 'vscode';
import { listedBusinesses, parseScope } from '../domain/scope.ts';

/** What a scope lists as licensed, by code where the catalogue has one, with its limits; nothing about where. */
export function businessWords(scope: string): readonly string[] {
  return listedBusinesses(parseScope(scope)).map(({ text, certain }) =>
    certain ? text : vscode.l10n.t('{0} (not certain)', text),
  );
}
