import * as z from 'zod/mini';
import { validityOf, type AnnualReport, type License, type LicenseDetail } from '../../domain/license.ts';
import { anyLetterCase } from './letter-case.ts';

/**
 * The longest texts that are read, in UTF-16 units: sixteen times the documented lengths, which the vendor's own sample
 * breaks. Longer ones are no licence's and would weigh on everything that shows and keeps them.
 */
const LONGEST_RUN = 16 * 1024;
const LONGEST_TEXT = 16 * 128;
const LONGEST_ID = 128;

/** Any field may be missing or null, and a number may stand for a text. */
const textUpTo = (longest: number) =>
  z
    .pipe(
      z.optional(z.union([z.string(), z.number()])),
      z.transform((sent) => (sent === undefined ? '' : String(sent))),
    )
    .check(z.maxLength(longest));

const text = textUpTo(LONGEST_TEXT);

/** Without an id nothing can be done with a licence; a number that JSON has rounded is another licence's. */
const id = z
  .pipe(z.union([z.string(), z.int()]), z.transform(String))
  .check(z.minLength(1), z.maxLength(LONGEST_ID));

/** In a report nothing hangs on one field, so one that cannot be read counts as not sent. */
const reportTextUpTo = (longest: number) =>
  z.catch(
    z.nullable(z.pipe(z.union([z.string(), z.number()]), z.transform(String)).check(z.maxLength(longest))),
    null,
  );

const reportText = reportTextUpTo(LONGEST_TEXT);

const row = { Id: id, LicenseNo: text, Scope: textUpTo(LONGEST_RUN), IsValid: z.catch(text, '') };
const listRow = anyLetterCase({ ...row, KeyNo: text, CompanyName: text });

type ListRow = z.infer<typeof listRow>;

/** Compiled by zod where the editor lets code be made; without that, a page of 50 rows takes twice as long. */
const documented = new z.core.$ZodObjectJIT({
  type: 'object',
  shape: {
    Id: z.string().check(z.minLength(1), z.maxLength(LONGEST_ID)),
    LicenseNo: z.string().check(z.maxLength(LONGEST_TEXT)),
    Scope: z.string().check(z.maxLength(LONGEST_RUN)),
    IsValid: z.string().check(z.maxLength(LONGEST_TEXT)),
    KeyNo: z.string().check(z.maxLength(LONGEST_TEXT)),
    CompanyName: z.string().check(z.maxLength(LONGEST_TEXT)),
  } satisfies Record<keyof ListRow, z.ZodMiniType>,
});

/**
 * Whether a row is as nearly all are: spelled as documented, each field a text. `listRow` would read the same of it, in ten
 * times the time.
 */
function isDocumented(sent: unknown): sent is ListRow {
  return z.safeParse(documented, sent).success;
}

const noCompany = { KeyNo: '', CompanyName: '' };
const detail = anyLetterCase({
  ...row,
  Id: text,
  EntInfo: z._default(anyLetterCase({ KeyNo: text, CompanyName: text }), noCompany),
  AnnualReport: z.unknown(),
});

const report = anyLetterCase({
  OperInfo: z.catch(anyLetterCase({ OperId: reportText, OperName: reportText }), {
    OperId: null,
    OperName: null,
  }),
  CreditCode: reportText,
  EntInfo: z.catch(anyLetterCase({ KeyNo: reportText, CompanyName: reportText }), {
    KeyNo: null,
    CompanyName: null,
  }),
  ReComplaintPer: reportText,
  Address: reportText,
  Province: reportText,
  LicenseNo: reportText,
  Type: reportTextUpTo(LONGEST_RUN),
  ComplaintNum: reportText,
  RegistCapi: reportText,
  EconKind: reportText,
  IPOStatus: reportText,
  Tel: reportText,
  StockCode: reportText,
});

/** One row of `GetList`; `null` where it cannot be read, which is the row's trouble and not the page's. */
export function readListRow(sent: unknown): License | null {
  if (isDocumented(sent)) return license(sent, sent);
  const read = listRow.safeParse(sent);
  return read.success ? license(read.data, read.data) : null;
}

/**
 * The `Result` of `GetDetail`; `null` where it cannot be read, its annual report included, or is about another licence.
 * Where it has no id, it is the one that was asked for.
 */
export function readDetail(sent: unknown, askedId: string): LicenseDetail | null {
  const read = detail.safeParse(sent);
  if (!read.success) return null;
  const { EntInfo, AnnualReport, ...fields } = read.data;
  const annualReport = readAnnualReport(AnnualReport);
  if (annualReport === undefined || !isAsked(fields.Id, askedId)) return null;
  return { ...license({ ...fields, Id: askedId }, EntInfo), annualReport };
}

function isAsked(id: string, askedId: string): boolean {
  return id === '' || id.toLowerCase() === askedId.toLowerCase();
}

/** `null` where the vendor has none, `undefined` where it sent something else than a report. */
function readAnnualReport(sent: unknown): AnnualReport | null | undefined {
  if (typeof sent !== 'object' || sent === null || Object.keys(sent).length === 0) return null;
  const read = report.safeParse(sent);
  if (!read.success) return undefined;
  const { OperInfo, EntInfo, ...fields } = read.data;
  const annualReport: AnnualReport = {
    operId: OperInfo.OperId,
    operName: OperInfo.OperName,
    creditCode: fields.CreditCode,
    keyNo: EntInfo.KeyNo,
    companyName: EntInfo.CompanyName,
    reComplaintPer: fields.ReComplaintPer,
    address: fields.Address,
    province: fields.Province,
    licenseNumber: fields.LicenseNo,
    type: fields.Type,
    complaintNum: fields.ComplaintNum,
    registCapi: fields.RegistCapi,
    econKind: fields.EconKind,
    ipoStatus: fields.IPOStatus,
    tel: fields.Tel,
    stockCode: fields.StockCode,
  };
  const nothingSent = Object.values(annualReport).every((field) => field === null);
  return nothingSent ? null : annualReport;
}

function license(
  fields: {
    readonly Id: string;
    readonly LicenseNo: string;
    readonly Scope: string;
    readonly IsValid: string;
  },
  company: { readonly KeyNo: string; readonly CompanyName: string },
): License {
  return {
    id: fields.Id,
    keyNo: company.KeyNo,
    companyName: company.CompanyName,
    licenseNumber: fields.LicenseNo,
    scope: fields.Scope,
    validity: validityOf(fields.IsValid),
    validityText: fields.IsValid,
  };
}
