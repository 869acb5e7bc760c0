/** Where each province's tile is: roughly where it lies, by the first two digits of its code. */
const ROWS = [
  '.. .. .. .. .. .. 23',
  '.. .. .. 15 .. 21 22',
  '65 .. .. .. 11 12 ..',
  '.. 62 64 14 13 37 ..',
  '54 63 61 41 34 32 31',
  '.. 51 50 42 36 33 ..',
  '.. 53 52 43 35 71 ..',
  '.. .. 45 44 81 .. ..',
  '.. .. 46 82 .. .. ..',
];

/** Codes of provinces, `null` where no tile is. */
export const tileRows: readonly (readonly (string | null)[])[] = ROWS.map((row) =>
  row.split(' ').map((digits) => (digits === '..' ? null : `${digits}0000`)),
);
