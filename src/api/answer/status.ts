import type { ErrorReason } from '../outcome.ts';

/** What the user can do about a status: a closed set, for words on the screen. */
export type Remedy =
  | 'nothing'
  | 'tryFullName'
  | 'fixQuery'
  | 'askAgainLater'
  | 'waitTwoHours'
  | 'oneAtATime'
  | 'waitUntilTomorrow'
  | 'checkQuota'
  | 'checkKey'
  | 'checkKeyAndClock'
  | 'checkKeyClockAndAddress'
  | 'topUpAccount'
  | 'verifyAccount'
  | 'buyInterface'
  | 'contactVendor'
  | 'callFromMainland';

/** One row of the vendor's status table. */
export interface StatusRow {
  readonly code: string;
  /** The vendor's own meaning. */
  readonly meaning: string;
  /** 有效请求 (`yes`: may be charged) or 无效请求 (`no`). */
  readonly counted: 'yes' | 'no';
  readonly class: 'ok' | 'empty' | ErrorReason;
  readonly remedy: Remedy;
  /** Whether the client itself may send once more: only where a wrong clock can be the whole cause. */
  readonly again: 'never' | 'onceAfterClock';
}

type Line = readonly [
  code: string,
  counted: StatusRow['counted'],
  meaning: string,
  of: StatusRow['class'],
  remedy: Remedy,
  again?: StatusRow['again'],
];

/** The vendor's reference, "Status codes", row by row and in its order. */
const LINES: readonly Line[] = [
  ['200', 'yes', '查询成功', 'ok', 'nothing'],
  ['201', 'yes', '查询无结果', 'empty', 'tryFullName'],
  ['202', 'yes', '查询参数错误，请检查', 'badQuery', 'fixQuery'],
  ['205', 'yes', '等待处理中', 'pending', 'askAgainLater'],
  ['207', 'yes', '请求数据的条目数超过上限（5000）', 'badQuery', 'fixQuery'],
  ['208', 'yes', '此接口不支持此公司类型查询', 'badQuery', 'fixQuery'],
  ['209', 'yes', '企业数量超过上限', 'badQuery', 'fixQuery'],
  ['213', 'yes', '参数长度不能小于 2', 'badQuery', 'fixQuery'],
  ['215', 'yes', '不支持的查询关键字', 'badQuery', 'fixQuery'],
  ['218', 'yes', '该企业暂不支持空壳扫描', 'badQuery', 'fixQuery'],
  ['219', 'yes', '该企业暂不支持准入尽调', 'badQuery', 'fixQuery'],
  ['105', 'yes', '接口已下线停用', 'withdrawn', 'contactVendor'],
  ['110', 'yes', '当前相同查询连续出错，请等 2小时后重试', 'locked', 'waitTwoHours'],
  ['101', 'no', '当前的 KEY无效或者还未生效中', 'credentials', 'checkKey'],
  ['102', 'no', '当前 KEY已欠费', 'account', 'topUpAccount'],
  ['103', 'no', '当前 KEY被暂停使用', 'account', 'contactVendor'],
  ['104', 'no', '请求 KEY异常，请联系管理员', 'credentials', 'contactVendor'],
  ['106', 'no', '非法请求过多，请联系管理员', 'blocked', 'contactVendor'],
  ['107', 'no', '被禁止的 IP或者签名错误', 'credentials', 'checkKeyClockAndAddress', 'onceAfterClock'],
  ['108', 'no', '异常请求过多，请联系管理员', 'blocked', 'contactVendor'],
  ['109', 'no', '请求超过每日系统限制', 'quota', 'waitUntilTomorrow'],
  ['111', 'no', '接口权限未开通，请联系管理员', 'account', 'contactVendor'],
  ['112', 'no', '您的账号剩余使用量已不足或已过期', 'account', 'topUpAccount'],
  ['113', 'no', '当前接口已被删除，请重新申请', 'withdrawn', 'contactVendor'],
  ['114', 'no', '当前接口已被禁用，请联系管理员', 'withdrawn', 'contactVendor'],
  ['115', 'no', '身份验证错误或者已过期', 'credentials', 'checkKeyAndClock', 'onceAfterClock'],
  ['116', 'no', '请求超过每日（服务期）调用总量限制', 'quota', 'checkQuota'],
  ['117', 'no', '当前不支持的请求参数调用量过多', 'badQuery', 'fixQuery'],
  ['118', 'no', '当前接口不支持此方式的调用', 'badQuery', 'fixQuery'],
  ['119', 'no', '您的帐号出现异常，请联系管理员', 'account', 'contactVendor'],
  ['120', 'no', '系统流量异常，请稍后再试', 'transient', 'askAgainLater'],
  ['121', 'no', '数据不能出境', 'blocked', 'callFromMainland'],
  ['199', 'no', '系统未知错误，请联系技术客服', 'transient', 'contactVendor'],
  ['203', 'no', '系统查询有异常，请联系技术人员', 'transient', 'contactVendor'],
  ['214', 'no', '您还未购买过该接口，请先购买', 'account', 'buyInterface'],
  ['223', 'no', '查询参数模糊，无法获取结果', 'badQuery', 'tryFullName'],
  ['122', 'no', '请求超过系统并发限制', 'transient', 'oneAtATime'],
  ['123', 'no', '您的请求已达未认证权益上限，请及时认证', 'account', 'verifyAccount'],
  ['124', 'no', '系统维护中，暂时无法下单', 'transient', 'askAgainLater'],
  ['125', 'no', '查询参数错误', 'badQuery', 'fixQuery'],
  ['126', 'no', '查询参数类型或结构有误', 'badQuery', 'fixQuery'],
  ['224', 'no', '查询参数无效', 'badQuery', 'fixQuery'],
];

/** The vendor's status table, keyed by code. */
export const STATUS_TABLE: ReadonlyMap<string, StatusRow> = new Map(
  LINES.map((line) => [line[0], rowOf(line)]),
);

/** How a live message names a request that the vendor does not count (its reference, "Status codes"). */
const NOT_COUNTED = '【无效请求】';

/**
 * What a status means. One that the table does not have is shown with the vendor's own message and never repeated.
 * Whether it was counted is then what the message begins with; without 【无效请求】 it is taken as charged, the safe guess
 * for the user's money.
 *
 * @param message the vendor's, `null` where none was sent.
 */
export function statusRow(code: string, message: string | null = null): StatusRow {
  return (
    STATUS_TABLE.get(code) ?? {
      code,
      meaning: '',
      counted: message?.trimStart().startsWith(NOT_COUNTED) === true ? 'no' : 'yes',
      class: 'unknownStatus',
      remedy: 'contactVendor',
      again: 'never',
    }
  );
}

function rowOf([code, counted, meaning, of, remedy, again = 'never']: Line): StatusRow {
  return { code, meaning, counted, class: of, remedy, again };
}
