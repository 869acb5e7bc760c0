import { branchEnd } from './branch.ts';
import { firstCandidate, type Votes } from './left-edge.ts';
import { companyForm, FORM, past, type Form } from './legal-form.ts';
import { FIRST_BREAK, FIRST_PLAIN, neighbour, SYMBOLS } from './symbols.ts';
import { Window } from './window.ts';

/** No name with its breaks is longer than this, in UTF-16 units to the left of its legal form's end. */
export const LONGEST_NAME = 160;

/** Decides where the name in a window begins; {@link LeftEdge} is the one that knows. */
export interface EdgeFinder {
  readonly index: number;
  readonly margin: number;
  find(window: Window, bodyAt: number, form: Form, follower: number, votes: Votes | undefined): void;
}

/** Reads one company at a time out of a text. Its fields tell the last one read. */
export class CompanyReader {
  start = 0;
  /** The end of the name's own legal form. */
  nameEnd = 0;
  /** The end of the branch, or of the name where it has none. */
  end = 0;
  /** How sure the left edge is, in units of the table. */
  margin = 0;
  readonly window = new Window();
  readonly edge: EdgeFinder;

  constructor(edge: EdgeFinder) {
    this.edge = edge;
  }

  /** Reads the name whose legal form has its last character at `last`, which is one of 司 伙 厂 社. */
  read(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    this.margin = Number.MAX_SAFE_INTEGER;
    switch (text.charAt(last)) {
      case '司':
        return this.#company(text, last, floor, votes);
      case '伙':
      case '夥':
        return this.#partnership(text, last, floor, votes);
      case '厂':
      case '廠':
        return this.#factory(text, last, floor, votes);
      case '社':
        return this.#cooperative(text, last, floor, votes);
      default:
        return false;
    }
  }

  #company(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    let first = last - 1;
    if (text.charAt(first) !== '公') {
      first = this.#acrossBreak(text, first);
      if (text.charAt(first) !== '公') return false;
    }
    const end = last + 1;
    const { window } = this;
    window.read(text, first, Math.max(floor, end - LONGEST_NAME), end);
    const found = companyForm(window);
    if (found !== undefined)
      return this.#decide(text, end, found.bodyAt, found.form, votes) && this.#withBranch(text, end);
    if (window.length < 2) return false;
    const branch = branchEnd(text, end);
    if (branch === end || !this.#decide(text, end, 0, FORM.division, votes)) return false;
    this.end = branch;
    return true;
  }

  #partnership(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    const { window } = this;
    if (SYMBOLS[text.charCodeAt(last - 1)] !== 0x5408) return false; // 合
    const close = text.charAt(last + 1);
    if (close === ')' || close === '）') {
      const open = Math.max(text.lastIndexOf('(', last), text.lastIndexOf('（', last));
      if (open < last - 8 || !/^(?:有限|普通|特殊普通)$/u.test(text.slice(open + 1, last - 1))) return false;
      window.read(text, open, Math.max(floor, open - LONGEST_NAME), last + 2);
      return this.#decide(text, last + 2, 0, FORM.partnership, votes);
    }
    if (!/^企[业業](?![（(](?:有限|普通|特殊))/u.test(text.slice(last + 1, last + 6))) return false;
    window.read(text, last - 1, Math.max(floor, last - LONGEST_NAME), last + 3);
    return this.#decide(text, last + 3, 0, FORM.barePartnership, votes);
  }

  #factory(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    if (/^[家商房长長区區址内里外矿礦门門子牌级級]/u.test(text.slice(last + 1, last + 2))) return false;
    this.window.read(text, last, Math.max(floor, last - LONGEST_NAME), last + 1);
    return this.#decide(text, last + 1, 0, FORM.factory, votes);
  }

  #cooperative(text: string, last: number, floor: number, votes: Votes | undefined): boolean {
    if (text.charAt(last - 1) !== '作') return false;
    const { window } = this;
    window.read(text, last + 1, Math.max(floor, last - LONGEST_NAME), last + 1);
    const bodyAt = past(window, 0, '专业合作社') || past(window, 0, '股份合作社');
    return bodyAt > 0 && this.#decide(text, last + 1, bodyAt, FORM.cooperative, votes);
  }

  #decide(text: string, end: number, bodyAt: number, form: Form, votes: Votes | undefined): boolean {
    const { window, edge } = this;
    if (window.length < firstCandidate(window, bodyAt)) return false;
    edge.find(window, bodyAt, form, neighbour(SYMBOLS[text.charCodeAt(end)] ?? 0), votes);
    this.margin = edge.margin;
    if (edge.index < 0) return false;
    this.start = window.positions[edge.index] ?? 0;
    this.nameEnd = end;
    this.end = end;
    return true;
  }

  #withBranch(text: string, end: number): true {
    this.end = branchEnd(text, end);
    return true;
  }

  /** The place of the character before a break inside 公司. */
  #acrossBreak(text: string, from: number): number {
    let at = from;
    while (at > from - 40) {
      const symbol = SYMBOLS[text.charCodeAt(at)] ?? 0;
      if (symbol === 0 || symbol >= FIRST_PLAIN || symbol < FIRST_BREAK) break;
      at -= 1;
    }
    return at;
  }
}
