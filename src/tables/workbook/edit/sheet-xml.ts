import type { Cell } from '../../table.ts';
import { cellText } from '../cell-text.ts';
import { columnLetters } from './columns.ts';
import { escaped } from './xml-tags.ts';

/** A sheet that is added to a workbook: its first row is titles. */
export interface NewSheet {
  /** The proposed name: the workbook may have a sheet of that name already. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** In characters, as far as columns grow with their cells. */
const WIDEST = 60;

/**
 * A cell in the XML of a sheet. A text is a text there, whatever it begins with: there is no formula in it.
 * @param style the index of its format; `undefined` for none.
 * @param prefix of the sheet's elements, with its colon.
 */
export function cellXml(address: string, cell: Cell, style: string | undefined, prefix: string): string {
  const format = style === undefined ? '' : ` s="${escaped(style)}"`;
  const open = `<${prefix}c r="${address}"${format}`;
  if (cell === null || cell === '') return style === undefined ? '' : `${open}/>`;
  if (typeof cell === 'number') return `${open}><${prefix}v>${String(cell)}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escaped(cellText(cell))}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/**
 * The part of a new sheet.
 * @param namespace of the workbook that it is for.
 * @param isFrozen whether the row of titles stays in sight: only where the workbook has a view.
 */
export function sheetXml({ rows }: NewSheet, namespace: string, isFrozen: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = isFrozen ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : '';
  const lines = rows.map((cells, at) => {
    const number = String(at + 1);
    const inner = cells.map((cell, column) =>
      cellXml(columnLetters(column + 1) + number, cell, undefined, ''),
    );
    return `<row r="${number}">${inner.join('')}</row>`;
  });
  const widths = widthsXml(rows, 1, '');
  const columns = widths === '' ? '' : `<cols>${widths}</cols>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${escaped(namespace)}">${view}${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/**
 * How wide columns are by what stands in them, as elements of a sheet.
 * @param first the number of the first column, from 1.
 */
export function widthsXml(rows: readonly (readonly Cell[])[], first: number, prefix: string): string {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  }
  return widths
    .map((width, at) => {
      const number = String(first + at);
      return `<${prefix}col min="${number}" max="${number}" width="${String(Math.min(WIDEST, width + 2))}" customWidth="1"/>`;
    })
    .join('');
}

/** Chinese characters are twice as wide as the digits that Excel counts in. */
function widthOf(cell: Cell): number {
  return String(cell ?? '').replace(/[^ -~]/g, '  ').length;
}
