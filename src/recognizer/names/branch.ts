import { SI } from '../text/han.ts';
import { placeAt } from './places.ts';
import { BREAK, CLOSE, DIGIT, FIRST_BREAK, FIRST_PLAIN, SYMBOLS } from '../text/symbols.ts';
import { plainValue } from '../text/fold.ts';

/** What a registered branch ends in, after its company's name. */
const BRANCH = /(?:[分支]公司|[分支]行|营业部|分理处|办事处|代表处)$/u;
const LONGEST_END = 3;

/** Companies that have 分行 and 支行; behind another company's name these belong to the bank that is named in between. */
const BANK = /银行|信用|储蓄/u;
const BANK_BRANCH = /[分支]行$/u;
const OTHER_BANK = /银行|[工农中建交招]行/u;

/** Words that say that what they stand before, after a company's name, is no branch of this name. */
const NO_BEGINNING = /^(?:[向对于从已和为以诉按经原任]|以及|全资|控股|子公|担任)/u;
/** Words that say, at any place before the branch's end, that it is no branch of the company before it. */
const NO_PART =
  /设立|成立|下[设属]|所属|旗下|拥有|收购|注销|撤销|注册|筹[建备]|关于|[新增开]设|作为|接受|委托|授权|同意|持有|起诉|调任|派驻|经理|董事|主任|总监|工程师|[务售管]员/u;

/** A branch that has a number only: 一分公司. */
const NUMBER = /^[一二三四五六七八九十]$/u;

const LONGEST_BRANCH = 20;
const MOST_BRANCHES = 3;
/** So many digits are a number by themselves. */
const SHORTEST_NUMBER = 4;

/** What a character says while a branch is read: it may be the last one, no branch goes past it, or only a place does. */
const LAST = 1;
const BARRIER = 2;
const IN_PLACES = 3;
const STEP = new Uint8Array(0x10000);
for (const character of '司行部处處') STEP[character.charCodeAt(0)] = LAST;
for (const character of '的及与與由被或其在是签簽') STEP[character.charCodeAt(0)] = BARRIER;
for (const character of '各将將等') STEP[character.charCodeAt(0)] = IN_PLACES;

/**
 * Where the registered branch ends that stands directly after a company's name (甲有限公司|北京分公司), or `end` where none
 * does. A branch of a branch belongs to the name.
 *
 * @param start where the company's name begins.
 * @param places the places of the administrative division, as the learnt table has them.
 */
export function branchEnd(text: string, start: number, end: number, places: Uint8Array): number {
  let last = end;
  for (let branches = 0; branches < MOST_BRANCHES; branches += 1) {
    const next = oneBranch(text, start, last, places);
    if (next === last) break;
    last = next;
  }
  return last;
}

function oneBranch(text: string, start: number, end: number, places: Uint8Array): number {
  let breaks = 0;
  let count = 0;
  let digits = 0;
  let barred = 0;
  for (let at = end; at < text.length && count < LONGEST_BRANCH; at += 1) {
    const code = text.charCodeAt(at);
    const symbol = SYMBOLS[code] ?? 0;
    if (symbol <= CLOSE) {
      if (symbol < FIRST_BREAK || symbol >= FIRST_PLAIN) return end;
      const after = afterBreak(text, at);
      if (after === 0 || (breaks += 1) > 1) return end;
      at = after - 1;
      continue;
    }
    count += 1;
    digits = symbol === DIGIT ? digits + 1 : 0;
    if (digits === SHORTEST_NUMBER) return end;
    switch (STEP[code]) {
      case BARRIER:
        return end;
      case IN_PLACES:
        barred = count;
        break;
      case LAST: {
        const name = breaks > 0 ? plainValue(text.slice(end, at + 1)) : text.slice(end, at + 1);
        if (BRANCH.test(name.slice(-LONGEST_END)))
          return isBranch(name, barred, places) && hasSuch(text.slice(start, end), name) ? at + 1 : end;
        if (code === SI) return end;
        break;
      }
      default:
    }
  }
  return end;
}

/**
 * Whether what stands between a company and the end of a branch is the branch's own name.
 *
 * @param barred how many characters only a place may hold.
 */
function isBranch(name: string, barred: number, places: Uint8Array): boolean {
  const own = name.replace(BRANCH, '');
  if (own.length < 2) return NUMBER.test(own);
  if (NO_PART.test(own)) return false;
  // A place may begin with any character (和静, 将乐, 任丘).
  const place = placeAt(places, own);
  return place >= barred && (place > 0 || !NO_BEGINNING.test(own));
}

/** Whether a company may have such a branch. */
function hasSuch(company: string, branch: string): boolean {
  return !BANK_BRANCH.test(branch) || (BANK.test(company) && !OTHER_BANK.test(branch));
}

/** Where the text goes on after blanks, or after one line's end and an indentation; 0 where it does not. */
function afterBreak(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < from + 40; at += 1) {
    const symbol = SYMBOLS[text.charCodeAt(at)] ?? 0;
    if (symbol >= FIRST_PLAIN) return lines < 2 ? at : 0;
    if (symbol < FIRST_BREAK || (symbol === BREAK.mark && lines === 0)) return 0;
    if (text.charAt(at) === '\n') lines += 1;
  }
  return 0;
}
