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

export type Form = (typeof FORM)[keyof typeof FORM];

/** How many forms there are. */
export const FORMS = 11;

/** Whether a name with this form has to begin with a place. */
export function wantsPlace(form: Form): boolean {
  return form >= FORM.group;
}

/** The form of a company whose 公司 stands to the right of the window, and the symbol that its body ends with. */
export function companyForm(window: Window): { readonly form: Form; readonly bodyAt: number } | undefined {
  const limited = past(window, 0, '有限');
  const liability = limited > 0 ? 0 : past(window, 0, '有限责任');
  if (limited > 0 || liability > 0) {
    const shares = past(window, limited + liability, '股份');
    const form = shares > 0 ? FORM.shares : liability > 0 ? FORM.liability : FORM.limited;
    return { form, bodyAt: shares > 0 ? shares : limited + liability };
  }
  for (const [word, form] of PLACE_FORMS) {
    const bodyAt = past(window, 0, word);
    if (bodyAt > 0) return { form, bodyAt };
  }
  return undefined;
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
