import type { AnnualReport, License, LicenseDetail } from '../domain/license.ts';
import type { Answer, Company, LicenseRecord, Provenance, SearchPages } from './answer.ts';
import { looseQueryKey, queryKey } from './query-key.ts';

interface CompanyEntry {
  readonly id: string;
  readonly keyNo: string;
  readonly name: string;
  readonly licenseIds: readonly string[];
  /** The search that showed the company, by its key. */
  readonly foundBy: string;
  /** Grows with every use: the most recent company comes first. */
  readonly used: number;
}

/** The answers of one source for as long as the window lives. */
export class SessionAnswers {
  readonly #searches = new Map<string, Answer<SearchPages>>();
  /** From what an answer taught (exact name, KeyNo, credit code) to the key of its search. */
  readonly #aliases = new Map<string, string>();
  readonly #licenses = new Map<string, Answer<License>>();
  readonly #reports = new Map<string, Answer<AnnualReport | null>>();
  readonly #companies = new Map<string, CompanyEntry>();
  readonly #pinned = new Set<string>();
  #uses = 0;

  search(query: string): Answer<SearchPages> | undefined {
    const exact = this.#searches.get(queryKey(query));
    if (exact) return stored(exact);
    const alias = this.#aliases.get(looseQueryKey(query));
    const taught = alias === undefined ? undefined : this.#searches.get(alias);
    return taught && stored(taught);
  }

  license(id: string): LicenseRecord | undefined {
    const license = this.#licenses.get(id);
    if (!license) return undefined;
    const report = this.#reports.get(id);
    return { license: stored(license), annualReport: report ? stored(report) : null };
  }

  /** Pinned first, then the most recently used. */
  companies(): readonly Company[] {
    return [...this.#companies.values()]
      .sort((a, b) => Number(this.#pinned.has(b.id)) - Number(this.#pinned.has(a.id)) || b.used - a.used)
      .flatMap((entry) => this.#company(entry) ?? []);
  }

  /** The company with this exact name, KeyNo, credit code or licence number, in either bracket form. */
  companyNamed(text: string): Company | undefined {
    const key = looseQueryKey(text);
    return this.companies().find((company) => names(company).some((name) => looseQueryKey(name) === key));
  }

  keepSearch(pages: SearchPages, provenance: Provenance): void {
    const key = queryKey(pages.query);
    this.#searches.set(key, { value: pages, provenance });
    for (const license of pages.licenses) this.#licenses.set(license.id, { value: license, provenance });
    const groups = Map.groupBy(pages.licenses, companyId);
    for (const [id, licenses] of groups) this.#keepCompany(id, licenses, key);
    // Only an answer about one company is the answer to that company's name and KeyNo as well.
    const [only] = groups.values();
    if (groups.size === 1 && only?.[0]) this.#teach(key, pages.query, only[0].companyName, only[0].keyNo);
  }

  keepDetail(detail: LicenseDetail, provenance: Provenance): void {
    const { annualReport, ...license } = detail;
    this.#licenses.set(detail.id, { value: license, provenance });
    this.#reports.set(detail.id, { value: annualReport, provenance });
    const company = this.#companies.get(companyId(license));
    if (company && annualReport?.creditCode) this.#teach(company.foundBy, annualReport.creditCode);
  }

  pin(id: string, pinned: boolean): void {
    if (pinned) this.#pinned.add(id);
    else this.#pinned.delete(id);
  }

  /** Takes the company off the list. Its answers stay: looking it up again costs nothing. */
  removeCompany(id: string): void {
    this.#companies.delete(id);
    this.#pinned.delete(id);
  }

  /** Puts what a stored answer shows back at the top of the list. */
  touch(pages: SearchPages): void {
    const key = queryKey(pages.query);
    for (const [id, licenses] of Map.groupBy(pages.licenses, companyId)) this.#keepCompany(id, licenses, key);
  }

  #keepCompany(id: string, licenses: readonly License[], foundBy: string): void {
    const [first] = licenses;
    if (!first) return;
    this.#uses += 1;
    const licenseIds = licenses.map((license) => license.id);
    const { keyNo, companyName: name } = first;
    this.#companies.set(id, { id, keyNo, name, licenseIds, foundBy, used: this.#uses });
  }

  #teach(key: string, ...aliases: readonly string[]): void {
    for (const alias of aliases) if (alias !== '') this.#aliases.set(looseQueryKey(alias), key);
  }

  #company(entry: CompanyEntry): Company | undefined {
    const search = this.#searches.get(entry.foundBy);
    if (!search) return undefined;
    const { query, nextPage, totalRecords, licenses, unreadable } = search.value;
    const remaining = Math.max(1, totalRecords - licenses.length - unreadable);
    return {
      id: entry.id,
      keyNo: entry.keyNo,
      name: entry.name,
      pinned: this.#pinned.has(entry.id),
      licenses: entry.licenseIds.flatMap((id) => this.license(id) ?? []),
      more: nextPage === null ? null : { query, nextPage, remaining },
      query,
      provenance: stored(search).provenance,
    };
  }
}

function stored<T>(answer: Answer<T>): Answer<T> {
  return { value: answer.value, provenance: { ...answer.provenance, source: 'stored' } };
}

function companyId(license: License): string {
  return license.keyNo === '' ? `name:${license.companyName}` : license.keyNo;
}

function names(company: Company): readonly string[] {
  const codes = company.licenses.map((record) => record.annualReport?.value?.creditCode ?? '');
  const numbers = company.licenses.map((record) => record.license.value.licenseNumber);
  return [company.name, company.keyNo, ...codes, ...numbers].filter((name) => name !== '');
}
