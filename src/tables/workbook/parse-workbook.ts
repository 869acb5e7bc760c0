import readXlsxFile from 'read-excel-file/universal';
import { cellsOf } from './extent.ts';
import { MOST_BYTES, MOST_CELLS } from './limits.ts';
import { TooLarge, unzip, zip } from './zip.ts';

/** A sheet of a workbook: each row has a text for each of its cells, empty where the cell is. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Pictures, charts and what else a sheet shows beside its cells. */
const BESIDE = /\/(drawings|charts|chartsheets|diagrams|theme|media|customXml|ctrlProps)\//u;

/**
 * The sheets of a workbook. Its size is looked at before the library sees it, and the library sees nothing else than
 * what was looked at: it reads archives in another way, and would find files there that this one does not list.
 * @throws {TooLarge} where it unpacks to more, or its sheets reach farther, than can be read; another error where it is
 * no workbook.
 */
export async function parseWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = unzip(bytes, (name) => /\.(xml|rels)$/u.test(name) && !BESIDE.test(name), MOST_BYTES);
  let cells = 0;
  for (const { name, bytes: xml } of entries) {
    if (name.endsWith('.xml')) cells += cellsOf(xml);
    if (cells > MOST_CELLS) throw new TooLarge();
  }
  const sheets = await readXlsxFile(new Blob([zip(entries)]));
  // One that is nothing but a chart comes without rows, which the library's types do not say.
  const withRows = sheets.filter(({ data }) => Array.isArray(data));
  return withRows.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  }));
}
