import { unzip, zip } from '../../src/tables/workbook/zip.ts';

/** A workbook with the name of its first sheet, `Sheet1`, changed to that of another: no editor of tables writes one, but files have it. */
export function withSheetsOfOneName(workbook: Uint8Array, name: string): Uint8Array {
  const entries = unzip(workbook, () => true, 100_000_000).map((entry) =>
    entry.name === 'xl/workbook.xml' ? { ...entry, bytes: renamed(entry.bytes, name) } : entry,
  );
  return zip(entries, 'packed');
}

function renamed(bytes: Uint8Array, name: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace('name="Sheet1"', `name="${name}"`));
}
