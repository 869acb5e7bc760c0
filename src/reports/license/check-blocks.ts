import * as vscode from 'vscode';
import type { Dossier } from '../../licenses/answer.ts';
import type { ComparisonsView } from '../../protocol/license-page.ts';
import type { Row } from '../../protocol/page.ts';
import { comparisonsView } from '../../sections/license/comparisons-view.ts';
import { paragraphs, section, type Block, type ReportTable } from '../blocks.ts';
import { labelled, remarked } from '../../wording/parts.ts';

type Item = ComparisonsView['items'][number];

/** What the answers about a licence say of each other, differences first. @param question what was searched for. */
export function checkBlocks(dossier: Dossier, question: string | null): readonly Block[] {
  const { heading, intro, items, wanting } = comparisonsView(dossier, question ?? undefined);
  return [
    section(heading),
    ...paragraphs([intro]),
    checkTable(heading, items),
    ...paragraphs(wanting === null ? [] : [wanting]),
  ];
}

/** Checks of a licence, one in a row, with what was compared. */
export function checkTable(name: string, items: readonly Item[]): ReportTable {
  return {
    kind: 'table',
    name,
    columns: [vscode.l10n.t('Result'), vscode.l10n.t('Check'), vscode.l10n.t('Compared')],
    rows: items.map(({ verdict, title, why, sides }) => [
      verdict,
      [title, why].join('\n'),
      sides.map(sideText).join('\n'),
    ]),
  };
}

/** A text that another place shows in full is told by its beginning. */
function sideText({ label, value, fold, remark }: Row): string {
  const said = labelled(label, fold ?? value);
  return remark === null ? said : remarked(said, remark);
}
