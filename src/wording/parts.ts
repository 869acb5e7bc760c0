import * as vscode from 'vscode';

/** Short parts in one line, as in a tree's description; empty ones are left out. */
export function inOneLine(...parts: readonly string[]): string {
  return given(parts).join(' · ');
}

/** Parts of one statement, separated as the user's language does; empty ones are left out. */
export function listed(...parts: readonly string[]): string {
  return given(parts).join(vscode.l10n.t('; '));
}

/** Members of one list within a sentence, separated as the user's language does; empty ones are left out. */
export function enumerated(...members: readonly string[]): string {
  return given(members).join(
    vscode.l10n.t({ message: ', ', args: [], comment: ['Between the members of a list'] }),
  );
}

function given(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}
