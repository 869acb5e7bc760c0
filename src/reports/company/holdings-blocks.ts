import * as vscode from 'vscode';
import type { HoldingsView } from '../../protocol/company-page.ts';
import { holdingsView } from '../../sections/company/holdings-view.ts';
import type { ReadLicense } from '../../sections/company/read-license.ts';
import { validMap } from '../../sections/company/valid-map.ts';
import { enumerated, inOneLine } from '../../wording/parts.ts';
import { filledTable, paragraphs, section, type Block } from '../blocks.ts';

type Business = HoldingsView['businesses'][number];
type Line = Business['lines'][number];

/** What the licences of a company allow, where, and by which of them: one table over all, and a map of the valid ones; nothing where they name nothing. */
export function holdingsBlocks(read: readonly ReadLicense[], gaps: readonly string[]): readonly Block[] {
  const { heading, columns, notes, businesses } = holdingsView(read, gaps);
  const { map, mapNote } = validMap(read);
  const own = notes.filter((note) => !gaps.includes(note));
  if (own.length + businesses.length === 0 && map === null) return [];
  return [
    section(heading),
    ...filledTable({
      name: heading,
      columns: [
        vscode.l10n.t('Catalogue code'),
        vscode.l10n.t('Business'),
        columns.regions,
        columns.validity,
        columns.licenses,
      ],
      rows: businesses.flatMap((business) => business.lines.map((line) => lineCells(business, line))),
    }),
    ...paragraphs(own),
    ...(map === null ? [] : [{ kind: 'map' as const, map }]),
    ...paragraphs(map === null || mapNote === null ? [] : [mapNote]),
  ];
}

function lineCells({ code, noCode, name, english }: Business, line: Line): readonly string[] {
  const limits = line.limits.map((limit) => `（${limit}）`).join('');
  return [
    code ?? noCode,
    [name + limits, ...(english === null ? [] : [english])].join('\n'),
    line.regions.length === 0 ? line.noRegions : line.regions.join('、'),
    inOneLine(line.validity.word, line.standing ?? ''),
    numbersText(line),
  ];
}

/** Where several licences name other regions, each with its own. */
function numbersText({ numbers, each }: Line): string {
  if (each === null) return enumerated(...numbers);
  return each.rows
    .map(({ number, regions }) => (regions.length === 0 ? number : `${number}：${regions.join('、')}`))
    .join('\n');
}
