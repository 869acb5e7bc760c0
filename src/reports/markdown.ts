import { escapeMarkdown } from '../domain/text/markdown.ts';
import type { Row } from '../protocol/page.ts';
import type { Block, Report } from './blocks.ts';
import { remarked } from '../wording/parts.ts';

/**
 * A report as Markdown. All text is escaped, the vendor's and ours alike; a map is left out, for a table before it says
 * the same.
 */
export function markdownReport({ title, sample, blocks }: Report): string {
  return [
    `# ${escapeMarkdown(title)}`,
    ...(sample === null ? [] : [`**${escapeMarkdown(sample)}**`]),
    ...blocks.flatMap(blockLines),
  ]
    .join('\n\n')
    .concat('\n');
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`];
    case 'text':
      return [escapeMarkdown(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')];
    case 'facts':
      return [table([block.heading, ''], block.rows.map(factCells))];
    case 'table':
      return [table(block.columns, block.rows)];
    case 'map':
      return [];
  }
}

function factCells({ label, value, remark }: Row): readonly string[] {
  return [label, remark === null ? value : remarked(value, remark)];
}

function table(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = Array.from(rows, line);
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...lines].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A table of Markdown has no other line break. */
function cell(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('<br>');
}
