import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../src/vscode/csv.ts';

/** A reader of its own for one line (RFC 4180). */
function read(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let match = cell.exec(line); match; match = cell.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') break;
  }
  return cells;
}

describe('a line of CSV', () => {
  it('gives back what went in, but for the apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const back = read(csvLine(cells));
        expect(back.map((cell, at) => (cell === `'${cells[at] ?? ''}` ? cells[at] : cell))).toEqual(cells);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('makes %j text', (cell) => {
    expect(read(csvLine([cell]))).toEqual([`'${cell}`]);
  });

  it('leaves numbers and nothing as they are', () => {
    expect(csvLine([-5, null, '示例'])).toBe('-5,,示例\r\n');
  });
});
