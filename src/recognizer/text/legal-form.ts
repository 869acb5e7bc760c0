import { SHARE_FEN, XIAN, YOU } from './han.ts';
import { FIRST_BREAK, FIRST_PLAIN } from './symbols.ts';
import type { Window } from './window.ts';

/** What a name ends in, as a row of the learnt weights. */
export const FORM = {
  limited: 0,
  liability: 1,
  shares: 2,
  partnership: 3,
  /** The rest are registered names only where a place of the administrative division begins them. */
  group: 4,
  total: 5,
  sharesOnly: 6,
  division: 7,
  factory: 8,
  cooperative: 9,
  barePartnership: 10,
} as const;

/** What a name ends in, as a row of the learnt weights: one of the numbers of {@link FORM}. */
export type Form = (typeof FORM)[keyof typeof FORM];

/** How many legal forms are told apart. */
export const FORMS = 11;

/**
 * The first of the forms whose names have to begin with a place of the administrative division; all higher ones are
 * like it.
 */
export const FIRST_PLACE_FORM = FORM.group;

/** A legal form that was read: what it is, and the symbol of the window where the body of the name ends. */
export interface FormRead {
  form: Form;
  bodyAt: number;
}

/** Reads the form of a company whose 公司 stands to the right of the window; `false` where there is none. */
export function readCompanyForm(window: Window, read: FormRead): boolean {
  const { symbols } = window;
  if (
    symbols[0] === XIAN &&
    symbols[1] === YOU &&
    (symbols[2] ?? 0) >= FIRST_PLAIN &&
    symbols[2] !== SHARE_FEN
  ) {
    read.form = FORM.limited;
    read.bodyAt = 2;
    return true;
  }
  const limited = past(window, 0, '有限');
  const liability = limited > 0 ? 0 : past(window, 0, '有限责任');
  if (limited + liability > 0) {
    const shares = past(window, limited + liability, '股份');
    read.form = shares > 0 ? FORM.shares : liability > 0 ? FORM.liability : FORM.limited;
    read.bodyAt = shares > 0 ? shares : limited + liability;
    return true;
  }
  for (const [word, form] of PLACE_FORMS) {
    read.form = form;
    read.bodyAt = past(window, 0, word);
    if (read.bodyAt > 0) return true;
  }
  return false;
}

const PLACE_FORMS = [
  ['集团', FORM.group],
  ['总', FORM.total],
  ['股份', FORM.sharesOnly],
] as const;

/** The symbol left of a word whose last character is at `from`, or 0 where another word stands there. */
export function past(window: Window, from: number, word: string): number {
  const { symbols, length } = window;
  let at = from;
  for (let index = word.length - 1; index >= 0; index -= 1) {
    if (isBreakSymbol(symbols[at] ?? 0)) at += 1;
    if (at >= length || symbols[at] !== word.charCodeAt(index)) return 0;
    at += 1;
  }
  return at;
}

/** Whether a symbol stands for blanks, a line's end or marks inside a name. */
export function isBreakSymbol(symbol: number): boolean {
  return symbol >= FIRST_BREAK && symbol < FIRST_PLAIN;
}
