import type { Cell } from '../../table.ts';
import { columnLetters, columnOf } from './columns.ts';
import { cellsOfRow, layoutOf, MOST_COLUMNS, type SheetLayout, type SheetRow } from './sheet-layout.ts';
import { cellXml, widthsXml } from './sheet-xml.ts';
import { attributeOf } from './xml-tags.ts';

/** Cells that are put behind the last used column of a sheet. */
export interface AddedCells {
  /** The sheet's row, from 0. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Whether it is the row of titles: its new cells look like the last of its own. */
  readonly isTitle?: boolean | undefined;
}

/** A piece of the text that gives way to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts cells behind the last used column of a sheet. Every other character of its XML stays as it is, but for the extent
 * that the sheet and the touched rows state, and the widths of the new columns.
 * @throws where the sheet has no such row, or cannot be read.
 */
export function addToRows(xml: string, added: readonly AddedCells[]): string {
  const layout = layoutOf(xml);
  const first = layout.last + 1;
  const width = added.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width === 0) return xml;
  if (layout.last + width > MOST_COLUMNS) throw new Error('a sheet without room for further columns');
  const edits = added.flatMap((each) => rowEdits(xml, layout, each, first));
  const widths = widthEdit(layout, added, first);
  const all = [...dimensionEdit(layout, first + width - 1), ...widths, ...edits];
  return edited(xml, all);
}

function edited(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(xml.slice(at, from), text);
    at = to;
  }
  return [...parts, xml.slice(at)].join('');
}

function rowEdits(xml: string, layout: SheetLayout, added: AddedCells, first: number): readonly Edit[] {
  const number = added.row + 1;
  const row = layout.rows.get(number);
  if (!row) throw new Error('a row that the sheet does not have');
  const { prefix } = layout;
  const cells = cellsOfRow(xml, row);
  const own = cells.filter(({ column }) => column < first);
  const last = own.findLast(({ tag }) => tag.kind === 'open');
  const titleStyle = added.isTitle === true && last ? attributeOf(last.tag, 's') : undefined;
  // A format that was given to the empty cells of a row stays theirs.
  const styles = new Map(cells.map(({ column, tag }) => [column, attributeOf(tag, 's')]));
  const texts = added.cells.map((cell, at) => {
    const column = first + at;
    const style = titleStyle ?? styles.get(column);
    return cellXml(columnLetters(column) + String(number), cell, style, prefix);
  });
  const end = first + added.cells.length;
  const replaced = cells.filter(({ column }) => column >= first && column < end);
  const behind = cells.find(({ column }) => column >= end);
  const at = replaced[0]?.tag.from ?? behind?.tag.from ?? row.inner;
  const to = replaced.at(-1)?.to ?? at;
  const open = openEdit(row, end - 1);
  if (row.open.kind === 'open') return [...open.edits, { from: at, to, text: texts.join('') }];
  const text = `${open.text.replace(/\s*\/>$/u, '>')}${texts.join('')}</${row.open.prefix}row>`;
  return [{ from: row.open.from, to: row.open.to, text }];
}

/** The row's own tag, where it states how far its cells reach. */
function openEdit(
  { open }: SheetRow,
  last: number,
): { readonly text: string; readonly edits: readonly Edit[] } {
  const text = open.text.replace(/(\sspans\s*=\s*["']\d+:)(\d+)/u, (_, head: string, to: string) => {
    return head + String(Math.max(Number(to), last));
  });
  return { text, edits: text === open.text ? [] : [{ from: open.from, to: open.to, text }] };
}

function dimensionEdit({ dimension }: SheetLayout, last: number): readonly Edit[] {
  if (!dimension) return [];
  const [, from = '', to = from] =
    /^([A-Z]+\d+)(?::([A-Z]+\d+))?$/u.exec(attributeOf(dimension, 'ref') ?? '') ?? [];
  if (from === '' || (columnOf(to) ?? last) >= last) return [];
  const ref = `${from}:${columnLetters(last)}${to.replace(/^[A-Z]+/u, '')}`;
  const text = dimension.text.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${ref}"`);
  return [{ from: dimension.from, to: dimension.to, text }];
}

/** Widths for the new columns, unless the sheet speaks of these columns already: twice is an error. */
function widthEdit(
  { columns, columnsEnd, data, prefix }: SheetLayout,
  added: readonly AddedCells[],
  first: number,
): readonly Edit[] {
  if (columns.some((tag) => Number(attributeOf(tag, 'max') ?? 0) >= first)) return [];
  const widths = widthsXml(
    added.map(({ cells }) => cells),
    first,
    prefix,
  );
  if (columnsEnd) return [{ from: columnsEnd.from, to: columnsEnd.from, text: widths }];
  return [{ from: data.from, to: data.from, text: `<${prefix}cols>${widths}</${prefix}cols>` }];
}
