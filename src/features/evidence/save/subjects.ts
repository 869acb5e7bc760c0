import {
  isNoneFound,
  type Answer,
  type DataKind,
  type Dossier,
  type SearchPages,
} from '../../../licenses/answer.ts';
import { claimsReader } from '../../../licenses/document-check/checked-claims.ts';
import { knownCompany, withRecords } from '../../../licenses/document-check/checked-company.ts';
import { recordedBeside } from '../../../licenses/contrary-records.ts';
import type { CheckedList, CheckItem } from '../../../licenses/document-check/check.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import {
  branchesByPlace,
  rowsByPlace,
  rowsOfTables,
  stateIn,
} from '../../../licenses/document-check/list-rows.ts';
import { needVerdicts } from '../../../licenses/document-check/need-verdicts.ts';
import { licenseAnswersOf, type LicenseAnswer } from '../../../licenses/document-check/license-answers.ts';
import { sightOf } from '../../../licenses/document-check/outcome.ts';
import { presentRecord } from '../../../licenses/kept-record.ts';
import type { AnswerCall } from '../../../licenses/known/answer-calls.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { claimedNumbers } from '../../../reading/claimed-numbers.ts';
import type { NeedsQuestion } from '../../../pages/need-form.ts';
import type { ReportedRow } from '../../../reports/check/company-rows.ts';
import { comparedChecks } from '../../../sections/check/compared-checks.ts';
import { answeredNeed } from '../../../sections/company/need-answers.ts';
import { turns } from '../../../tables/turns.ts';
import type {
  CheckSubject,
  CompanySubject,
  EvidenceCompany,
  LicenseSubject,
  NoneFoundSubject,
} from '../subject.ts';

/** What of the stored answers evidence is made of: nothing that could spend. */
export type EvidenceSource = Pick<
  KnownLicenses,
  'license' | 'company' | 'companiesNumbered' | 'peek' | 'question' | 'history' | 'calls' | 'regulator'
>;

/** A subject before its answers were read, with the calls that brought them. */
export interface Gathered<Subject> {
  readonly subject: WithoutAnswers<Subject>;
  readonly calls: readonly AnswerCall[];
}

/** A subject of any kind without its answers. */
type WithoutAnswers<Subject> = Subject extends unknown ? Omit<Subject, 'answers'> : never;

/** What is stored of a licence; `undefined` where nothing is. @param id the licence's. */
export function licenseSubject(id: string, known: EvidenceSource): Gathered<LicenseSubject> | undefined {
  const dossier = known.license(id);
  if (!dossier) return undefined;
  const question = known.question(id) ?? null;
  return {
    subject: { kind: 'license', dossier, question, history: known.history(id) },
    calls: callsOf(dossier, known),
  };
}

/**
 * What is stored of a company, or of the question that found no licence; `undefined` where nothing is, as of a company
 * that is only pinned. @param id the company's, or the finding's. @param question what was asked of its licences, if anything:
 * it is answered anew from what is stored.
 */
export function companySubject(
  id: string,
  known: EvidenceSource,
  question: NeedsQuestion | null = null,
): Gathered<CompanySubject> | Gathered<NoneFoundSubject> | undefined {
  const company = known.company(id);
  if (!company) return undefined;
  const finding = askedSubject(company.query, known);
  if (finding) return finding;
  const search = known.peek(company.query) ?? null;
  const calls = known.calls({ kind: 'search', query: search?.value.query ?? company.query });
  if (!search && company.licenses.length === 0) return undefined;
  const own = company.licenses.flatMap((dossier) => callsOf(dossier, known));
  const need = question === null ? undefined : answeredNeed(question, company);
  return { subject: { kind: 'company', company, search, need }, calls: [...calls, ...own] };
}

/** A question that found no licence, as it is stored; `undefined` where it was not asked, or found any. */
export function askedSubject(query: string, known: EvidenceSource): Gathered<NoneFoundSubject> | undefined {
  const search = known.peek(query);
  if (!search || !isNoneFound(search.value)) return undefined;
  const companyName = search.value.query;
  const calls = known.calls({ kind: 'search', query: companyName });
  const recorded = known.regulator.beside({ licenseNumber: null, companyName });
  return { subject: { kind: 'noneFound', search, recorded }, calls };
}

function callsOf({ license, annualReport }: Dossier, known: EvidenceSource): readonly AnswerCall[] {
  const { id } = license.value;
  return [
    ...known.calls({ kind: 'license', id }),
    ...(annualReport ? known.calls({ kind: 'report', id }) : []),
  ];
}

/** What a check is looked up in. */
export interface CheckSource {
  readonly checks: Pick<DocumentChecks, 'all' | 'items' | 'leftOut' | 'plan' | 'sights' | 'whereIs'>;
  readonly known: EvidenceSource;
  readonly data: DataKind;
}

/**
 * A check with what is stored of its companies; `undefined` where there is none of this id. Others have their turn
 * meanwhile.
 * @param signal gives it up: it throws then.
 */
export async function checkSubject(
  id: number,
  { checks, known, data }: CheckSource,
  signal: AbortSignal,
): Promise<Gathered<CheckSubject> | undefined> {
  const check = checks.all.find((each) => each.id === id);
  if (!check) return undefined;
  const [sights, plan] = [checks.sights(id), checks.plan(id) ?? null];
  const isRunning = checks.whereIs(id) !== 'waiting';
  const branches = branchesByPlace(plan?.lists ?? []);
  const turn = turns();
  const calls: AnswerCall[] = [];
  const found: Omit<EvidenceCompany, 'state'>[] = [];
  for (const item of checks.items(id)) {
    await turn();
    signal.throwIfAborted();
    const sight = sights.get(item.place);
    const { facts, stored } = knownCompany(item, { isRunning, sight }, known);
    const seen = stored ? sightOf(stored.value) : (sight ?? null);
    const answer = stored ? answerOf(stored) : null;
    calls.push(...callsOfItem(item, stored, known));
    // A licence may be known from another call than the search that listed it.
    if (stored) calls.push(...facts.own.flatMap(({ id }) => known.calls({ kind: 'license', id })));
    const licenseAnswers = licenseAnswersOf(item, facts.own, known);
    const recorded = recordedBeside(facts.own, facts.name ?? item.query, known.regulator);
    const verdicts = needVerdicts(plan?.need ?? null, facts, recorded);
    const records = recorded.flatMap((own) => presentRecord(own) ?? []);
    const branchOf = branches.get(item.place);
    found.push({
      ...{ item, branchOf, data, seen, answer, licenseAnswers, verdicts, records },
      facts: withRecords(facts, recorded),
    });
  }
  const list = plan && plan.lists.length > 0 ? rowsOf(plan.lists, found, known) : null;
  const rowsOfPlace = rowsByPlace(list ?? []);
  const companies = found.map((company) => ({
    ...company,
    state: stateIn(rowsOfPlace.get(company.item.place) ?? [], company),
  }));
  return {
    subject: {
      ...{ kind: 'check', check, data, plan, companies, list, leftOut: checks.leftOut(id) },
      compared: comparedChecks(id, checks),
    },
    calls,
  };
}

function answerOf({ provenance }: Answer<unknown>): LicenseAnswer {
  return { fetchedAt: provenance.fetchedAt, orderNumber: provenance.orderNumber };
}

/** The calls behind the answer that is shown, and the check's own where that was another. */
function callsOfItem(
  { query, outcome }: CheckItem,
  shown: Answer<SearchPages> | undefined,
  known: EvidenceSource,
): readonly AnswerCall[] {
  if (outcome?.kind !== 'answered') return [];
  const { fetchedAt, orderNumber } = outcome;
  const stored = shown ? known.calls({ kind: 'search', query: shown.value.query }) : [];
  const isShown = stored.some((call) => call.fetchedAt === fetchedAt && call.orderNumber === orderNumber);
  return isShown ? stored : [...known.calls({ kind: 'moment', query, fetchedAt, orderNumber }), ...stored];
}

function rowsOf(
  lists: readonly CheckedList[],
  companies: readonly Omit<EvidenceCompany, 'state'>[],
  known: EvidenceSource,
): readonly ReportedRow[] {
  const found = companies.map(({ facts, answer }) => ({ facts, fetchedAt: answer?.fetchedAt ?? null }));
  const claimsOf = claimsReader(found, known);
  const byPlace = new Map(companies.map((company) => [company.item.place, company.facts]));
  return rowsOfTables(lists).map(({ table, row }) => {
    const own = row.places.flatMap((place) => byPlace.get(place) ?? []);
    return { table, row, claims: claimsOf(claimedNumbers(row.claimed), own) };
  });
}
