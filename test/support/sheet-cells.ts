import { unzip } from '../../src/tables/workbook/zip.ts';

/** So large a workbook of a test may be unpacked, in bytes. */
const MOST = 100_000_000;

/**
 * The cells in the first columns of a workbook's first sheet, as they are written there: value, formula and format.
 * @param columns how many of them, at most 26.
 */
export function ownCellsOf(workbook: Uint8Array, columns: number): readonly string[] {
  const [sheet] = unzip(workbook, (name) => name === 'xl/worksheets/sheet1.xml', MOST);
  const last = String.fromCharCode(64 + columns);
  const cell = new RegExp(`<c r="[A-${last}]\\d+"[^>]*?(?:/>|>.*?</c>)`, 'gu');
  return Array.from(
    Buffer.from(sheet?.bytes ?? [])
      .toString()
      .matchAll(cell),
    ([text]) => text,
  );
}
