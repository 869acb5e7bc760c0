import { SI } from './han.ts';
import { BREAK, CLOSE, DIGIT, FIRST_BREAK, FIRST_PLAIN, SYMBOLS } from './symbols.ts';
import { plainValue } from './value.ts';

/** What a registered branch ends in, after its company's name. */
const BRANCH = /(?:[分支]公司|[分支]行|营业部|分理处|办事处|代表处)$/u;

/** Words after a company's name that say that what follows is no branch of this name. */
const NO_BRANCH =
  /^(?:[向对于从已和](?!平|田|县|龙|林|顺|政|布)|以及|全资|控股|子公|担任|任|原)|设立|成立|下[设属]|所属|旗下|拥有|收购|注销|关于|[新增开]设|作为|接受|总经理|董事/u;

const LONGEST_BRANCH = 20;
/** So many digits are a number by themselves. */
const SHORTEST_NUMBER = 4;

/** What a character says while a branch is read: it may be the last one, or no branch goes past it. */
const LAST = 1;
const BARRIER = 2;
const STEP = new Uint8Array(0x10000);
for (const character of '司行部处處') STEP[character.charCodeAt(0)] = LAST;
for (const character of '的及与與各由将將被或等其在是签簽') STEP[character.charCodeAt(0)] = BARRIER;

/**
 * Where the registered branch ends that stands directly after a company's name (甲有限公司|北京分公司), or `end` where none
 * does. A branch of a branch belongs to the name.
 */
export function branchEnd(text: string, end: number): number {
  const once = oneBranch(text, end);
  return once === end ? end : oneBranch(text, once);
}

function oneBranch(text: string, end: number): number {
  let breaks = 0;
  let count = 0;
  let digits = 0;
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
      case LAST:
        if (BRANCH.test(text.slice(Math.max(end, at - 3), at + 1)))
          return isBranch(plainValue(text.slice(end, at + 1))) ? at + 1 : end;
        if (code === SI) return end;
        break;
      default:
    }
  }
  return end;
}

/** Whether what stands between a company and the end of a branch is the branch's own name. */
function isBranch(name: string): boolean {
  const own = name.replace(BRANCH, '');
  return own.length >= 2 && !NO_BRANCH.test(own);
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
