import type { SandboxCompany, SandboxLicense } from './data/company.ts';
import type { SandboxAnswer } from './envelope.ts';
import { bare } from './envelope.ts';

interface Entry {
  readonly company: SandboxCompany;
  readonly license: SandboxLicense;
}

const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 50;
const MAX_PAGE_INDEX = 1_000_000;

/** The invented companies as the two methods find them. */
export class Directory {
  readonly #bySearchKey = new Map<string, Entry[]>();
  readonly #byId = new Map<string, Entry>();

  constructor(companies: readonly SandboxCompany[]) {
    for (const company of companies) this.#file(company, [company.name, ...codesOf(company)]);
    // A former name comes after the company that bears it now.
    for (const company of companies)
      this.#file(company, company.formerName === null ? [] : [company.formerName]);
    for (const entry of companies.flatMap(entriesOf)) this.#byId.set(entry.license.id, entry);
  }

  /**
   * Answers `GetList`: names match exactly as registered, codes and KeyNo in either letter case. Status 202 for a page
   * or a size that is none, 201 where nothing is found.
   */
  list(searchKey: string, query: URLSearchParams): SandboxAnswer {
    const index = wholeNumber(query.get('pageIndex'), 1, MAX_PAGE_INDEX);
    const size = wholeNumber(query.get('pageSize'), DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
    if (index === undefined || size === undefined) return bare('202');
    const found = this.#bySearchKey.get(searchKey) ?? this.#bySearchKey.get(folded(searchKey)) ?? [];
    const rows = found.slice((index - 1) * size, index * size).map(rowOf);
    if (rows.length === 0) return bare('201');
    const paging = { PageSize: size, PageIndex: index, TotalRecords: found.length };
    return { status: '200', result: rows, paging };
  }

  /** Answers `GetDetail`: the licence of an id, or status 201 where there is none. */
  detail(id: string): SandboxAnswer {
    const entry = this.#byId.get(id);
    return entry === undefined ? bare('201') : { status: '200', result: detailOf(entry) };
  }

  #file(company: SandboxCompany, searchKeys: readonly string[]): void {
    for (const key of searchKeys) {
      const entries = this.#bySearchKey.get(key) ?? [];
      entries.push(...entriesOf(company));
      this.#bySearchKey.set(key, entries);
    }
  }
}

function codesOf(company: SandboxCompany): readonly string[] {
  return [company.creditCode, company.registrationNumber, company.keyNo].map(folded);
}

function folded(code: string): string {
  return code.toUpperCase();
}

function entriesOf(company: SandboxCompany): readonly Entry[] {
  return company.licenses.map((license) => ({ company, license }));
}

function rowOf({ company, license }: Entry): object {
  return {
    Id: license.id,
    KeyNo: company.keyNo,
    CompanyName: company.name,
    Scope: license.scope,
    LicenseNo: license.licenseNumber,
    IsValid: license.isValid,
  };
}

function detailOf({ company, license }: Entry): object {
  return {
    Id: license.id,
    EntInfo: { KeyNo: company.keyNo, CompanyName: company.name },
    LicenseNo: license.licenseNumber,
    IsValid: license.isValid,
    Scope: license.scope,
    AnnualReport: license.annualReport,
  };
}

function wholeNumber(text: string | null, fallback: number, max: number): number | undefined {
  if (text === null) return fallback;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}
