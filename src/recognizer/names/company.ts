import { branchEnd } from './branch.ts';
import { readGap } from '../text/gap.ts';
import { CHANG, CHANG_TRADITIONAL, GONG, HE, SHE, SI } from '../text/han.ts';
import { beginsWithUsualPlace, isKind, isWholeName, leadNeeded, noteLength } from './before-name.ts';
import { openingLength, settledInClause } from './clause.ts';
import { fillsField, mayEndField } from './field.ts';
import { firstCandidate, type Votes } from './left-edge.ts';
import {
  FIRST_PLACE_FORM,
  FORM,
  isBreakSymbol,
  past,
  readCompanyForm,
  type Form,
  type FormRead,
} from '../text/legal-form.ts';
import { BREAK, FIRST_PLAIN, LETTER, neighbour, SYMBOLS } from '../text/symbols.ts';
import { Window } from '../text/window.ts';

/** The most UTF-16 units that a name takes to the left of its legal form's end, with its breaks. */
export const LONGEST_NAME = 160;

/** A partnership's form, which stands in brackets behind what it says of itself; a line may end in it. */
const BRACKETED = ((gap) =>
  new RegExp(`[（(]${gap}(?:有${gap}限|(?:特${gap}殊${gap})?普${gap}通)${gap}合${gap}[伙夥]$`, 'u'))(
  '[\\s*]{0,8}',
);
const CLOSING = /^[\s*]{0,8}[）)]/u;
const LONGEST_BRACKETED = 40;

/** What stands in the name of none: 某 is anybody, several are many, and to build a factory somewhere is no factory. */
const MOU = 0x67d0;
const SEVERAL = /[一两二三四五六七八九十几多数]家|农民专业合作社$|^.{2,3}[建设办开分总]厂$/u;
/** A name that is crossed out or left open: XX, ××, **. */
const CROSSED = /(?<![A-Za-z])[Xx×Ｘｘ]{2,}(?![A-Za-z])/u;

/** What makes a word of 厂 that names none: factory (but for chemical works), this, our, each factory. */
const NO_FACTORY = /(?:[^化]工|[本该我各])$/u;
/** What makes another word of 厂: maker, house, head … */
const NOT_AFTER_FACTORY = '家商房长長区區址内里外矿礦门門子牌级級';

/** What makes 公司 mean any company: branch, subsidiary, parent, this, our, your, each. */
const NO_COMPANY = '分支子母总本该我贵各';

/** The margin where nothing was weighed. */
const SUREST = 0x3fffffff;

/** Decides where the name in a window begins; {@link LeftEdge} is the one that knows. */
export interface EdgeFinder {
  readonly index: number;
  readonly margin: number;
  /** How much better the chosen beginning is than one at another symbol of the window, in units of the table. */
  lead(index: number, form: Form): number;
  /** Whether, most likely, a brand begins at a symbol of the window. */
  isBrand(window: Window, index: number, bodyAt: number): boolean;
  /** Decides where the name in a window begins, and sets `index` and `margin` by it. */
  find(window: Window, read: Readonly<FormRead>, follower: number, votes: Votes | undefined): void;
}

/** Reads one company at a time out of a text. Its fields tell what was read by the last call, so that a scan makes no objects. */
export class CompanyReader {
  /** Where the name begins in the text, in UTF-16 units. */
  start = 0;
  /** The end of the name's own legal form. */
  nameEnd = 0;
  /** The end of the branch, or of the name where it has none. */
  end = 0;
  /** The symbol of the window where the body ends, before the legal form. */
  bodyAt = 0;
  /** The symbol of the window where the name begins. */
  index = 0;
  /** How sure the left edge is, in units of the table. */
  margin = 0;
  /** Whether the name was taken for the whole of its field although it may as well begin farther right. */
  doubtful = false;
  /** The symbols to the left of the name's legal form. */
  readonly window = new Window();
  /** What decides where names begin. */
  readonly edge: EdgeFinder;
  readonly #places: Uint8Array;
  readonly #form: FormRead = { form: FORM.limited, bodyAt: 0 };

  /** @param places the places of the administrative division, as the learnt table has them. */
  constructor(edge: EdgeFinder, places: Uint8Array) {
    this.edge = edge;
    this.#places = places;
  }

  /** Reads the name whose legal form has its last character at `last`, which is one of 司 伙 厂 社. */
  read(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    this.margin = SUREST;
    this.doubtful = false;
    switch (text.charCodeAt(last)) {
      case SI:
        return this.#company(text, last, floor, votes);
      case CHANG:
      case CHANG_TRADITIONAL:
        return this.#factory(text, last, floor, votes);
      case SHE:
        return this.#cooperative(text, last, floor, votes);
      default:
        return this.#partnership(text, last, floor, votes);
    }
  }

  #company(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    const first = text.charCodeAt(last - 1) === GONG ? last - 1 : acrossBreak(text, last, floor);
    if (text.charCodeAt(first) !== GONG) return false;
    const end = last + 1;
    const { window } = this;
    window.read(text, first, { floor: Math.max(floor, end - LONGEST_NAME), nameEnd: end, form: SI });
    window.broken ||= first < last - 1;
    const read = this.#form;
    if (readCompanyForm(window, read)) {
      if (!this.#decide(text, end, votes)) return false;
      this.end = branchEnd(text, this.start, end, this.#places);
      if (this.end > end && mayEndField(text, this.end)) {
        this.#askField(text, this.end);
        this.start = this.window.positions[this.index] ?? 0;
      }
      return true;
    }
    if (NO_COMPANY.includes(text.charAt(first - 1))) return false;
    if (branchEnd(text, end, end, this.#places) === end) return false;
    if (!this.#decideAs(FORM.division, text, end, votes)) return false;
    this.end = branchEnd(text, this.start, end, this.#places);
    return this.end > end;
  }

  #partnership(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    const { window } = this;
    const bracketed = BRACKETED.exec(text.slice(Math.max(0, last - LONGEST_BRACKETED), last + 1));
    const closing = bracketed === null ? null : CLOSING.exec(text.slice(last + 1, last + LONGEST_BRACKETED));
    if (bracketed !== null && closing !== null) {
      const open = last + 1 - bracketed[0].length;
      const end = last + 1 + closing[0].length;
      window.read(text, open, { floor: Math.max(floor, open - LONGEST_NAME), nameEnd: end, form: SI });
      window.broken ||= /\s/u.test(bracketed[0] + closing[0]);
      return this.#decideAs(FORM.partnership, text, end, votes);
    }
    if (SYMBOLS[text.charCodeAt(last - 1)] !== HE) return false;
    if (!/^企[业業](?![（(](?:有限|普通|特殊))/u.test(text.slice(last + 1, last + 6))) return false;
    window.read(text, last - 1, { floor: Math.max(floor, last - LONGEST_NAME), nameEnd: last + 3, form: SI });
    return this.#decideAs(FORM.barePartnership, text, last + 3, votes);
  }

  #factory(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    if (text.charCodeAt(last - 1) === text.charCodeAt(last)) return false;
    if (NO_FACTORY.test(text.slice(Math.max(0, last - 2), last))) return false;
    if (NOT_AFTER_FACTORY.includes(text.charAt(last + 1)) && last + 1 < text.length) return false;
    this.window.read(text, last, {
      floor: Math.max(floor, last - LONGEST_NAME),
      nameEnd: last + 1,
      form: text.charCodeAt(last),
    });
    return this.#decideAs(FORM.factory, text, last + 1, votes);
  }

  #cooperative(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    if (text.charAt(last - 1) !== '作') return false;
    const { window } = this;
    window.read(text, last + 1, {
      floor: Math.max(floor, last - LONGEST_NAME),
      nameEnd: last + 1,
      form: SHE,
    });
    const bodyAt = past(window, 0, '专业合作社') || past(window, 0, '股份合作社');
    this.#form.form = FORM.cooperative;
    this.#form.bodyAt = bodyAt;
    return bodyAt > 0 && this.#decide(text, last + 1, votes);
  }

  /** Decides on a name whose form stands to the right of the window. */
  #decideAs(form: Form, text: string, end: number, votes: Votes | undefined): boolean {
    this.#form.form = form;
    this.#form.bodyAt = 0;
    return this.#decide(text, end, votes);
  }

  #decide(text: string, end: number, votes: Votes | undefined): boolean {
    const { window, edge } = this;
    const { form, bodyAt } = this.#form;
    if (window.length < firstCandidate(window, bodyAt)) return false;
    edge.find(
      window,
      this.#form,
      neighbour(end < text.length ? (SYMBOLS[text.charCodeAt(end)] ?? 0) : BREAK.line),
      votes,
    );
    this.margin = edge.margin;
    this.bodyAt = bodyAt;
    this.index = settledInClause(window, edge.index, this.#form, edge);
    if (mayEndField(text, end)) this.#askField(text, end);
    if (this.index < 0 || isPlaceholder(text, window, bodyAt, this.index)) return false;
    this.start = window.positions[this.index] ?? 0;
    if (isKind(text, this.start, (window.positions[bodyAt] ?? 0) + 1)) return false;
    if (form >= FIRST_PLACE_FORM && SEVERAL.test(text.slice(this.start, end))) return false;
    this.nameEnd = end;
    this.end = end;
    return true;
  }

  /**
   * Takes the whole of a cell, a string, an item or a line for the name, where it can be one: before the name that was
   * found, or where none was, stands nothing that says otherwise.
   *
   * @param end where the name ends, with its branch.
   */
  #askField(text: string, end: number): void {
    const { window, edge, bodyAt, index } = this;
    const { symbols, starts, positions, length } = window;
    let first = Math.max(index, firstCandidate(window, bodyAt));
    while (first + 1 < length && !isBreakSymbol(symbols[first + 1] ?? 0)) first += 1;
    if (first >= length || starts[first] !== 1) return;
    const start = positions[first] ?? 0;
    const note = noteLength(text, start);
    if (first === index && note === 0) return;
    if (first === length - 1 && openingLength(window) > 0) return;
    // What goes on in the next line is running text.
    if (window.broken && text.slice(start, end).includes('\n')) return;
    if (!fillsField(text, start, end)) return;
    if (first === index) {
      this.#askNote(text, end, first - note);
      return;
    }
    const lead = edge.lead(first, this.#form.form);
    const isWhole =
      index < 0
        ? isWholeName(text.slice(start, (positions[bodyAt] ?? 0) + 1), lead)
        : lead < leadNeeded(text.slice(start, positions[index]), text.slice(positions[index], end));
    if (!isWhole) return;
    this.doubtful = note > 0 || (index >= 0 && lead > 0);
    this.index = first;
    this.margin = SUREST;
  }

  /**
   * A field whose whole may be a name that a note stands before, as in 代甲有限公司: behind it begins the name where a
   * place or a brand does, or it is in doubt.
   */
  #askNote(text: string, end: number, behind: number): void {
    const { window, edge, bodyAt } = this;
    this.doubtful = true;
    if (window.starts[behind] !== 1) return;
    const name = text.slice(window.positions[behind], end);
    if (beginsWithUsualPlace(name) || edge.isBrand(window, behind, bodyAt)) this.index = behind;
  }
}

/** The place of the character before a break inside 公司, or of the last character where no name goes on. */
function acrossBreak(text: string, last: number, floor: number): number {
  if ((SYMBOLS[text.charCodeAt(last - 1)] ?? 0) >= FIRST_PLAIN) return last;
  const gap = readGap(text, last - 1, floor, last + 1);
  return gap.goesOn ? gap.first - 1 : last;
}

/** Whether a name stands for any company: 某某科技有限公司, XX有限公司. */
function isPlaceholder(text: string, window: Window, bodyAt: number, first: number): boolean {
  const { symbols, positions } = window;
  let letters = false;
  for (let k = bodyAt; k <= first; k += 1) {
    if (symbols[k] === MOU) return true;
    letters ||= symbols[k] === LETTER && symbols[k + 1] === LETTER;
  }
  return letters && CROSSED.test(text.slice(positions[first], (positions[bodyAt] ?? 0) + 1));
}
