/**
 * What a licence is, as plain data. Field names follow the vendor's API (spelt `license`), in camel case, so that
 * a reader can find each of them in the vendor's reference. Every text is the vendor's own, unchanged.
 */

/** All that a validity can be, in the order in which licences are counted. */
export const VALIDITIES = ['valid', 'invalid', 'unknown'] as const;

/**
 * Whether a licence is valid, by the vendor's `IsValid`. `unknown` is everything that it does not say plainly: it is
 * never shown as valid.
 */
export type Validity = (typeof VALIDITIES)[number];

/** The one word of the vendor's that was ever seen for a valid licence. */
export const VALID_WORD = '是';

/** The regulator's own words for a licence that no longer holds, beside the plain ones. */
const INVALID = /^(?:否|无效|已?(?:过期|撤销|吊销|注销|失效))$/;

/**
 * The validity that the vendor states. Any words but 是 and the regulator's plain ones for an ended licence are
 * `unknown`.
 * @param isValid 是否有效 as sent. 有效 was never seen and is not taken for valid either.
 */
export function validityOf(isValid: string): Validity {
  const said = isValid.trim();
  if (said === VALID_WORD) return 'valid';
  return INVALID.test(said) ? 'invalid' : 'unknown';
}

/** A telecom licence as `GetList` answers it. Every text is the vendor's own, unchanged. */
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

/** The parts of an annual report by what they are about, in the order in which a reader is shown them. */
export const REPORT_PARTS = ['company', 'service', 'complaints', 'capital'] as const;
/** What a field of an annual report is about: the company, its service, complaints, or its capital. */
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Every field of an annual report with the part it belongs to, in the order that a reader cares for. */
const PART_OF = {
  /** 企业名称 as the report has it: it may differ from the licence's own. */
  companyName: 'company',
  /** The company's KeyNo as the report has it: it may differ from the licence's own. */
  keyNo: 'company',
  /** 统一社会信用代码 */
  creditCode: 'company',
  /** 法定代表人 */
  operName: 'company',
  /** The vendor's id of the 法定代表人. */
  operId: 'company',
  /** 注册地址 */
  address: 'company',
  /** 注册属地 */
  province: 'company',
  /** 许可证编号 as the report has it: it may differ from the licence's own. */
  licenseNumber: 'service',
  /** 许可证业务种类, names joined by `,` */
  type: 'service',
  /** 用户投诉量, e.g. `566件` */
  complaintNum: 'complaints',
  /** 投诉回复率, e.g. `100%` */
  reComplaintPer: 'complaints',
  /** 注册资本, e.g. `1000.0000万元` */
  registCapi: 'capital',
  /** 企业类型 */
  econKind: 'capital',
  /** 上市情况 */
  ipoStatus: 'capital',
  /** 股票代码 */
  stockCode: 'capital',
  /** 服务电话 */
  tel: 'service',
} as const satisfies Readonly<Record<string, ReportPart>>;

/** The name of a field of an annual report. */
export type ReportField = keyof typeof PART_OF;

/** 年报公示. The year it was filed for is not part of the answer. `null` is a field that was not sent. */
export type AnnualReport = { readonly [Field in keyof typeof PART_OF]: string | null };

/** Every field of an annual report, in the order that a reader cares for. */
export const REPORT_FIELDS: readonly ReportField[] = keysOf(PART_OF);

/** The fields of one part of an annual report, in the order that a reader cares for. */
export function reportFieldsOf(part: ReportPart): readonly ReportField[] {
  return REPORT_FIELDS.filter((field) => PART_OF[field] === part);
}

/** A licence as `GetDetail` answers it. Its annual report is `null` where the vendor has none. */
export interface LicenseDetail extends License {
  readonly annualReport: AnnualReport | null;
}

/** The page that an answer holds, all counted from 1. */
export interface Paging {
  readonly pageIndex: number;
  readonly pageSize: number;
  readonly totalRecords: number;
}

/** From what a reader must not miss: what is invalid, what may be, what is valid. */
const WORST_FIRST: readonly Validity[] = ['invalid', 'unknown', 'valid'];

/** Invalid ones first, then those of unknown validity, then valid ones; those alike stay in their order. */
export function worstFirst<T>(items: readonly T[], validityOf: (item: T) => Validity): readonly T[] {
  const rank = (item: T): number => WORST_FIRST.indexOf(validityOf(item));
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** The keys of an object, in the order in which they are written there. */
export function keysOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of).filter((key): key is string & keyof T => Object.hasOwn(of, key));
}
