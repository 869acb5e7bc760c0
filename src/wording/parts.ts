import * as vscode from 'vscode';

/** Short parts in one line, as in a tree's description; empty ones are left out. */
export function inOneLine(...parts: readonly string[]): string {
  return given(parts).join(' · ');
}

/** Parts of one statement, separated as the user's language does; empty ones are left out. */
export function listed(...parts: readonly string[]): string {
  return given(parts).join(vscode.l10n.t('; '));
}

/** What is said of something named, e.g. `Order number: 12`. */
export function labelled(label: string, value: string): string {
  return vscode.l10n.t('{0}: {1}', label, value);
}

/** What is said, with a remark in brackets. */
export function remarked(said: string, remark: string): string {
  return vscode.l10n.t('{0} ({1})', said, remark);
}

/** Sentences in one line, with a blank between them where the user's language has one; empty ones are left out. */
export function inSentences(...sentences: readonly string[]): string {
  const [first = '', ...others] = given(sentences);
  return others.reduce(
    (said, next) =>
      vscode.l10n.t({ message: '{0} {1}', args: [said, next], comment: ['Two sentences in one line'] }),
    first,
  );
}

/** Statements on lines of their own; empty ones are left out. */
export function inLines(...statements: readonly string[]): string {
  return given(statements).join('\n');
}

/** Statements of one kind on lines of their own, each behind a mark; empty ones are left out. */
export function bulleted(...statements: readonly string[]): string {
  return inLines(...given(statements).map((statement) => `• ${statement}`));
}

/** Members of one list within a sentence, separated as the user's language does; empty ones are left out. */
export function enumerated(...members: readonly string[]): string {
  return given(members).join(
    vscode.l10n.t({ message: ', ', args: [], comment: ['Between the members of a list'] }),
  );
}

/** The first members of a list, and behind them how many more there are, e.g. `+3`. */
export function firstOf(members: readonly string[], most: number): readonly string[] {
  const more = members.length - most;
  return more > 0 ? [...members.slice(0, most), `+${String(more)}`] : members;
}

function given(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}
