import * as vscode from 'vscode';

/** What decides about a mention is not farther away, in UTF-16 units. */
const REACH = 1024;

/** The text around a place of a document, its lines joined by one character whatever ends them in the document. */
export interface Neighbourhood {
  readonly text: string;
  /** Of the place, in the text. */
  readonly offset: number;
  /** Where a part of the text is in the document. */
  readonly range: (start: number, end: number) => vscode.Range;
}

/** Reads no more than what is near, however long the document or its lines are. */
export function neighbourhood(document: vscode.TextDocument, place: vscode.Position): Neighbourhood {
  const lineOf = (line: number): string => document.lineAt(line).text;
  let first = place.line;
  let before = place.character;
  while (before < REACH && first > 0) {
    first -= 1;
    before += lineOf(first).length + 1;
  }
  let last = place.line;
  let after = lineOf(last).length - place.character;
  while (after < REACH && last < document.lineCount - 1) {
    last += 1;
    after += lineOf(last).length + 1;
  }
  const lines = Array.from({ length: last - first + 1 }, (_, index) => lineOf(first + index));
  const cut = Math.max(0, before - REACH);
  const offset = before - cut;
  const positionAt = (wanted: number): vscode.Position => {
    let rest = wanted + cut;
    let line = 0;
    for (; rest > (lines[line]?.length ?? Infinity); line += 1) rest -= (lines[line]?.length ?? 0) + 1;
    return new vscode.Position(first + line, rest);
  };
  return {
    text: lines.join('\n').slice(cut, before + REACH),
    offset,
    range: (start, end) => new vscode.Range(positionAt(start), positionAt(end)),
  };
}
