import type * as vscode from 'vscode';
import type { Mentions } from '../reading/mentions.ts';
import type { Mention } from '../recognizer/mention.ts';
import type { StatedNames } from '../recognizer/stated-names.ts';
import { neighbourhood } from './neighbourhood.ts';

/** Where mentions are looked for: files, untitled, remote and read-only documents, in every language; notebooks' cells. */
export const EVERY_DOCUMENT: vscode.DocumentSelector = [{ scheme: '*' }, { notebookType: '*' }];

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
