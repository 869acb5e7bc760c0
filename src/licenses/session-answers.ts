import type { AnnualReport, License, LicenseDetail } from '../domain/license.ts';
import type { Answer, Company, LicenseRecord, Provenance, SearchPages } from './answer.ts';
import { looseQueryKey, queryKey } from './query-key.ts';
import { storedAnswer } from './stored-answer.ts';

interface CompanyEntry {
  readonly id: string;
  readonly keyNo: string;
  readonly name: string;
  /** The newest search that showed the company, by its key: its answer says which licences there are. */
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
  /** From every name, code and number to its company; entries outlive what they stood for and are checked at use. */
  readonly #named = new Map<string, { readonly name: string; readonly companyId: string }>();
  #names: readonly string[] | undefined;
  #uses = 0;

  search(query: string): Answer<SearchPages> | undefined {
    const exact = this.#searches.get(queryKey(query));
    if (exact) return storedAnswer(exact);
    const taught = this.#searches.get(this.#aliases.get(looseQueryKey(query)) ?? '');
    return taught && isAboutOne(taught.value) ? storedAnswer(taught) : undefined;
  }

  license(id: string): LicenseRecord | undefined {
    const license = this.#licenses.get(id);
    if (!license) return undefined;
    const report = this.#reports.get(id);
    return { license: storedAnswer(license), annualReport: report ? storedAnswer(report) : null };
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
    const entry = this.#companies.get(this.#named.get(key)?.companyId ?? '');
    const company = entry && this.#company(entry);
    return company && names(company).some((name) => looseQueryKey(name) === key) ? company : undefined;
  }

  /** All that `companyNamed` was ever taught, as it was written. */
  names(): readonly string[] {
    this.#names ??= Array.from(this.#named.values(), ({ name }) => name);
    return this.#names;
  }

  /** @param arrived the licences that came with this answer; the others of the pages were known before. */
  keepSearch(pages: SearchPages, arrived: readonly License[], provenance: Provenance): void {
    const key = queryKey(pages.query);
    this.#searches.set(key, { value: pages, provenance });
    for (const license of arrived) {
      this.#licenses.set(license.id, { value: license, provenance });
      this.#name(companyId(license), license.companyName, license.keyNo, license.licenseNumber);
    }
    const ofCompanies = firstOfEach(pages);
    this.#use(ofCompanies.map((license) => companyOf(license, key)));
    for (const { companyName, keyNo } of ofCompanies) this.#teach(key, pages.query, companyName, keyNo);
  }

  keepDetail(detail: LicenseDetail, provenance: Provenance): void {
    const { annualReport, ...license } = detail;
    this.#licenses.set(detail.id, { value: license, provenance });
    this.#reports.set(detail.id, { value: annualReport, provenance });
    this.#name(companyId(license), license.licenseNumber, annualReport?.creditCode ?? '');
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

  /** Puts what a stored answer shows back at the top of the list. It may be older than what the list has by now. */
  touch(pages: SearchPages): void {
    const key = queryKey(pages.query);
    this.#use(
      firstOfEach(pages).map((license) => this.#companies.get(companyId(license)) ?? companyOf(license, key)),
    );
  }

  /** To the top of the list, the first of them first. */
  #use(companies: readonly Omit<CompanyEntry, 'used'>[]): void {
    for (const company of companies.toReversed()) {
      this.#uses += 1;
      this.#companies.set(company.id, { ...company, used: this.#uses });
    }
  }

  #name(companyId: string, ...texts: readonly string[]): void {
    for (const name of texts) if (name !== '') this.#named.set(looseQueryKey(name), { name, companyId });
    this.#names = undefined;
  }

  /** Only an answer about one company is the answer to that company's name and codes as well. */
  #teach(key: string, ...aliases: readonly string[]): void {
    const search = this.#searches.get(key);
    if (!search || !isAboutOne(search.value)) return;
    for (const alias of aliases) if (alias !== '') this.#aliases.set(looseQueryKey(alias), key);
  }

  #company(entry: CompanyEntry): Company | undefined {
    const search = this.#searches.get(entry.foundBy);
    if (!search) return undefined;
    const { query, nextPage, totalRecords, licenses, unreadable } = search.value;
    const own = licenses.filter((license) => companyId(license) === entry.id);
    const remaining = Math.max(1, totalRecords - licenses.length - unreadable);
    return {
      id: entry.id,
      keyNo: entry.keyNo,
      name: entry.name,
      pinned: this.#pinned.has(entry.id),
      licenses: own.flatMap(({ id }) => this.license(id) ?? []),
      more: nextPage === null ? null : { query, nextPage, remaining },
      query,
      provenance: storedAnswer(search).provenance,
    };
  }
}

function companyId(license: License): string {
  return license.keyNo === '' ? `name:${license.companyName}` : license.keyNo;
}

function companyOf(license: License, foundBy: string): Omit<CompanyEntry, 'used'> {
  return { id: companyId(license), keyNo: license.keyNo, name: license.companyName, foundBy };
}

/** One licence of each company that the pages show. */
function firstOfEach(pages: SearchPages): readonly License[] {
  const groups = Map.groupBy(pages.licenses, companyId);
  return [...groups.values()].flatMap((licenses) => licenses.slice(0, 1));
}

function isAboutOne(pages: SearchPages): boolean {
  return firstOfEach(pages).length === 1;
}

function names(company: Company): readonly string[] {
  const codes = company.licenses.map((record) => record.annualReport?.value?.creditCode ?? '');
  const numbers = company.licenses.map((record) => record.license.value.licenseNumber);
  return [company.name, company.keyNo, ...codes, ...numbers].filter((name) => name !== '');
}
