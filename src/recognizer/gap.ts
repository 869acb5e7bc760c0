import { BREAK, EDGE, FIRST_BREAK, FIRST_PLAIN, SYMBOLS } from './symbols.ts';

/** What the text may put at one place inside a name, in UTF-16 units: a line's end, an indentation, a comment's star. */
export const LONGEST_GAP = 40;
/** How far back a line is looked at for a table's signs. */
const LONGEST_ROW = 160;
const SIGNS_OF_A_ROW = 3;

/** Blanks, lines' ends, marks of comments and of Markdown. */
const GAP_CHARACTERS = ' \u00a0\u3000\n\r*_`#/>';
const IS_GAP = new Uint8Array(0x10000);
for (const character of GAP_CHARACTERS) IS_GAP[character.charCodeAt(0)] = 1;

/** A sign that parts the cells of a table: comma, semicolon, tab, bar, quote. */
const SIGN = /^[^\n,;\t|"]*([,;\t|"])/u;

/** What stands between two characters of a text: a name may go on across it, or surely ends there. */
export type Gap =
  | { readonly goesOn: true; readonly kind: number; readonly first: number }
  | { readonly goesOn: false; readonly stop: number };

const NOTHING: Gap = { goesOn: false, stop: EDGE };

/**
 * Reads the gap that ends at `last`.
 *
 * @param floor the first place that is looked at.
 * @param nameEnd where the name with its legal form ends: what stands there tells a table's row from wrapped lines.
 */
export function readGap(text: string, last: number, floor: number, nameEnd: number): Gap {
  const limit = Math.max(floor, last + 1 - LONGEST_GAP);
  let first = last;
  while (first > limit && IS_GAP[text.charCodeAt(first - 1)] === 1) first -= 1;
  const kind = kindOf(text, first, last + 1);
  if (kind === undefined) return NOTHING;
  if (first <= floor) return { goesOn: false, stop: kind };
  const before = SYMBOLS[text.charCodeAt(first - 1)] ?? 0;
  if (before < FIRST_BREAK) return { goesOn: false, stop: before };
  if (before < FIRST_PLAIN || (kind === BREAK.line && isRowEnd(text, first, nameEnd)))
    return { goesOn: false, stop: kind };
  return { goesOn: true, kind, first };
}

/** `undefined` for what no name stands across: an empty line, a heading, a slash. */
function kindOf(text: string, from: number, to: number): number | undefined {
  if (to - from === 1) {
    const symbol = SYMBOLS[text.charCodeAt(from)] ?? 0;
    return symbol >= FIRST_BREAK ? symbol : undefined;
  }
  const gap = text.slice(from, to);
  const line = gap.indexOf('\n');
  // What begins a comment's or a quotation's line stands behind the line's end.
  if (gap.includes('\n', line + 1) && line >= 0) return undefined;
  if (/[#/>]/u.test(line < 0 ? gap : gap.slice(0, line))) return undefined;
  if (line >= 0) return /[*_`#/>]/u.test(gap) ? BREAK.comment : BREAK.line;
  if (/[*_`]/u.test(gap)) return BREAK.mark;
  return gap.includes('\u3000') ? BREAK.wideBlank : BREAK.blanks;
}

/** Whether a line's end is the end of a table's row: the sign that comes next after the name parts the line before, too. */
function isRowEnd(text: string, lineEnd: number, nameEnd: number): boolean {
  const sign = SIGN.exec(text.slice(nameEnd, nameEnd + LONGEST_GAP))?.[1];
  if (sign === undefined) return false;
  const before = text.slice(Math.max(0, lineEnd - LONGEST_ROW), lineEnd);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  let at = line.length;
  for (let found = 0; found < SIGNS_OF_A_ROW && at >= 0; found += 1)
    at = at > 0 ? line.lastIndexOf(sign, at - 1) : -1;
  return at >= 0;
}
