import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../src/tables/csv.ts';

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
  it('gives back what went in, but for the apostrophes before what a spreadsheet would run', () => {
    const without = (cell: string): string => cell.replaceAll("'", '');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        expect(read(csvLine(cells)).map(without)).toEqual(cells.map(without));
      }),
    );
  });

  it('has no formula, wherever a spreadsheet splits it', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ';',
      '\t',
      '\r',
      '\n',
      ',',
      '"',
      "'",
      ' ',
      'x',
      '1',
    );
    const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (lines, delimiter) => {
        const text = lines.map(csvLine).join('');
        // With quotation marks, and as a reader that knows none.
        for (const quoteChar of ['"', '\0']) {
          if (quoteChar !== '"' && delimiter === ',') continue; // whoever splits at commas knows quotes
          const { data } = papaparse.parse<string[]>(text, { delimiter, quoteChar });
          expect(data.flat().filter((each) => /^[=+\-@＝＋－＠]/u.test(each))).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a cell with a semicolon or a tab in one', () => {
    expect(csvLine(['a;b', 'c\td', 'x;=1+1'])).toBe('"a;b","c\td","x;\'=1+1"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1'])('makes %j text', (cell) => {
    expect(read(csvLine([cell]))).toEqual([`'${cell}`]);
  });

  it('leaves numbers and nothing as they are', () => {
    expect(csvLine([-5, null, '示例'])).toBe('-5,,示例\r\n');
  });
});
