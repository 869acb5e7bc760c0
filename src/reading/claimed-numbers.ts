import { parseLicenseNumber } from '../domain/license-number.ts';
import type { Rows } from '../tables/read-table.ts';
import { LONGEST_CELL } from './cells.ts';

/** So many filled cells of a column are looked at. */
const LOOKED_AT = 200;

/** A column's usual title above numbers of licences. */
const TITLE = /许可证(?:编)?号|证书?编?号|licen[cs]e[ _-]?(?:no|num)/iu;

/**
 * The column of a table that claims numbers of licences: the one in which most cells are such numbers, and at least half
 * of those that are filled; where there is none, the one with a usual title.
 * @param not the column that names the companies, from 0.
 * @returns `undefined` where no column does.
 */
export function claimedColumn(rows: Rows, not: number, titleRow: number | null): number | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => index !== not);
  const [best] = columns
    .map((index) => ({ index, numbers: numbersIn(rows, index) }))
    .filter(({ numbers }) => numbers > 0)
    .sort((a, b) => b.numbers - a.numbers);
  if (best) return best.index;
  const titles = titleRow === null ? [] : (rows[titleRow] ?? []);
  return columns.find((index) => TITLE.test((titles[index] ?? '').slice(0, 60)));
}

/** How many of a column's first cells are numbers of licences; 0 where fewer than half of them are. */
function numbersIn(rows: Rows, index: number): number {
  let [filled, numbers] = [0, 0];
  for (const row of rows) {
    const text = row[index]?.trim() ?? '';
    if (text === '') continue;
    filled += 1;
    if (claimedNumbers(text).some(({ kind }) => kind !== 'unknown')) numbers += 1;
    if (filled === LOOKED_AT) break;
  }
  return numbers * 2 >= filled ? numbers : 0;
}

/** A number that a list claims, as it stands there and as it was read. */
export interface ClaimedNumber extends ReturnType<typeof parseLicenseNumber> {
  readonly text: string;
}

/** The numbers that a cell claims, one or several; a comma may stand within one. */
export function claimedNumbers(cell: string): readonly ClaimedNumber[] {
  return cell
    .slice(0, LONGEST_CELL)
    .split(/[\n\r;；]/u)
    .flatMap((piece) => {
      const whole = claimOf(piece);
      const parts = whole.kind === 'unknown' ? piece.split(/[、,，/]/u) : [];
      return parts.length > 1 ? parts.map(claimOf) : [whole];
    })
    .filter(({ text }) => text !== '');
}

function claimOf(piece: string): ClaimedNumber {
  const text = piece.trim();
  return { ...parseLicenseNumber(text), text };
}
