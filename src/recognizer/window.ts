import {
  BREAK,
  CLOSE,
  COMPANY_END,
  DIGIT,
  EDGE,
  ESCAPE,
  FIRST_BREAK,
  FIRST_PLAIN,
  HIGH_SURROGATE,
  KANA,
  LETTER,
  LOW_SURROGATE,
  JOINT,
  OPEN,
  OTHER,
  SYMBOLS,
} from './symbols.ts';

/** No registered name has more characters than this before its legal form's 公司. */
const LONGEST = 70;
/** What the text may put at one place inside a name: a line's end, an indentation, a comment's star. */
export const LONGEST_BREAK = 40;
const MOST_BREAKS = 3;

/** How far back a line is looked at for a table's signs. */
const LONGEST_ROW = 160;

const NEWLINE = 10;
const BACKSLASH = 92;
/** 司, 公, 社, 作, 行, 分, 支. */
const SI = 0x53f8;
const GONG = 0x516c;
const SHE = 0x793e;
const ZUO = 0x4f5c;
const HANG = 0x884c;
const FEN = 0x5206;
const ZHI = 0x652f;

/**
 * The symbols to the left of a place, the nearest first, up to what surely ends a name there. One window is filled
 * again and again, so that a scan makes no objects.
 */
export class Window {
  readonly symbols = new Uint16Array(LONGEST + 8);
  /** Where each symbol's character stands; the place of a break is its first character. */
  readonly positions = new Int32Array(LONGEST + 8);
  /** 1 where a name may begin at this symbol. */
  readonly starts = new Uint8Array(LONGEST + 8);
  /** How many symbols may be part of the name; after them stands the one symbol that ended the reading. */
  length = 0;
  /** Whether the text put something between the symbols. */
  broken = false;

  /**
   * Reads leftwards from `end` (exclusive), not beyond `floor`.
   *
   * @param nameEnd where the name with its legal form ends: what stands there tells a table's row from wrapped lines.
   * @param form the last character of the legal form: a name goes neither beyond another of its form, nor beyond a 公司.
   */
  read(text: string, end: number, floor: number, nameEnd: number, form: number): void {
    const { symbols, positions, starts } = this;
    let count = 0;
    let breaks = 0;
    let depth = 0;
    let odd = false;
    this.broken = false;
    let at = end - 1;
    let stop: number = EDGE;
    for (; at >= floor && count < LONGEST; at -= 1) {
      const code = text.charCodeAt(at);
      const symbol = SYMBOLS[code] ?? 0;
      if (symbol > KANA) {
        if ((code === SI || code === form || code === HANG) && count > 0 && isFormEnd(text, at, code)) {
          stop = COMPANY_END;
          break;
        }
        symbols[count] = symbol;
        positions[count] = at;
        starts[count] = depth === 0 ? 1 : 0;
        count += 1;
        continue;
      }
      if (symbol >= FIRST_PLAIN) {
        if (symbol === CLOSE) {
          if (isListNumber(text, at)) {
            stop = OTHER;
            break;
          }
          depth += 1;
        } else if (symbol === OPEN && (depth -= 1) < 0) {
          stop = OPEN;
          break;
        } else if (symbol === LETTER && text.charCodeAt(at - 1) === BACKSLASH) {
          stop = ESCAPE;
          break;
        }
        odd = true;
        starts[count] = depth === 0 && mayBegin(symbol) ? 1 : 0;
      } else if (symbol >= FIRST_BREAK) {
        const first = breakBefore(text, at, floor);
        const kind = breakKind(text, first, at + 1);
        const before = first > floor ? (SYMBOLS[text.charCodeAt(first - 1)] ?? 0) : kind;
        if (kind === 0 || before < FIRST_PLAIN || isRowEnd(text, first, kind, nameEnd)) {
          stop = kind === 0 ? EDGE : before < FIRST_BREAK ? before : kind;
          break;
        }
        if ((breaks += 1) > MOST_BREAKS) {
          stop = kind;
          break;
        }
        this.broken = true;
        symbols[count] = kind;
        positions[count] = first;
        starts[count] = 0;
        count += 1;
        at = first;
        continue;
      } else if (symbol > 0) {
        stop = symbol;
        break;
      } else {
        this.broken = true;
        continue;
      }
      symbols[count] = symbol;
      positions[count] = at;
      count += 1;
    }
    symbols[count] = stop;
    symbols[count + 1] = EDGE;
    this.length = count;
    if (odd) this.#keepWordsWhole();
  }

  /** No name begins inside a word of letters, a number, a surrogate pair, or behind a joint. */
  #keepWordsWhole(): void {
    const { symbols, starts, length } = this;
    for (let index = 0; index < length; index += 1) {
      const symbol = symbols[index];
      const before = symbols[index + 1];
      if (symbol === before && (symbol === DIGIT || symbol === LETTER)) starts[index] = 0;
      if (before === HIGH_SURROGATE || before === JOINT) starts[index] = 0;
    }
  }
}

function mayBegin(symbol: number): boolean {
  return symbol !== CLOSE && symbol !== OPEN && symbol !== LOW_SURROGATE && symbol !== JOINT;
}

/** Whether a character ends a legal form or a branch: 公司, 合作社, 分行, 支行, any 厂. */
function isFormEnd(text: string, at: number, code: number): boolean {
  switch (code) {
    case SI:
      return text.charCodeAt(at - 1) === GONG;
    case SHE:
      return text.charCodeAt(at - 1) === ZUO;
    case HANG:
      return text.charCodeAt(at - 1) === FEN || text.charCodeAt(at - 1) === ZHI;
    default:
      return true;
  }
}

/** Whether a bracket closes the number of a list's item or of a year: （三）, (12), （2019）. */
function isListNumber(text: string, close: number): boolean {
  return /[（(][0-9一二三四五六七八九十]{1,4}$/u.test(text.slice(Math.max(0, close - 5), close));
}

/** The first place of the break that ends at `last`. */
function breakBefore(text: string, last: number, floor: number): number {
  const limit = Math.max(floor, last - LONGEST_BREAK);
  let at = last;
  while (at > limit && isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isBreak(code: number): boolean {
  switch (code) {
    case 32:
    case 0xa0:
    case 0x3000:
    case 10:
    case 13:
    case 42:
    case 95:
    case 96:
    case 35:
    case 47:
    case 62:
      return true;
    default:
      return false;
  }
}

/** 0 where the break is none that a name could stand across: an empty line, a heading. */
function breakKind(text: string, from: number, to: number): number {
  let lines = 0;
  let marks = 0;
  let leads = 0;
  let wide = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      if (leads > 0) return 0;
      lines += 1;
    } else if (code === 42 || code === 95 || code === 96) marks += 1;
    else if (code === 35 || code === 47 || code === 62) leads += 1;
    else if (code === 0x3000) wide += 1;
  }
  if (lines > 1) return 0;
  if (lines === 1) return marks + leads > 0 ? BREAK.comment : BREAK.line;
  if (leads > 0) return 0;
  if (marks > 0) return BREAK.mark;
  if (wide > 0) return BREAK.wideBlank;
  return to - from === 1 ? BREAK.blank : BREAK.blanks;
}

/** Whether a line's end is the end of a table's row: the sign that comes next after the name parts the line before, too. */
function isRowEnd(text: string, lineEnd: number, kind: number, nameEnd: number): boolean {
  if (kind !== BREAK.line) return false;
  const sign = nextSign(text, nameEnd);
  let signs = 0;
  for (let at = lineEnd - 1; at > lineEnd - LONGEST_ROW && sign > 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return false;
    if (code === sign && (signs += 1) === 3) return true;
  }
  return false;
}

/** The first comma, semicolon, tab, bar or quote not far behind a name, on its line; 0 where there is none. */
function nextSign(text: string, nameEnd: number): number {
  for (let at = nameEnd; at < nameEnd + LONGEST_BREAK; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9 || code === 34 || code === 44 || code === 59 || code === 124) return code;
    if (code === NEWLINE) return 0;
  }
  return 0;
}
