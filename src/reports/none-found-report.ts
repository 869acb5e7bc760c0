import * as vscode from 'vscode';
import type { ExactTime } from '../domain/exact-time.ts';
import { withUnseenMarked } from '../domain/text/unseen-characters.ts';
import type { Answer, SearchPages } from '../licenses/answer.ts';
import type { Recorded } from '../licenses/kept-record.ts';
import { ownRow } from '../pages/row-view.ts';
import { recordRows } from '../sections/regulator/record-rows.ts';
import { otherWaysWords } from '../wording/needs-words.ts';
import { reportMark } from '../wording/provenance.ts';
import { section, type Report } from './blocks.ts';
import { regulatorPageBlock } from './regulator/page-block.ts';
import { recordBlocks } from './regulator/record-blocks.ts';
import { answerFacts } from './license/answer-facts.ts';
import { askedRow } from './license/license-report.ts';

/**
 * A question that found no licence, with the answer that says so, what that does not prove, and what the user recorded of the
 * company.
 */
export function noneFoundReport(
  { value, provenance }: Answer<SearchPages>,
  recorded: Recorded,
  time: ExactTime,
): Report {
  const { query, totalRecords } = value;
  return {
    title: withUnseenMarked(vscode.l10n.t('No licence found: {0}', query)),
    sample: reportMark(provenance.data),
    blocks: [
      {
        kind: 'facts',
        heading: vscode.l10n.t('Finding'),
        rows: [
          askedRow(query),
          ownRow(vscode.l10n.t('Licences in the answer'), String(totalRecords)),
          ...answerFacts(provenance, time),
          ...recordRows(recorded, null),
        ],
      },
      section(vscode.l10n.t('What this finding does not prove')),
      { kind: 'list', items: noneFoundCaveats() },
      regulatorPageBlock(),
      ...recordBlocks(recorded, null),
    ],
  };
}

/** What it does not prove that the vendor gave no licence. */
function noneFoundCaveats(): readonly string[] {
  return [
    vscode.l10n.t(
      'That the company has no licence: the vendor may not have it, or have it under another name, a former one, or other brackets.',
    ),
    vscode.l10n.t(
      'That such a company exists, or does not: the vendor was asked for licences of what was typed, and for nothing else.',
    ),
    otherWaysWords(),
    vscode.l10n.t('Only the regulator can say whether a company has a licence.'),
  ];
}
