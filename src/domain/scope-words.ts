/** What the words around business names say of the businesses: the vocabulary of licences and decisions. */
import type { Standing } from './scope-entry.ts';

/** `neutral` words say nothing of the businesses, so what was said before still holds. */
export type Saying = Standing | 'neutral';

/** The first that is found counts: 不予批准继续经营 is a refusal although it has 批准 and 继续经营 in it. */
const DENIALS: readonly (readonly [RegExp, Standing])[] = [
  [/不予|不准|不同意|不批准|未批准|未获|未取得|未通过|没有取得|无权|驳回|拒绝/, 'refused'],
  [
    /注销|终止|撤[销回]|吊销|停[止业办]|取消|不再|减少|失效|过期|到期|不续|收回|废止|作废|关闭|退出|[删核缩]减/,
    'cancelled',
  ],
  [/不含|不包[括含]|不得|禁止|^\(?除|除外|除了/, 'mentioned'],
];

/** Words of a heading or a lead that take nothing back. What has any other word in it is not understood. */
const HONEST =
  /^(?:[\d().一二三四五六七八九十]|第|类|增值|基础|电信|业务|种类|项目|范围|类别|名称|服务|覆盖|一般|主营|兼营|经营|许可|证|批准|准予|同意|核准|继续|取得|获得|获准|持有|新增|增加|保留|剩余|延续|续展|续期|从事|开展|办理|变更为|包[括含]|含|中|的|和|及|与|或|为|以及|以下|如下)+$/;

/** Those of them that say that there is a licence. */
const LICENSES = /继续|准予|同意|批准|核准|许可|取得|获得|获准|增加|新增|持有|保留|剩余|延续|续展|续期/;

/** How words end that a business name may follow at once. */
const ENDING =
  /(?:经营|从事|开展|办理|取得|获得|获准|申请|持有|许可|批准|准予|同意|继续|增加|新增|保留|变更为|包括|包含|含|除|不得|仅限|注销|终止|撤销|吊销|停止|取消|减少|停业|停办|不予|业务中|中的|和|及|与|或|为|\()$/;

const NUMBER = /^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?$/;

/** What marks a name in a list and says nothing: its code in the catalogue, a bullet, a dash. */
const MARK = /^(?:[AB][12]\d?(?:-\d)?|[-\u2010-\u2015\u2212*•●■◆~]+)$/;

/** How words begin that leave something of a business or of a region out. */
const LIMIT = /^\(?(?:不含|不包[括含]|不[^予准同批再续]|仅|只|限|除)/;

/** A word that can take back what was said before it: generous, for what it costs is a certainty, not a truth. */
const TAKES_BACK =
  /[不未非否停撤销废拒禁]|无(?!线)|没有|失效|过期|到期|暂|终止|中止|取消|减少|收回|关闭|退出|整顿|[删核缩]减/;

/** Standing phrases of business scopes that deny nothing. */
const PROVISO = /依法须经批准|产业政策|法律法规/;

/** Words that mean more than the businesses right before them. */
const ALL = /以上|上述|[均皆]|全部|所有|一切|许可证/;

/** Whether words are the number or the mark of what comes after them in a list. */
export function isNumber(words: string): boolean {
  return NUMBER.test(words) || MARK.test(words);
}

/** What a heading or a lead says of the businesses that follow; words that are not understood leave them doubtful. */
export function sayingOf(words: string | null): Saying {
  if (words === null) return 'doubtful';
  const denial = DENIALS.find(([denying]) => denying.test(words));
  if (denial !== undefined) return denial[1];
  if (!HONEST.test(words) && !isNumber(words)) return 'doubtful';
  return LICENSES.test(words) ? 'named' : 'neutral';
}

/** Whether words say plainly that something was refused or cancelled. */
export function isDenial(words: string | null): boolean {
  const saying = sayingOf(words);
  return saying === 'refused' || saying === 'cancelled';
}

/** Whether words that stand right before a business name are no part of it. */
export function isLead(words: string | null): words is string {
  return words !== null && (ENDING.test(words) || isNumber(words));
}

/** Whether words begin like an exclusion or a limit of what stands before them. */
export function isLimit(words: string | null): boolean {
  return words !== null && LIMIT.test(words) && !PROVISO.test(words);
}

/** Whether words after a business, or in the place of its regions, may take it back. Many words may say anything. */
export function takesBack(words: string | null): boolean {
  return words === null || (TAKES_BACK.test(words) && !PROVISO.test(words));
}

/** Whether they may take back all that was named so far, and not only what they follow. */
export function takesBackAll(words: string | null): boolean {
  return words === null || ALL.test(words);
}
