/** What the words around business names say of the businesses: the vocabulary of licences and decisions. */
import type { Standing } from './entry.ts';

/**
 * What words around business names say of the businesses. `neutral` words say nothing of them, so what was said before
 * still holds.
 */
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
  /(?:经营|从事|开展|办理|取得|获得|获准|申请|持有|许可|批准|准予|同意|继续|增加|新增|保留|(?:变更|改|调整)[为成]|包括|包含|含|除|不得|仅限|注销|终止|撤销|吊销|停止|取消|减少|停业|停办|不予|业务中|中的|和|及|与|或|为|\()$/;

const NUMBER = /^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?$/;

/** What marks a name in a list and says nothing: its code in the catalogue, a bullet, a dash. */
const MARK = /^(?:[AB][12]\d?(?:-\d)?|[-\u2010-\u2015\u2212*•●■◆~]+)$/;

/** How words begin that leave something of a business or of a region out. */
const LIMIT = /^\(?(?:不含|不包[括含]|不[^予准同批再续]|仅|只|限|除)/;

/**
 * A word that can take back what was said before it: generous, for what it costs is a certainty, not a truth. The
 * names of places and of businesses that have such a word in them are left out.
 */
const TAKES_BACK =
  /[不未非否停撤销废拒禁弃违罚]|无(?![线锡为极棣])|没有|失[效去]|[过到满逾超脱]期|届满|期[满届]|[已超]过|暂|[终中]止|取消|减少|收回|关闭|退出|整顿|[删核缩]减|转[让移出]|移[交出除]|出让|让与|划转|剥离|冻结|查封|解[除散]|中断|歇业|破产|清[算退]|除名|丧失|遗失|挂失|变更|免除|结束|剔除/;

/** Standing phrases of business scopes that deny nothing. */
const PROVISO = /依法须经批准|产业政策|法律法规/;

/** What ends a clause: a proviso makes nothing of what is said beside it. */
const CLAUSES = /[,;。()【】（），；]/;

/** A denial that is proposed does not hold yet, and nobody knows whether it will. */
const PROPOSED = /拟|计划|即将|申请(?:注销|终止|撤销|取消|停)/;

const REGION_HEADING = /^(?:业务)?(?:覆盖|服务|经营|许可)(?:范围|地域|区域|地区)$/;

const CHANGE = /(?:变更|变更登记|改|调整|转)(?:为|成)$/;

/** Nothing but a denial and when it holds, with no word for what it denies: then that is what stands right before. */
const PLAIN_DENIAL =
  /^(?:已经?|被|自|于|从|现|拟|申请|责令|主动|依法|\d+|年|月|日|起|止|[不未]予|[不未]再?|不准|[未没]获得?|没有|未通过|批准|准予|同意|许可|核准|续[期展]?|延续|经营|办理|开展|注销|终止|中止|撤[销回]|吊销|停[止业办]|取消|失效|[过到满逾超]期|期?届满|期满|有效期|暂停|收回|废止|作废|关闭|退出|冻结|转让|移交|了|的|处理|手续|[,;。()])+$/;

/** Whether words are the number or the mark of what comes after them in a list. */
export function isNumber(words: string): boolean {
  return NUMBER.test(words) || MARK.test(words);
}

/** Whether words head the regions of what stands before them, as 覆盖范围 does. */
export function isRegionHeading(words: string | null): boolean {
  return words !== null && REGION_HEADING.test(words);
}

/** Whether words say that the business before them became the one after them. */
export function isChange(words: string): boolean {
  return CHANGE.test(words);
}

/** What a heading or a lead says of the businesses that follow; words that are not understood leave them doubtful. */
export function sayingOf(words: string | null): Saying {
  if (words === null) return 'doubtful';
  const denial = DENIALS.find(([denying]) => denying.test(words));
  if (denial !== undefined) return PROPOSED.test(words) ? 'doubtful' : denial[1];
  if (!HONEST.test(words) && !isNumber(words)) return 'doubtful';
  return LICENSES.test(words) ? 'named' : 'neutral';
}

/** Whether words say plainly that something was refused or cancelled. */
export function isDenial(words: string | null): boolean {
  const saying = sayingOf(words);
  return saying === 'refused' || saying === 'cancelled';
}

/** Whether words right after a business name leave that business out, and name what is not it. */
export function isExclusion(words: string | null): boolean {
  return words !== null && /^(?:以外|之外|除外)/.test(words);
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
  return words === null || (TAKES_BACK.test(words) && (!PROVISO.test(words) || beside(words).some(denies)));
}

/** Whether words with limits among them take a business back: what they limit is another matter. */
export function takesBackBesideLimits(words: string | null): boolean {
  return (
    words === null ||
    (TAKES_BACK.test(words) && beside(words).some((clause) => !isLimit(clause) && denies(clause)))
  );
}

/**
 * Whether words that deny may take back all businesses named so far, because they have words for what they deny, as
 * 前两项 or 上述. `null`, words too many to be read, may say anything: `true`.
 */
export function takesBackAll(words: string | null): boolean {
  return words === null || !PLAIN_DENIAL.test(beside(words).join(''));
}

/** Whether a name that is not known says that there is none: 非 and 无 are parts of names. */
export function nameTakesBack(words: string | null): boolean {
  return words === null || takesBack(words.replace(/[非无]/g, ''));
}

function denies(clause: string): boolean {
  return TAKES_BACK.test(clause);
}

/** The clauses of what is said but for the standing phrases. */
function beside(words: string): readonly string[] {
  return words.split(CLAUSES).filter((clause) => !PROVISO.test(clause));
}
