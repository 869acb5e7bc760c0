import { BREAK, CLOSE, FIRST_BREAK, FIRST_PLAIN, OPEN, SYMBOLS } from './symbols.ts';
import { plainValue } from './value.ts';

/** What a registered branch ends in, after its company's name. */
const BRANCH = /(?:[分支]公司|[分支]行|营业部|分理处|办事处|代表处)$/u;

/** Words after a company's name that say that what follows is no branch of this name. */
const NO_BRANCH =
  /^(?:[在向对于从已和](?!平|田|县|龙|林|顺|政|布)|以及|全资|控股|子公|担任|任|原)|[的及与各由将被或等其在]|设立|成立|下[设属]|所属|旗下|拥有|收购|注销|关于|[新增开]设|作为|接受|总经理|董事/u;

const LONGEST_BRANCH = 20;

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
  for (let at = end; at < text.length && count < LONGEST_BRANCH; at += 1) {
    const symbol = SYMBOLS[text.charCodeAt(at)] ?? 0;
    if (symbol >= FIRST_BREAK && symbol < FIRST_PLAIN) {
      const after = afterBreak(text, at);
      if (after === 0 || (breaks += 1) > 1) return end;
      at = after - 1;
      continue;
    }
    if (symbol < FIRST_BREAK || symbol === OPEN || symbol === CLOSE) return end;
    count += 1;
    switch (text.charAt(at)) {
      case '司':
      case '行':
      case '部':
      case '處':
      case '处': {
        const name = plainValue(text.slice(end, at + 1));
        const own = name.replace(BRANCH, '');
        if (own.length < name.length) return own.length >= 2 && !NO_BRANCH.test(own) ? at + 1 : end;
        if (name.endsWith('公司')) return end;
        break;
      }
      case '的':
        return end;
      default:
    }
  }
  return end;
}

/** Where the text goes on after blanks, or after one line's end and an indentation; 0 where it does not. */
function afterBreak(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < from + 40; at += 1) {
    const symbol = SYMBOLS[text.charCodeAt(at)] ?? 0;
    if (symbol >= FIRST_PLAIN) return lines < 2 ? at : 0;
    if (symbol < FIRST_BREAK || symbol === BREAK.mark) return 0;
    if (text.charAt(at) === '\n') lines += 1;
  }
  return 0;
}
