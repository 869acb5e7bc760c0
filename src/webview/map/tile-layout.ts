import { tileRows } from '../../protocol/tile-rows.ts';

/** The tile that a key leads to, over gaps; the same where there is none in that direction, or the key is no such. */
export function tileAfter(key: string, region: string): string {
  const row = tileRows.find((each) => each.includes(region)) ?? [];
  const column = row.indexOf(region);
  const inColumn = tileRows.map((each) => each[column] ?? null);
  switch (key) {
    case 'ArrowRight':
      return row.slice(column + 1).find(isTile) ?? region;
    case 'ArrowLeft':
      return row.slice(0, Math.max(column, 0)).findLast(isTile) ?? region;
    case 'ArrowDown':
      return inColumn.slice(tileRows.indexOf(row) + 1).find(isTile) ?? region;
    case 'ArrowUp':
      return inColumn.slice(0, Math.max(tileRows.indexOf(row), 0)).findLast(isTile) ?? region;
    case 'Home':
      return row.find(isTile) ?? region;
    case 'End':
      return row.findLast(isTile) ?? region;
    default:
      return region;
  }
}

function isTile(region: string | null): region is string {
  return region !== null;
}
