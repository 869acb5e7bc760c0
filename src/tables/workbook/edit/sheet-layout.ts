import { columnOf } from './columns.ts';
import { attributeOf, tagsOf, type Tag } from './xml-tags.ts';

/** A sheet has no more columns than this: the last one is `XFD`. */
export const MOST_COLUMNS = 16_384;

/** A row as it stands in the sheet's XML. */
export interface SheetRow {
  readonly open: Tag;
  /** The number of the row, from 1. */
  readonly number: number;
  /** The offset of its closing tag, and behind it. */
  readonly inner: number;
  readonly end: number;
}

/** What is known of a sheet before it is changed. */
export interface SheetLayout {
  readonly rows: ReadonlyMap<number, SheetRow>;
  /** The last column that has anything in it, from 1; 0 where none has. */
  readonly last: number;
  readonly prefix: string;
  readonly data: Tag;
  readonly dimension: Tag | undefined;
  /** What stands in `cols`. */
  readonly columns: readonly Tag[];
  readonly columnsEnd: Tag | undefined;
}

/**
 * Where the rows of a sheet stand, and how far its cells reach.
 * @throws where the sheet has no rows.
 */
export function layoutOf(xml: string): SheetLayout {
  const reader = new LayoutReader();
  for (const tag of tagsOf(xml)) reader.take(tag);
  return reader.layout;
}

/** Reads a sheet tag by tag. Rows and cells without an address follow the ones before them. */
class LayoutReader {
  readonly #rows = new Map<number, SheetRow>();
  readonly #columns: Tag[] = [];
  #columnsEnd: Tag | undefined;
  #dimension: Tag | undefined;
  #data: Tag | undefined;
  #row: { readonly open: Tag; readonly number: number } | undefined;
  #number = 0;
  #column = 0;
  #cell: number | undefined;
  #last = 0;

  get layout(): SheetLayout {
    const data = this.#data;
    if (data?.kind !== 'open') throw new Error('a sheet without rows');
    return {
      rows: this.#rows,
      last: this.#last,
      prefix: data.prefix,
      data,
      dimension: this.#dimension,
      columns: this.#columns,
      columnsEnd: this.#columnsEnd,
    };
  }

  take(tag: Tag): void {
    if (tag.name === 'row') this.#takeRow(tag);
    else if (tag.name === 'c' && this.#row) this.#takeCell(tag);
    else if (this.#cell !== undefined) this.#use(this.#cell);
    else this.#takeOther(tag);
  }

  #takeRow(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.#row) this.#rows.set(this.#row.number, { ...this.#row, inner: tag.from, end: tag.to });
      this.#row = undefined;
      return;
    }
    this.#number = Number(attributeOf(tag, 'r') ?? this.#number + 1);
    this.#column = 0;
    const row = { open: tag, number: this.#number };
    if (tag.kind === 'open') this.#row = row;
    else this.#rows.set(row.number, { ...row, inner: tag.to, end: tag.to });
  }

  #takeCell(tag: Tag): void {
    if (tag.kind === 'close') {
      this.#cell = undefined;
      return;
    }
    const address = attributeOf(tag, 'r') ?? '';
    const stated = /\d+$/u.exec(address)?.[0];
    // Readers differ in which of the two they believe: results would stand beside another company.
    if (stated !== undefined && Number(stated) !== this.#number) throw new Error('a cell of another row');
    this.#column = columnOf(address) ?? this.#column + 1;
    // What has nothing between its tags is a format alone.
    if (tag.kind === 'open') this.#cell = this.#column;
  }

  #takeOther(tag: Tag): void {
    if (tag.kind === 'close') {
      if (tag.name === 'cols') this.#columnsEnd = tag;
      return;
    }
    if (tag.name === 'sheetData') this.#data ??= tag;
    else if (tag.name === 'dimension') this.#dimension ??= tag;
    else if (tag.name === 'col') this.#columns.push(tag);
    else if (tag.name === 'mergeCell') {
      const last = columnOf((attributeOf(tag, 'ref') ?? '').split(':').at(-1) ?? '') ?? 0;
      // A title that was merged over its whole row leaves no column free, and uses none.
      if (last < MOST_COLUMNS) this.#use(last);
    }
  }

  #use(column: number): void {
    this.#last = Math.max(this.#last, column);
  }
}

/** A cell of a row, with or without anything in it. */
export interface RowCell {
  readonly column: number;
  readonly tag: Tag;
  /** Behind the cell. */
  readonly to: number;
}

/** The cells of a row, in order, those that hold a format alone too. @param xml the whole sheet. */
export function cellsOfRow(xml: string, { open, inner }: SheetRow): readonly RowCell[] {
  const cells: RowCell[] = [];
  let column = 0;
  let begun: Tag | undefined;
  for (const tag of tagsOf(xml, open.to, inner)) {
    if (tag.name !== 'c') continue;
    if (tag.kind === 'close') {
      if (begun) cells.push({ column, tag: begun, to: tag.to });
      begun = undefined;
      continue;
    }
    column = columnOf(attributeOf(tag, 'r') ?? '') ?? column + 1;
    if (tag.kind === 'open') begun = tag;
    else cells.push({ column, tag, to: tag.to });
  }
  return cells;
}
