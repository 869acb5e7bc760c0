/**
 * What a licence is, as plain data. Field names follow the vendor's API (spelt `license`), in camel case, so that
 * a reader can find each of them in the vendor's reference. Every text is the vendor's own, unchanged.
 */

/** `unknown` is everything the vendor's `IsValid` does not say plainly: it is never shown as valid. */
export type Validity = 'valid' | 'invalid' | 'unknown';

/** The one word of the vendor's that was ever seen for a valid licence (spec/telecom-licences.md, section 7). */
export const VALID_WORD = '是';

/** The regulator's own words for a licence that no longer holds, beside the plain ones. */
const INVALID = /^(?:否|无效|已?(?:过期|撤销|吊销|注销|失效))$/;

/** @param isValid 是否有效 as sent. 有效 was never seen and is not taken for valid either. */
export function validityOf(isValid: string): Validity {
  const said = isValid.trim();
  if (said === VALID_WORD) return 'valid';
  return INVALID.test(said) ? 'invalid' : 'unknown';
}

export interface License {
  /** The vendor's internal id, what `GetDetail` takes. */
  readonly id: string;
  /** The company's KeyNo; empty where the vendor sends none. */
  readonly keyNo: string;
  readonly companyName: string;
  /** 许可证号, as sent. */
  readonly licenseNumber: string;
  /** 业务范围: businesses and the regions of each in one run of text, as sent. */
  readonly scope: string;
  readonly validity: Validity;
  /** 是否有效, as sent. */
  readonly validityText: string;
}

/** 年报公示. The year it was filed for is not part of the answer. `null` is a field that was not sent. */
export interface AnnualReport {
  /** 法定代表人 */
  readonly operId: string | null;
  readonly operName: string | null;
  /** 统一社会信用代码 */
  readonly creditCode: string | null;
  /** 企业信息 as the report names it: it may differ from the licence's own. */
  readonly keyNo: string | null;
  readonly companyName: string | null;
  /** 投诉回复率, e.g. `100%` */
  readonly reComplaintPer: string | null;
  /** 注册地址 */
  readonly address: string | null;
  /** 注册属地 */
  readonly province: string | null;
  /** 许可证编号 as the report names it. */
  readonly licenseNumber: string | null;
  /** 许可证业务种类, names joined by `,` */
  readonly type: string | null;
  /** 用户投诉量, e.g. `566件` */
  readonly complaintNum: string | null;
  /** 注册资本, e.g. `1000.0000万元` */
  readonly registCapi: string | null;
  /** 企业类型 */
  readonly econKind: string | null;
  /** 上市情况 */
  readonly ipoStatus: string | null;
  /** 服务电话 */
  readonly tel: string | null;
  /** 股票代码 */
  readonly stockCode: string | null;
}

export interface LicenseDetail extends License {
  readonly annualReport: AnnualReport | null;
}

/** The page that an answer holds, all counted from 1. */
export interface Paging {
  readonly pageIndex: number;
  readonly pageSize: number;
  readonly totalRecords: number;
}
