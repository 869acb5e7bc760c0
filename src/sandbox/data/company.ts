import type { SentReport, ReportForm } from './annual-report.ts';
import { annualReport, filed } from './annual-report.ts';
import { creditCode, hexId, registrationNumber } from './codes.ts';
import { sandboxProvinceOf } from './provinces.ts';
import type { ScopeBusiness } from './scopes.ts';
import { scopeOf, typeOf } from './scopes.ts';

/** A licence of an invented company, in the values that the simulator sends. */
export interface SandboxLicense {
  readonly id: string;
  readonly licenseNumber: string;
  readonly scope: string;
  /** 是否有效: the vendor is only known to send 是. */
  readonly isValid: string | null;
  /** `undefined` leaves the field out of the answer. */
  readonly annualReport: SentReport | null | undefined;
}

/** An invented company with everything that finds it. */
export interface SandboxCompany {
  readonly name: string;
  readonly formerName: string | null;
  readonly keyNo: string;
  readonly creditCode: string;
  readonly registrationNumber: string;
  readonly licenses: readonly SandboxLicense[];
}

/** What an invented licence is made from. */
export interface LicenseDraft {
  readonly number: string;
  /** The run of text as the vendor sends it, or what to build it from. */
  readonly scope: readonly ScopeBusiness[] | string;
  /** 是 unless given. */
  readonly isValid?: string | null;
  /** A report with every field filled in unless given. */
  readonly report?: ReportForm;
}

/** What an invented company is made from; {@link company} works out the rest. */
export interface CompanyDraft {
  /** Makes its codes, so no two companies have the same. */
  readonly serial: number;
  readonly name: string;
  /** The sign of its province. */
  readonly province: string;
  readonly formerName?: string;
  readonly licenses: readonly LicenseDraft[];
}

/** Makes an invented company of a draft: works out the codes and ids that the draft leaves open. */
export function company(draft: CompanyDraft): SandboxCompany {
  const province = sandboxProvinceOf(draft.province);
  const facts = {
    serial: draft.serial,
    name: draft.name,
    province: province.name,
    keyNo: hexId(`company ${draft.serial}`),
    creditCode: creditCode(province, draft.serial),
  };
  const license = (of: LicenseDraft, index: number): SandboxLicense => {
    const report = annualReport(facts, of.number, typeOf(of.scope));
    return {
      id: hexId(`license ${draft.serial}.${index}`),
      licenseNumber: of.number,
      scope: scopeOf(of.scope),
      isValid: of.isValid === undefined ? '是' : of.isValid,
      annualReport: (of.report ?? filed)(report),
    };
  };
  return {
    name: draft.name,
    formerName: draft.formerName ?? null,
    keyNo: facts.keyNo,
    creditCode: facts.creditCode,
    registrationNumber: registrationNumber(province, draft.serial),
    licenses: draft.licenses.map(license),
  };
}
