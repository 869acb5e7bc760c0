/** Larger files are no lists that one checks in one go, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

export type Rows = readonly (readonly string[])[];

/** The rows of a CSV, whatever separates its cells; empty lines are left out. */
export async function readCsv(text: string): Promise<Rows> {
  const { default: papaparse } = await import('papaparse');
  return papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

/** The sheets of a workbook. @throws where it is none. */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly rows: Rows }[]> {
  const { default: read } = await import('read-excel-file/node');
  const sheets = await read(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  }));
}

/** UTF-8, with or without its mark; where it is not, GB 18030, in which older systems write Chinese. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
