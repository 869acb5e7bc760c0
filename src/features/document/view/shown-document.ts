import { candidatesOf } from '../../../reading/candidates.ts';
import { inTurns } from '../../../tables/turns.ts';
import { companiesOf, type DocumentCompany } from '../knowledge/document-companies.ts';
import type { DocumentKnowledge } from '../knowledge/document-knowledge.ts';
import type { WatchedDocument } from '../watching/watched-document.ts';
import { mentionedNode, type DocumentNode } from './nodes.ts';

/** A document with what the view shows of it. */
export interface ShownDocument {
  readonly document: WatchedDocument;
  /** The companies that the document mentions, each once, in its order. */
  readonly companies: readonly DocumentCompany[];
  /** How many calls a check of all of the document would make. */
  readonly calls: number;
}

/**
 * Finds out what the view shows of a document. Never spends; others have their turn every few milliseconds.
 * @returns `undefined` where the signal gave it up.
 */
export async function readShown(
  document: WatchedDocument,
  knowledge: DocumentKnowledge,
  signal: AbortSignal,
): Promise<ShownDocument | undefined> {
  const { mentions, owners } = document;
  if (!(await knowledge.prepare(mentions, signal))) return undefined;
  const candidates = await inTurns(candidatesOf(mentions, owners), signal);
  const asked = candidates?.filter(({ sure }) => sure).map(({ query }) => query) ?? [];
  const calls = await knowledge.calls(asked, signal);
  const companies = await inTurns(companiesOf(mentions, knowledge, owners), signal);
  return companies && calls !== undefined ? { document, companies, calls } : undefined;
}

/** The rows of a document: its companies, and above them the offer to check all where that would be calls. */
export function shownNodes({ document, companies, calls }: ShownDocument): readonly DocumentNode[] {
  const rows = companies.map(mentionedNode);
  if (calls === 0) return rows;
  return [{ kind: 'checkAll', id: 'checkAll', uri: document.document.uri, calls }, ...rows];
}
