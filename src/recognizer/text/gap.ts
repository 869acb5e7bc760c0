import { BREAK, EDGE, FIRST_BREAK, FIRST_PLAIN, OTHER, SYMBOLS, TAB } from './symbols.ts';

/** What the text may put at one place inside a name, in UTF-16 units: a line's end, an indentation, a comment's star. */
export const LONGEST_GAP = 40;
/** How far lines are looked at, to both sides of their end. */
const LONGEST_LINE = 160;
/** A line with fewer characters is short: mostly a heading, a label or a cell that is a line's own. */
const SHORTEST_FULL_LINE = 14;
/** So many of the same sign part a row that surely ends with its line. */
const SIGNS_OF_A_ROW = 3;

/** Blanks, lines' ends, marks of comments and of Markdown. */
const GAP_CHARACTERS = ' \u00a0\u3000\n\r\t*_`#/>';
const IS_GAP = new Uint8Array(0x10000);
for (const character of GAP_CHARACTERS) IS_GAP[character.charCodeAt(0)] = 1;

/** What parts the cells of a table: comma, semicolon, tab, bar, quote, a comma of full width, two blanks. */
const SIGN = /^[^\n,;\t|"，]*?([,;\t|"，]| {2})/u;
/** What parts cells of a table and stands in running text, too. */
const SIGNS_OF_TEXT = ['，', '  '];

/** What stands between two characters of a text: a name may go on across it, or surely ends there. */
export type Gap =
  | { readonly goesOn: true; readonly kind: number; readonly first: number }
  | { readonly goesOn: false; readonly stop: number };

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
  if (kind < FIRST_BREAK || first <= floor) return { goesOn: false, stop: kind };
  const before = SYMBOLS[text.charCodeAt(first - 1)] ?? 0;
  if (before < FIRST_BREAK) return { goesOn: false, stop: before };
  if (before < FIRST_PLAIN) return { goesOn: false, stop: kind };
  // Inside a word an underscore is no mark of Markdown's: it parts the words of a file's name.
  if (first === last && text.charAt(first) === '_') return { goesOn: false, stop: OTHER };
  if (kind !== BREAK.line && kind !== BREAK.comment) return { goesOn: true, kind, first };
  const line = lineBreak(text, first, nameEnd, kind);
  return line === undefined ? { goesOn: false, stop: kind } : { goesOn: true, kind: line, first };
}

/** What no name stands across has a symbol that ends it: an empty line, a heading, a slash, a tab. */
function kindOf(text: string, from: number, to: number): number {
  if (to - from === 1) {
    const symbol = SYMBOLS[text.charCodeAt(from)] ?? 0;
    return symbol >= FIRST_BREAK || symbol === TAB ? symbol : EDGE;
  }
  const gap = text.slice(from, to);
  const line = gap.indexOf('\n');
  // What begins a comment's or a quotation's line stands behind the line's end.
  if (gap.includes('\n', line + 1) && line >= 0) return EDGE;
  const lineEnd = line < 0 ? gap : gap.slice(0, line);
  if (/[#/>]/u.test(lineEnd)) return EDGE;
  if (lineEnd.includes('\t')) return TAB;
  if (line >= 0) return /[*_`#/>]/u.test(gap) ? BREAK.comment : BREAK.line;
  if (/[*_`]/u.test(gap)) return BREAK.mark;
  return gap.includes('\u3000') ? BREAK.wideBlank : BREAK.blanks;
}

/**
 * The kind of a line's end, by the line before it and the one that the name ends in; `undefined` where it surely ends a
 * row: the sign that comes next after the name parts the line before many times.
 */
function lineBreak(text: string, lineEnd: number, nameEnd: number, kind: number): number | undefined {
  const before = text.slice(Math.max(0, lineEnd - LONGEST_LINE), lineEnd);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(nameEnd, nameEnd + LONGEST_LINE);
  const sign = SIGN.exec(after.slice(0, LONGEST_GAP))?.[1];
  if (sign !== undefined) {
    const signs = count(line, sign);
    if (signs >= SIGNS_OF_A_ROW && kind === BREAK.line && !SIGNS_OF_TEXT.includes(sign)) return undefined;
    if (signs > 0 && signs === count(after.split('\n', 1)[0] ?? '', sign)) return BREAK.row;
  }
  if (line.trim().length >= SHORTEST_FULL_LINE) return kind;
  return kind === BREAK.line ? BREAK.shortLine : BREAK.shortComment;
}

function count(line: string, sign: string): number {
  let signs = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + sign.length)) signs += 1;
  return signs;
}
