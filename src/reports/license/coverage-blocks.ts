import * as vscode from 'vscode';
import { englishName } from '../../domain/catalogue/english-names.ts';
import type { ScopeView } from '../../protocol/license-page.ts';
import { scopeView } from '../../sections/license/scope-view.ts';
import { filledTable, paragraphs, section, subsection, type Block } from '../blocks.ts';
import { remarked } from '../../wording/parts.ts';

type Line = ScopeView['lines'][number];

/** The businesses of a scope with their regions, the map of them, and the text that they were read from. */
export function coverageBlocks(scope: string): readonly Block[] {
  const { heading, columns, lines, notes, rest, map, raw } = scopeView(scope);
  return [
    section(heading),
    ...filledTable({
      name: heading,
      columns: [columns.code, columns.business, columns.regions, columns.standing],
      rows: lines.map((line) => [
        line.code ?? line.noCode,
        businessText(line),
        regionsText(line),
        line.standing.word,
      ]),
    }),
    ...paragraphs(notes),
    ...(rest === null ? [] : [{ kind: 'facts' as const, heading: vscode.l10n.t('Scope'), rows: [rest] }]),
    ...(map === null ? [] : [{ kind: 'map' as const, map }]),
    ...(scope.trim() === '' ? [] : [subsection(raw), ...paragraphs([scope])]),
  ];
}

/** As the text has it, in English where the catalogue has the business, with its limits and what there is to say of it. */
function businessText({ code, name, qualifiers, remarks }: Line): string {
  const english = code === null ? null : englishName(code);
  return [
    name + qualifiers.map((qualifier) => `（${qualifier}）`).join(''),
    ...(english === null ? [] : [english]),
    ...remarks,
  ].join('\n');
}

function regionsText({ regions, noRegions }: Line): string {
  if (regions.length === 0) return noRegions;
  return regions.map(({ name, remark }) => (remark === null ? name : remarked(name, remark))).join('、');
}
