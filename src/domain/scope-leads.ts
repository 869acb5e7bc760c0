import type { Standing } from './scope-entry.ts';

/** Words that come before a business name and are no part of it. */
export interface Lead {
  /** What they say of the businesses that follow; `null`: nothing, so what was said before still holds. */
  readonly standing: Standing | null;
}

/** The first that is found counts: 不予批准继续经营 is a refusal although it has 批准 and 继续经营 in it. */
const STANDINGS: readonly (readonly [RegExp, Standing])[] = [
  [/不予|不准|不同意|不批准|未批准|未获|驳回/, 'refused'],
  [/注销|终止|撤销|吊销|停止|取消|不再/, 'cancelled'],
  [/不含|不包括|不包含|不得|禁止|仅限|除/, 'mentioned'],
  [/继续|准予|同意|批准|许可|取得|获得|获准|增加|新增|持有/, 'named'],
];

/** How words end that a business name may follow at once. */
const ENDING =
  /(?:经营|从事|开展|办理|取得|获得|获准|申请|持有|许可|批准|准予|同意|继续|增加|新增|变更为|包括|包含|含|除|不得|仅限|注销|终止|撤销|吊销|停止|取消|不予|业务中|中的|和|及|与|或|为|\()$/;

const NUMBERING = /^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?$/;

/** Such words make a lead even of what ends in 业务, as in 注销业务：…. */
const DECISION =
  /^(?:\([^)]*\))?(?:不予|不同意|注销|终止|撤销|吊销|停止|取消|继续经营|准予|同意|批准|新增|增加)/;

/** The lead that a piece of folded text is, standing right before a business name; `null` where it is none. */
export function leadOf(piece: string): Lead | null {
  if (!ENDING.test(piece) && !isNumber(piece)) return null;
  return { standing: standingOf(piece) };
}

/** Names of whole classes lead up to the businesses in them: 第二类增值电信业务：…. */
const CLASS = /(?:基础|增值)电信业务$/;

/** Whether a piece is the number of what comes after it in a list. */
export function isNumber(piece: string): boolean {
  return NUMBERING.test(piece);
}

/** The lead that a piece is, with a colon after it. The name of a business before a colon is no lead. */
export function headingOf(piece: string, endsLikeBusiness: boolean): Lead | null {
  if (endsLikeBusiness && !DECISION.test(piece) && !CLASS.test(piece)) return null;
  return { standing: standingOf(piece) };
}

function standingOf(piece: string): Standing | null {
  return STANDINGS.find(([words]) => words.test(piece))?.[1] ?? null;
}
