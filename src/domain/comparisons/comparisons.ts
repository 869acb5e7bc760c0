/** Comparisons that a licence's own answer allows: each is of two sides, and says no more than they prove. */
import { isMissing } from '../text/placeholder.ts';
import { side, type Comparison } from './comparison.ts';
import { compareNumberClasses, compareScopeAndReport } from './businesses.ts';
import { compareNumberProvince } from './number-province.ts';
import { codeOf } from '../company/company-code.ts';
import { foldCompanyName } from '../company/company-name.ts';
import { creditCodeProblem } from '../company/credit-code.ts';
import { VALID_WORD, type AnnualReport, type LicenseDetail, type Validity } from '../license.ts';
import { parseLicenseNumber, type LicenseNumber } from '../license-number.ts';

/** A KeyNo, the vendor's id of a company (reference, `KeyNo`). */
const KEY_NO = /^[0-9a-f]{32}$/i;

/**
 * All comparisons of a licence, in the order they are shown.
 *
 * @param asked What was searched for; `null` where the licence was not found by a search.
 */
export function comparisonsOf(license: LicenseDetail, asked: string | null): readonly Comparison[] {
  const report = license.annualReport;
  return [
    compareValidity(license.validity, license.validityText),
    compareAskedName(asked, license.companyName),
    compareCompanyNames(license, report),
    compareNumbers(license.licenseNumber, report?.licenseNumber ?? null),
    compareCreditCode(report?.creditCode ?? null),
    compareScopeAndReport(license.scope, report?.type ?? null),
    compareNumberClasses(license.licenseNumber, license.scope),
    ...compareNumberProvince(license.licenseNumber, license.scope),
  ];
}

/** The licence's number against the report's, without the noise of either. A number's letters count in any case. */
export function compareNumbers(outer: string, inner: string | null): Comparison {
  const sides = { left: side('licenseNumber', outer), right: side('reportNumber', inner) };
  const comparison = { id: 'numbers', weight: 'finding', ...sides } as const;
  if (isMissing(outer) || isMissing(inner))
    return { ...comparison, verdict: 'cannotTell', reason: 'missing' };
  const [left, right] = [parseLicenseNumber(outer), parseLicenseNumber(inner)];
  if (left.normalized.toUpperCase() === right.normalized.toUpperCase())
    return { ...comparison, verdict: 'consistent', reason: 'same' };
  return mayBeSameNumber(left, right)
    ? { ...comparison, verdict: 'cannotTell', reason: 'other' }
    : { ...comparison, verdict: 'differs', reason: 'other' };
}

/**
 * Whether two numbers agree in all that they say, in two forms or by two signs of one province, as 贵 and 黔. No
 * source says that such notations are of one number. Numbers with 合字 count by themselves.
 */
function mayBeSameNumber(one: LicenseNumber, other: LicenseNumber): boolean {
  if (one.kind === 'unknown' || other.kind === 'unknown') return false;
  const partsOf = ({ kind, classes, year, serial, province }: LicenseNumber): string =>
    [
      kind === 'foreignInvested' || kind === 'icpFiling' ? kind : '',
      classes,
      year,
      serial,
      province?.code,
    ].join(' ');
  return partsOf(one) === partsOf(other);
}

/** The licence's company name against the report's. That a company was renamed cannot be told from names. */
export function compareCompanyNames(
  outer: { readonly companyName: string; readonly keyNo: string },
  inner: Pick<AnnualReport, 'companyName' | 'keyNo'> | null,
): Comparison {
  const name = inner?.companyName ?? null;
  const sides = { left: side('companyName', outer.companyName), right: side('reportCompanyName', name) };
  const comparison = { id: 'companyNames', weight: 'finding', ...sides } as const;
  if (isMissing(outer.companyName) || isMissing(name))
    return { ...comparison, verdict: 'cannotTell', reason: 'missing' };
  if (sameName(outer.companyName, name)) return { ...comparison, verdict: 'consistent', reason: 'same' };
  const sameCompany = !isMissing(outer.keyNo) && outer.keyNo === inner?.keyNo;
  return { ...comparison, verdict: 'differs', reason: sameCompany ? 'otherNameSameCompany' : 'otherName' };
}

/** The name that was asked for against the name of the answer. */
export function compareAskedName(asked: string | null, answered: string): Comparison {
  const sides = { left: side('question', asked), right: side('companyName', answered) };
  const comparison = { id: 'askedName', weight: 'finding', ...sides } as const;
  if (isMissing(asked) || isMissing(answered))
    return { ...comparison, verdict: 'cannotTell', reason: 'missing' };
  if (!isName(asked)) return { ...comparison, verdict: 'cannotTell', reason: 'notAName' };
  return sameName(asked, answered)
    ? { ...comparison, verdict: 'consistent', reason: 'same' }
    : { ...comparison, verdict: 'differs', reason: 'otherName' };
}

/** The credit code's own check digit. A right one does not prove that the code is the company's. */
export function compareCreditCode(code: string | null): Comparison {
  const comparison = { id: 'creditCode', weight: 'finding', left: side('creditCode', code) } as const;
  const right = side('computedDigit', null);
  // Old reports have the registration number there: then there is no credit code.
  if (isMissing(code) || codeOf(code).kind === 'registrationNumber')
    return { ...comparison, verdict: 'cannotTell', reason: 'missing', right };
  const problem = creditCodeProblem(code);
  if (problem === null) return { ...comparison, verdict: 'consistent', reason: 'same', right };
  const expected = problem.kind === 'checkDigit' ? side('computedDigit', problem.expected) : right;
  return { ...comparison, verdict: 'differs', reason: problem.kind, right: expected };
}

/** What the vendor says of the validity, on the day of the answer. */
export function compareValidity(validity: Validity, text: string): Comparison {
  const sides = { left: side('validity', text), right: side('validWord', VALID_WORD) };
  const comparison = { id: 'validity', weight: 'finding', ...sides } as const;
  switch (validity) {
    case 'valid':
      return { ...comparison, verdict: 'consistent', reason: 'same' };
    case 'invalid':
      return { ...comparison, verdict: 'differs', reason: 'other' };
    case 'unknown':
      return { ...comparison, verdict: 'cannotTell', reason: isMissing(text) ? 'missing' : 'other' };
  }
}

function sameName(one: string, other: string): boolean {
  return foldCompanyName(one) === foldCompanyName(other);
}

function isName(text: string): boolean {
  const trimmed = text.trim();
  if (KEY_NO.test(trimmed) || codeOf(trimmed).kind !== 'unknown') return false;
  return parseLicenseNumber(trimmed).kind === 'unknown';
}
