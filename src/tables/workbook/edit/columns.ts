/** The letters of a column. @param column from 1: `A`; 27 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** The column of a cell's address such as `AB12`, from 1; `undefined` where it is no address. */
export function columnOf(address: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/u.exec(address)?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
