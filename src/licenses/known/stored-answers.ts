import { mayBeCode } from '../../domain/company/company-code.ts';
import type { LicenseDetail } from '../../domain/license.ts';
import type { RecordSubject } from '../../domain/regulator/record.ts';
import { subjectOfLicense } from '../../domain/regulator/subject.ts';
import type { AnswerKind, AnswerValues, SearchValue } from '../../store/answers/answer-values.ts';
import type { Stamp, StoredAnswer } from '../../store/answers/answers.ts';
import type { ReceivedBody } from '../../store/answers/received.ts';
import type { StoredCompany } from '../../store/companies.ts';
import type { Store } from '../../store/store.ts';
import { companyId, goesBy, isAboutOne } from './company/asked-company.ts';
import type { Answer, Company, Dossier, Provenance, SearchPages } from '../answer.ts';
import type { Connection } from '../connection.ts';
import { keepPages, type ArrivedPages } from './arrived-pages.ts';
import { FINDING, listFinding, namesOf, putCompany, teach } from './company/company-entry.ts';
import { foundCompany } from './company/found-company.ts';
import { listedCompanies, sharesName } from './company/listed-companies.ts';
import type { Recorded } from '../kept-record.ts';
import { historyOf, type LicenseHistory } from './license-history.ts';
import { looseQueryKey, queryKey } from './query-key.ts';
import type { StoreKeeper } from '../keeping/store-keeper.ts';
import { storedProvenance, type Freshness } from './stored-provenance.ts';

/** What the stored answers of one realm are read and written with. */
export interface StoredAnswersOptions {
  readonly keeper: StoreKeeper;
  readonly connection: Pick<Connection, 'data' | 'realm'>;
  readonly freshness: () => Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the user recorded of a licence or company; nothing unless given. */
  readonly recordedOf?: (subject: RecordSubject | null) => Recorded;
}

/** Read and taken in within some milliseconds. */
const NAMES_AT_A_TIME = 500;

/** The answers of one realm, in the words of the service. */
export class StoredAnswers {
  readonly #keeper: StoreKeeper;
  readonly #connection: Pick<Connection, 'data' | 'realm'>;
  readonly #freshness: () => Freshness;
  readonly #now: () => number;
  readonly #recordedOf: (subject: RecordSubject | null) => Recorded;

  constructor({ keeper, connection, freshness, now, recordedOf = () => ({}) }: StoredAnswersOptions) {
    this.#keeper = keeper;
    this.#connection = connection;
    this.#freshness = freshness;
    this.#now = now;
    this.#recordedOf = recordedOf;
  }

  /** What the same query, or one that an answer taught to be the same, was answered with. */
  search(query: string): Answer<SearchPages> | undefined {
    const exact = this.#newest('search', queryKey(query));
    if (exact) return this.#pages(exact);
    const { realm } = this.#connection;
    const taught = this.#keeper.find((store) => store.answers.taught(realm, looseQueryKey(query)));
    const search = taught === undefined ? undefined : this.#newest('search', taught);
    const pages = search && this.#pages(search);
    return pages && isAboutOne(pages.value.licenses) ? pages : undefined;
  }

  /** What is known of a licence, `undefined` where nothing is. @param id the licence's. */
  license(id: string): Dossier | undefined {
    const license = this.#newest('license', id);
    if (!license) return undefined;
    const report = this.#newest('report', id);
    const recorded = this.#recordedOf(subjectOfLicense(license.value));
    const annualReport = report ? this.#answer(report) : null;
    return { license: this.#answer(license), annualReport, ...recorded };
  }

  /** What is known of a licence of this id whose annual report was asked for; `undefined` where it never was. */
  detail(id: string): Answer<Dossier> | undefined {
    const dossier = this.license(id);
    return dossier?.annualReport
      ? { value: dossier, provenance: dossier.annualReport.provenance }
      : undefined;
  }

  /** What was searched for when a licence's company was found; `undefined` where that answer is gone. */
  question(id: string): string | undefined {
    const { realm } = this.#connection;
    const license = this.#newest('license', id)?.value;
    const entry = license && this.#keeper.find((store) => store.companies.get(realm, companyId(license)));
    return entry && this.#newest('search', entry.foundBy)?.value.query;
  }

  /** What changed between the stored answers about a licence. @param id the licence's. */
  history(id: string): LicenseHistory {
    const { realm } = this.#connection;
    const versions = this.#keeper.read(({ answers }) => {
      const licenses = answers
        .history(realm, 'license', id)
        .map(({ value: license, ...seen }) => ({ ...seen, license }));
      const reports = answers
        .history(realm, 'report', id)
        .map(({ value: report, ...seen }) => ({ ...seen, report }));
      return [...licenses, ...reports].toSorted((a, b) => a.version - b.version);
    });
    // What only memory holds came after what the disk holds.
    return historyOf(versions.toReversed().flat());
  }

  /** The ledger row of the call that brought the newest answer; 0 where there is none. */
  asked(kind: AnswerKind, key: string): number {
    return this.#newest(kind, key)?.asked ?? 0;
  }

  /** The companies that were not taken off the list: pinned first, then the most recently used; at most `limit`. */
  companies(limit: number): readonly Company[] {
    return this.#companies((store) => store.companies.recent(this.#connection.realm, limit), limit);
  }

  /** The ids of the companies that were not taken off the list, in its order; at most `limit`. */
  companyIds(limit: number): readonly string[] {
    const { realm } = this.#connection;
    const ids = this.#keeper.read((store) => store.companies.recentIds(realm, limit)).flat();
    return [...new Set(ids)].slice(0, limit);
  }

  /**
   * The companies of the list that were found, or the questions in it that brought no licence; what is pinned counts as
   * found. Pinned ones come first, then the most recently used; at most `limit`.
   */
  companiesOf(which: 'found' | 'findings', limit: number): readonly Company[] {
    const { realm } = this.#connection;
    const of = which === 'found' ? 'recentWithout' : 'recentWith';
    return this.#companies(({ companies }) => companies[of](realm, FINDING, limit), limit);
  }

  /**
   * The listed companies with a name, code or number that holds this text: pinned first, then the most recently used;
   * at most `limit`.
   */
  companiesWith(text: string, limit: number): readonly Company[] {
    const { realm } = this.#connection;
    return this.#companies((store) => store.companies.search(realm, looseQueryKey(text), limit), limit);
  }

  /**
   * The company of an id, `undefined` where nothing is stored of it. One whose answer was cleared is known only while
   * it is pinned.
   */
  company(id: string): Company | undefined {
    const entry = this.#keeper.find((store) => store.companies.get(this.#connection.realm, id));
    return entry && this.#company(entry);
  }

  /**
   * The company with this exact name, in either bracket form, KeyNo, licence number or code; `undefined` where two of the
   * list bear the name.
   */
  companyNamed(text: string): Company | undefined {
    const key = looseQueryKey(text);
    const entry = this.#keeper.find((store) => store.companies.named(this.#connection.realm, key));
    const company = entry && this.#company(entry);
    if (company && goesBy(namesOf(company), text)) {
      if (!goesBy([company.name], text)) return company;
      const bearers = this.#keeper
        .read((store) => store.companies.bearers(this.#connection.realm, key))
        .flat();
      return sharesName(company, bearers, (each) => this.#company(each)) ? undefined : company;
    }
    return mayBeCode(text) ? this.#companyFoundBy(text) : undefined;
  }

  /** The companies that ever had a licence of this number, each once, also those that were taken off the list. */
  companiesNumbered(number: string): readonly Company[] {
    const { realm } = this.#connection;
    const key = looseQueryKey(number);
    return this.#companies(({ companies }) => companies.bearers(realm, key, 'hidden'), Infinity);
  }

  /** The one company that a search found. By a name it may be another: one that had this name once. */
  #companyFoundBy(code: string): Company | undefined {
    const pages = this.search(code)?.value;
    const [first] = pages && isAboutOne(pages.licenses) ? pages.licenses : [];
    return first && this.company(companyId(first));
  }

  /** A portion of all companies' names, `undefined` behind the last one. @param portion from 0. */
  names(portion: number): readonly string[] | undefined {
    const after = portion * NAMES_AT_A_TIME;
    if (this.#keeper.read((store) => store.companies.lastRow).every((last) => last <= after))
      return undefined;
    return this.#keeper
      .read((store) => store.companies.namesBetween(this.#connection.realm, after, after + NAMES_AT_A_TIME))
      .flat();
  }

  /** Keeps the answer to a search, with its companies and licences. @throws {StoreError} */
  keepSearch(arrived: ArrivedPages): void {
    this.#change((store, realm) => {
      keepPages(store, realm, arrived);
    });
  }

  /** Keeps a licence with its annual report, and the body that they came with. @throws {StoreError} */
  keepDetail(detail: LicenseDetail, stamp: Stamp, received: Pick<ReceivedBody, 'body'>): void {
    const { annualReport, ...license } = detail;
    const creditCode = annualReport?.creditCode ?? '';
    this.#change((store, realm) => {
      if (store.answers.keep(realm, 'report', detail.id, annualReport, stamp) === 'older') return;
      store.received.keep(realm, 'report', detail.id, { ...stamp, ...received, page: null });
      store.answers.keep(realm, 'license', detail.id, license, stamp);
      const id = companyId(license);
      store.companies.addNames(realm, id, [license.licenseNumber, creditCode].map(looseQueryKey));
      const company = this.company(id);
      const search = company && this.search(company.query);
      if (search && isAboutOne(search.value.licenses))
        teach(store, realm, queryKey(search.value.query), creditCode);
    });
  }

  /**
   * Brings the companies of a search to the top of the list, its first company first. It is only a note: while another
   * window holds the file nothing is done.
   */
  touch(pages: SearchPages): void {
    const { realm } = this.#connection;
    const key = queryKey(pages.query);
    const companies = Map.groupBy(pages.licenses, companyId);
    this.#keeper.note(realm, (store) => {
      store.together(() => {
        listFinding(store, realm, pages, key);
        for (const [id, own] of [...companies].toReversed()) {
          if (store.companies.get(realm, id)) store.companies.touch(realm, id);
          else putCompany(store, realm, own, key);
        }
      });
    });
  }

  /** Puts a company before all others in the list, or back among them. @throws {StoreError} */
  pin(id: string, pinned: boolean): void {
    this.#change(({ companies }, realm) => companies.pin(realm, id, pinned));
  }

  /** Takes a company off the list, and unpins it; what is known of it stays. @throws {StoreError} */
  hide(id: string): void {
    this.#change(({ companies }, realm) => companies.hide(realm, id));
  }

  #companies(read: (store: Store) => readonly StoredCompany[], limit: number): readonly Company[] {
    return listedCompanies(this.#keeper.read(read).flat(), limit, (entry) => this.#company(entry));
  }

  #company({ licenseIds, foundBy, ...entry }: StoredCompany): Company | undefined {
    const { id, keyNo, name, pinned } = entry;
    const recorded = this.#recordedOf({ licenseNumber: null, companyName: name });
    const same = { id, keyNo, name, pinned, ...recorded };
    const search = this.#newest('search', foundBy);
    if (!search) {
      return pinned
        ? { ...same, licenses: [], more: null, missing: 0, unreadable: 0, query: same.name, provenance: null }
        : undefined;
    }
    const { licenseIds: loaded, unreadable } = search.value;
    return {
      ...same,
      ...foundCompany(search.value, { name, keyNo, ids: licenseIds }, (each) => this.license(each)),
      provenance: this.#provenance(search, loaded.length + unreadable === 0),
    };
  }

  #change(work: (store: Store, realm: string) => void): void {
    const { realm } = this.#connection;
    this.#keeper.write(realm, (store) => {
      store.together(() => {
        work(store, realm);
      });
    });
  }

  #newest<K extends AnswerKind>(kind: K, key: string): StoredAnswer<AnswerValues[K]> | undefined {
    return this.#keeper.find((store) => store.answers.get(this.#connection.realm, kind, key));
  }

  #pages(stored: StoredAnswer<SearchValue>): Answer<SearchPages> {
    const { licenseIds, ...facts } = stored.value;
    const licenses = licenseIds.flatMap((id) => this.#newest('license', id)?.value ?? []);
    // A licence whose stored row is damaged is one that cannot be read, not one that was never there.
    const unreadable = facts.unreadable + licenseIds.length - licenses.length;
    const value = { ...facts, licenses, unreadable };
    return { value, provenance: this.#provenance(stored, licenses.length + unreadable === 0) };
  }

  #answer<T>(stored: StoredAnswer<T>): Answer<T> {
    return { value: stored.value, provenance: this.#provenance(stored, false) };
  }

  #provenance(stamp: Stamp, empty: boolean): Provenance {
    const { maxAgeMs, emptyMaxAgeMs } = this.#freshness();
    const limit = empty ? emptyMaxAgeMs : maxAgeMs;
    return storedProvenance(stamp, this.#connection.data, limit, this.#now());
  }
}
