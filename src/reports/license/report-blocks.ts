import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import type { Dossier } from '../../licenses/answer.ts';
import { reportGroups } from '../../sections/license/groups.ts';
import { paragraphs, section, type Block } from '../blocks.ts';
import { answerFacts } from './answer-facts.ts';
import { noAnnualReport } from '../../wording/known.ts';

/** The annual report of a licence with the answer that brought it, or that it was not asked for. */
export function reportBlocks({ license, annualReport }: Dossier, time: ExactTime): readonly Block[] {
  const heading = section(vscode.l10n.t('Annual report'));
  if (!annualReport) return [heading, ...paragraphs([vscode.l10n.t('Not fetched.')])];
  const answer: Block = {
    kind: 'facts',
    heading: vscode.l10n.t('Answer'),
    rows: answerFacts(annualReport.provenance, time),
  };
  if (!annualReport.value) return [heading, ...paragraphs([noAnnualReport()]), answer];
  const groups = reportGroups(annualReport.value, license.value);
  return [heading, ...groups.map((group): Block => ({ kind: 'facts', ...group })), answer];
}
