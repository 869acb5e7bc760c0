import { TRADITIONAL } from '../../domain/text/traditional.ts';

/*
 * What the recogniser sees of a character: one symbol of 16 bits. Han characters stand for themselves, traditional ones
 * for their simplified form; digits, letters and brackets of both widths fall together; what ends a name and what may
 * break one have symbols of their own. The learnt table depends on all of them: with another numbering it must be
 * learnt anew.
 */

/** The symbol of the beginning of the text, or of an empty line. */
export const EDGE = 1;
/** The symbol of the end of an earlier company's name. */
export const COMPANY_END = 2;
/** The symbol of punctuation that has none of its own. */
export const OTHER = 3;
/** The symbol of an escape such as \n inside a string of code. */
export const ESCAPE = 4;

/** Each of these ends a name, and has a symbol of its own from 5 on; those of one group share it. */
const ENDS =
  '，, 。．. ；; ：: 、 ！!？? “"”„＂ ‘\'’＇ 《〈「『 》〉」』 <＜ >＞ [【〔［ ]】〕］ {｛ }｝ |｜ =＝ @ # / \\ + - — … ^~ $￥ %％ •●◆■★▪◦→ ①②③④⑤⑥⑦⑧⑨⑩ \t'.split(
    ' ',
  );
const FIRST_END = 5;

/** The symbol of a tab, which parts cells and indents lines. */
export const TAB = FIRST_END + ENDS.indexOf('\t');
/** The symbol of a bullet, which begins an item of a list. */
export const BULLET = FIRST_END + ENDS.findIndex((group) => group.includes('•'));

/**
 * What may stand inside a name that the text broke: blanks, a line's end, a comment's or Markdown's mark. A line that
 * is full is more often broken inside a name than a short one, and the row of a table hardly ever.
 */
export const BREAK = {
  blank: 64,
  blanks: 65,
  wideBlank: 66,
  line: 67,
  comment: 68,
  mark: 69,
  shortLine: 70,
  shortComment: 71,
  row: 72,
} as const;

/** Symbols below this end every name; which one it was still tells whether a name begins after it. */
export const FIRST_BREAK = 64;

/** The symbol of an opening round bracket of either width. */
export const OPEN = 80;
/** The symbol of a closing round bracket of either width. */
export const CLOSE = 81;
/** The symbol of a dot or an ampersand between two parts of a name. */
export const JOINT = 82;
/** The symbol of every digit of either width. */
export const DIGIT = 83;
/** The symbol of every Latin letter of either width, those with accents too. */
export const LETTER = 84;
/** The symbol of every low surrogate: the second half of a character beyond the first 65,536. */
export const LOW_SURROGATE = 85;
/** The symbol of every high surrogate: the first half of a character beyond the first 65,536. */
export const HIGH_SURROGATE = 86;
/** The symbol of every Japanese kana. */
export const KANA = 87;

/** Symbols from here on are part of names. */
export const FIRST_PLAIN = 80;

/** The symbol of each UTF-16 unit; 0 for characters of no width. */
export const SYMBOLS = symbolTable();

function symbolTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER);
  const range = (from: number, to: number, symbol?: number) => {
    for (let code = from; code <= to; code += 1) table[code] = symbol ?? code;
  };
  const each = (characters: string, symbol: number) => {
    for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = symbol;
  };
  range(0x3400, 0x9fff);
  range(0xf900, 0xfaff);
  range(0x3007, 0x3007); // 〇
  range(0x3040, 0x30ff, KANA);
  range(0xd800, 0xdbff, HIGH_SURROGATE);
  range(0xdc00, 0xdfff, LOW_SURROGATE);
  range(0xc0, 0x24f, LETTER);
  for (const width of [0, 0xfee0]) {
    range(0x30 + width, 0x39 + width, DIGIT);
    range(0x41 + width, 0x5a + width, LETTER);
    range(0x61 + width, 0x7a + width, LETTER);
  }
  ENDS.forEach((group, index) => {
    each(group, FIRST_END + index);
  });
  each('(（', OPEN);
  each(')）', CLOSE);
  each('·・‧&＆', JOINT);
  each(' \u00a0', BREAK.blank);
  each('\u3000', BREAK.wideBlank);
  each('\n\r', BREAK.line);
  each('*_`', BREAK.mark);
  each('\u00ad\u200b\u200c\u200d\u2060\ufeff', 0);
  for (let at = 0; at < TRADITIONAL.length; at += 2)
    each(TRADITIONAL.charAt(at), TRADITIONAL.charCodeAt(at + 1));
  return table;
}

/** A quote, a bracket, a colon, a cell's border: signs after which a text states a name by itself. */
const PLAIN_SIGNS = ['：', '“', '「', '>', '[', '{', '|', '=', '\t', '‘'].map(
  (sign) => SYMBOLS[sign.charCodeAt(0)],
);
const PLAIN_BEGINNINGS = new Set<number | undefined>([...PLAIN_SIGNS, EDGE, OPEN, BREAK.line]);

/**
 * Whether the symbol that ended a window is one after which a text states a name by itself: a quote, a bracket, a
 * colon, a cell's border, or the beginning of a line or of the text.
 */
export function beginsPlainly(symbol: number): boolean {
  return PLAIN_BEGINNINGS.has(symbol);
}

/** The class of what stands beside a name, 0 to 63: each sign and each kind of break for itself, all writing as one. */
export function neighbour(symbol: number): number {
  if (symbol < FIRST_BREAK) return Math.min(symbol, 49);
  if (symbol < FIRST_PLAIN) return 50 + symbol - FIRST_BREAK;
  return symbol <= CLOSE ? 62 : 63;
}
