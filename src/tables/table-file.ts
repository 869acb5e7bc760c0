import { csvText } from './csv.ts';
import { escapeMarkdown } from '../domain/text/markdown.ts';
import type { Cell, Table } from './table.ts';

/** The formats in which a table is written, by the endings of their files. */
export const tableFormats = ['xlsx', 'csv', 'md', 'json'] as const;
/** A format in which a table is written, by the ending of its file. */
export type TableFormat = (typeof tableFormats)[number];

/**
 * A table as the bytes of a file. Whatever a cell holds is text there: no spreadsheet runs it as a formula, no Markdown
 * takes it for markup.
 */
export async function tableFile(format: TableFormat, table: Table): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      // Bundled apart: whoever never exports a workbook never loads what has one made.
      return (await import('./workbook/new-workbook.ts')).newWorkbook(table);
    case 'csv':
      return bytes(
        csvText(
          table.columns.map(({ title }) => title),
          table.rows,
        ),
      );
    case 'md':
      return bytes(markdownText(table));
    case 'json':
      return bytes(jsonText(table));
  }
}

function markdownText(table: Table): string {
  return `# ${escapeMarkdown(table.title)}\n\n${[...markdownLines(table), ''].join('\n')}`;
}

/**
 * A table in Markdown, line by line, without its title. One row is written downwards, field by field: a line of many
 * columns is no reading matter.
 */
export function* markdownLines({ columns, rows }: Table): Generator<string, void> {
  const [first, ...others] = rows;
  const titles = columns.map((column) => column.title);
  const [head, ...body]: readonly [readonly Cell[], ...(readonly Cell[])[]] =
    first && others.length === 0
      ? [['', ''], ...titles.map((name, at) => [name, first[at] ?? null])]
      : [titles, ...rows];
  yield markdownLine(head);
  yield `|${' --- |'.repeat(head.length)}`;
  for (const cells of body) yield markdownLine(cells);
}

function markdownLine(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => escapeMarkdown(String(cell ?? ''))).join(' | ')} |`;
}

function jsonText({ columns, rows, values = rows }: Table): string {
  const objects = values.map((row) =>
    Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
