import { FEN, GONG, HANG, SHE, SI, ZHI, ZUO } from './han.ts';
import { readGap } from './gap.ts';
import {
  BREAK,
  BULLET,
  CLOSE,
  COMPANY_END,
  DIGIT,
  EDGE,
  ESCAPE,
  FIRST_BREAK,
  FIRST_PLAIN,
  HIGH_SURROGATE,
  JOINT,
  KANA,
  LETTER,
  LOW_SURROGATE,
  OPEN,
  OTHER,
  SYMBOLS,
  TAB,
} from './symbols.ts';

/** No registered name has more characters than this before its legal form's 公司. */
const LONGEST = 70;
const MOST_GAPS = 3;

const BACKSLASH = 92;

/** How far a window is read, and for what name. */
export interface WindowLimits {
  /** The first place that is read, in UTF-16 units. */
  readonly floor: number;
  /** Where the name with its legal form ends. */
  readonly nameEnd: number;
  /** The last character of the legal form: a name goes neither beyond another of its form, nor beyond a 公司. */
  readonly form: number;
}

/**
 * The symbols to the left of a place, the nearest first, up to what surely ends a name there. One window is filled
 * again and again, so that a scan makes no objects.
 */
export class Window {
  /** The symbols themselves, the nearest first; `length` of them may be part of the name. */
  readonly symbols = new Uint16Array(LONGEST + 8);
  /** Where each symbol's character stands; the place of a break is its first character. */
  readonly positions = new Int32Array(LONGEST + 8);
  /** For each symbol 1 where a name may begin at it, else 0. */
  readonly starts = new Uint8Array(LONGEST + 8);
  /** How many symbols may be part of the name; after them stands the one symbol that ended the reading. */
  length = 0;
  /** Whether the text put something between the symbols. */
  broken = false;

  /**
   * Reads leftwards from `end` (exclusive) up to what surely ends a name.
   */
  read(text: string, end: number, { floor, nameEnd, form }: WindowLimits): void {
    const { symbols, positions, starts } = this;
    this.broken = false;
    let count = 0;
    let gaps = 0;
    let depth = 0;
    let signs = 0;
    let stop: number = floor === 0 ? BREAK.line : EDGE;
    let at = end - 1;
    for (; at >= floor && count < LONGEST; at -= 1) {
      const code = text.charCodeAt(at);
      let symbol = SYMBOLS[code] ?? 0;
      if (symbol > KANA) {
        if ((code === SI || code === form || code === HANG) && count > 0 && isFormEnd(text, at, code)) {
          stop = COMPANY_END;
          break;
        }
      } else if (symbol >= FIRST_PLAIN) {
        const ends = signEnds(text, at, symbol, depth);
        if (ends !== EDGE) {
          stop = ends;
          break;
        }
        if (symbol === CLOSE) depth += 1;
        if (symbol === OPEN) depth -= 1;
        signs += 1;
      } else if (symbol >= FIRST_BREAK || symbol === TAB) {
        const gap = readGap(text, at, floor, nameEnd);
        if (!gap.goesOn) {
          stop = gap.stop;
          break;
        }
        // A name that is set with a blank behind each character has one gap.
        const spaced = gap.kind === BREAK.blank && count > 1 && symbols[count - 2] === BREAK.blank;
        gaps += spaced ? 0 : 1;
        if (gaps > MOST_GAPS) {
          stop = gap.kind;
          break;
        }
        this.broken = true;
        symbol = gap.kind;
        at = gap.first;
        signs += 1;
      } else if (symbol === 0) {
        this.broken = true;
        continue;
      } else {
        stop = symbol;
        break;
      }
      symbols[count] = symbol;
      positions[count] = at;
      starts[count] = depth === 0 ? 1 : 0;
      count += 1;
    }
    symbols[count] = count === LONGEST && at >= floor ? EDGE : stop;
    symbols[count + 1] = EDGE;
    this.length = count;
    if (signs > 0) this.#keepTogether();
  }

  /** No name begins with a sign or a gap, nor inside a word of letters, a number or a surrogate pair, nor behind a joint. */
  #keepTogether(): void {
    const { symbols, starts, length } = this;
    for (let index = 0; index < length; index += 1) {
      const symbol = symbols[index] ?? 0;
      const before = symbols[index + 1] ?? 0;
      if (symbol <= JOINT || symbol === LOW_SURROGATE) starts[index] = 0;
      if (symbol === before && (symbol === DIGIT || symbol === LETTER)) starts[index] = 0;
      if (before === HIGH_SURROGATE || before === JOINT) starts[index] = 0;
    }
  }
}

/** The symbol that ends a name at a sign which may be part of names: EDGE where the name goes on. */
function signEnds(text: string, at: number, symbol: number, depth: number): number {
  if (symbol === CLOSE && isListNumber(text, at)) return OTHER;
  if (symbol === OPEN && depth === 0) return OPEN;
  if (symbol === JOINT && (SYMBOLS[text.charCodeAt(at - 1)] ?? BREAK.line) < FIRST_PLAIN) return BULLET;
  return symbol === LETTER && text.charCodeAt(at - 1) === BACKSLASH ? ESCAPE : EDGE;
}

/** Whether a character ends a legal form or a branch: 公司, 合作社, 分行, 支行, any 厂. */
function isFormEnd(text: string, at: number, code: number): boolean {
  const before = text.charCodeAt(at - 1);
  switch (code) {
    case SI:
      return before === GONG;
    case SHE:
      return before === ZUO;
    case HANG:
      return before === FEN || before === ZHI;
    default:
      return true;
  }
}

/** Whether a bracket closes the number of a list's item or of a year, or says how old a name is: （三）, (12), （2019）, （原）. */
function isListNumber(text: string, close: number): boolean {
  return /[（(](?:[0-9一二三四五六七八九十]{1,4}|[原现])$/u.test(text.slice(Math.max(0, close - 5), close));
}
