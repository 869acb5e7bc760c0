import * as vscode from 'vscode';
import type { Mentions } from '../reading/mentions.ts';
import type { Mention } from '../recognizer/mention.ts';
import type { StatedNames } from '../recognizer/stated-names.ts';

/** Where mentions are looked for: files, untitled, remote and read-only documents, in every language; notebooks' cells. */
export const EVERY_DOCUMENT: vscode.DocumentSelector = [{ scheme: '*' }, { notebookType: '*' }];

/** What decides about a mention is not farther away than this, in UTF-16 units. */
const REACH = 1024;

/** A mention and where it stands in its document. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly range: vscode.Range;
}

/**
 * What a document mentions at a position; `undefined` where that is nothing. Reads only what is near, however long the
 * document or its lines are.
 * @param stated the names that the whole document states clearly, where it was read.
 */
export function mentionAt(
  mentions: Mentions,
  document: vscode.TextDocument,
  position: vscode.Position,
  stated?: StatedNames,
): PlacedMention | undefined {
  const { text, offset, range } = neighbourhood(document, position);
  const mention = mentions.at(text, offset, stated);
  return mention && { mention, range: range(mention.start, mention.end) };
}

/** The text around a place of a document, its lines joined by one character whatever ends them in the document. */
interface Neighbourhood {
  readonly text: string;
  /** Where the position is in the text, in UTF-16 units. */
  readonly offset: number;
  /** Where the part of the text between two offsets is in the document. */
  readonly range: (start: number, end: number) => vscode.Range;
}

/** Reads no more than what is near, however long the document or its lines are. */
function neighbourhood(document: vscode.TextDocument, place: vscode.Position): Neighbourhood {
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
