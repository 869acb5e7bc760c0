import type * as vscode from 'vscode';
import type { CheckWhere } from '../../../licenses/document-check/check.ts';
import type { DocumentCompany } from '../knowledge/document-companies.ts';

/** A row of the view of a document. What a command needs to know of it, `kind` and `id`, stands at its top. */
export type DocumentNode = CheckNode | CheckAllNode | MentionedNode;

/** The check that runs or waits, wherever its companies come from. */
export interface CheckNode {
  readonly kind: 'check';
  /** The check's. */
  readonly id: number;
  readonly state: CheckWhere;
  /** What is checked, as the user knows it. */
  readonly title: string;
  /** How many of the companies have an outcome. */
  readonly done: number;
  /** How many companies there are. */
  readonly total: number;
}

/** Offers to check all companies of the document. */
export interface CheckAllNode {
  readonly kind: 'checkAll';
  readonly id: 'checkAll';
  readonly uri: vscode.Uri;
  /** How many calls that would be; at least 1. */
  readonly calls: number;
}

/** A company that the document mentions. */
export interface MentionedNode {
  /** `company`: it is known, and commands about a company can be called for it. */
  readonly kind: 'company' | 'unknownCompany';
  /** The known company's, which is the tree's and the panels' too; else its key in the document. */
  readonly id: string;
  /** What "Search Company…" asks for when it is called for the row. */
  readonly query: string;
  readonly company: DocumentCompany;
}

/** The row of a company that the document mentions. */
export function mentionedNode(company: DocumentCompany): MentionedNode {
  const { key, query, knowledge } = company;
  return knowledge.kind === 'known'
    ? { kind: 'company', id: knowledge.company.id, query, company }
    : { kind: 'unknownCompany', id: key, query, company };
}
