/** 年报公示, field for field as `GetDetail` sends it. Any of its fields can be empty or null. */
export interface SentReport {
  readonly OperInfo: { readonly OperId: string | null; readonly OperName: string | null } | null;
  readonly CreditCode: string | null;
  readonly EntInfo: { readonly KeyNo: string | null; readonly CompanyName: string | null } | null;
  readonly ReComplaintPer: string | null;
  readonly Address: string | null;
  readonly Province: string | null;
  readonly LicenseNo: string | null;
  readonly Type: string | null;
  readonly ComplaintNum: string | null;
  readonly RegistCapi: string | null;
  readonly EconKind: string | null;
  readonly IPOStatus: string | null;
  readonly Tel: string | null;
  readonly StockCode: string | null;
}

/** What becomes of a complete report before it is served; `undefined` leaves the field out of the answer. */
export type ReportForm = (full: SentReport) => SentReport | null | undefined;

/** A report with every field filled in. */
export const filed: ReportForm = (full) => full;
/** No report: the answer has `null` in its place. */
export const notFiled: ReportForm = () => null;
/** No report: the answer has no field for one. */
export const leftOut: ReportForm = () => undefined;
/** A report in which every field is an empty text. */
export const blank: ReportForm = () => ({
  OperInfo: { OperId: '', OperName: '' },
  CreditCode: '',
  EntInfo: { KeyNo: '', CompanyName: '' },
  ReComplaintPer: '',
  Address: '',
  Province: '',
  LicenseNo: '',
  Type: '',
  ComplaintNum: '',
  RegistCapi: '',
  EconKind: '',
  IPOStatus: '',
  Tel: '',
  StockCode: '',
});
/** A report with some of its fields null or empty. */
export const halfFilled: ReportForm = (full) => ({
  ...full,
  OperInfo: null,
  Address: null,
  ComplaintNum: null,
  ReComplaintPer: null,
  EntInfo: { KeyNo: null, CompanyName: full.EntInfo?.CompanyName ?? null },
  Tel: '',
});

interface Facts {
  readonly serial: number;
  readonly name: string;
  readonly province: string;
  readonly keyNo: string;
  readonly creditCode: string;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const kinds = ['民营控股企业', '国有控股企业', '外商投资企业', '民营控股企业', ''];

/** A complete report. The telephone's subscriber number begins with 0, as no real one does; no exchange has stock codes from 99. */
export function annualReport(facts: Facts, licenseNumber: string, type: string): SentReport {
  const { serial } = facts;
  const listed = serial % 9 === 4;
  return {
    OperInfo: { OperId: `p${facts.keyNo.slice(1)}`, OperName: `示例${stems.charAt(serial % stems.length)}` },
    CreditCode: facts.creditCode,
    EntInfo: { KeyNo: facts.keyNo, CompanyName: facts.name },
    ReComplaintPer: serial % 3 === 0 ? '98.5%' : '100%',
    Address: `${facts.province}示例区虚构路${serial}号院${1 + (serial % 9)}号楼${1 + (serial % 20)}层`,
    Province: facts.province,
    LicenseNo: licenseNumber,
    Type: type,
    ComplaintNum: `${(serial * 37) % 600}件`,
    RegistCapi: `${100 * (1 + ((serial * 13) % 90))}.0000万元`,
    EconKind: kinds[serial % kinds.length] ?? '',
    IPOStatus: listed ? '已上市' : '未上市',
    Tel: '010-00000000',
    StockCode: listed ? `99${String(serial).padStart(4, '0')}` : '',
  };
}
