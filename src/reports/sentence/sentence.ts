import { isFilingNumber } from '../../domain/license-number.ts';
import { countByValidity } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { lackingRegionsOf } from '../../domain/needs/lacking.ts';
import { targetName } from '../../domain/needs/typed.ts';
import type { NeedAnswer } from '../../domain/needs/need.ts';
import { regionText } from '../../domain/scope/meaning.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';
import { vendorDay } from '../../domain/vendor-day.ts';
import { furtherOf, type Company, type Dossier, type Provenance } from '../../licenses/answer.ts';
import { contraryRecords, recordedOfCompany, type ContraryRecord } from '../../licenses/contrary-records.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import type { NeedFacts, NeedReason, RecordFacts, Sentences, SentenceSource } from './facts.ts';
import type { WrittenLanguage } from '../../domain/written-language.ts';

/** What a sentence may be about. */
export type SentenceSubject =
  | { readonly kind: 'license'; readonly dossier: Dossier }
  | { readonly kind: 'company'; readonly company: Company }
  /** What a company's licences come to against what is needed, a sentence each. */
  | { readonly kind: 'needs'; readonly company: Company; readonly answers: readonly NeedAnswer<License>[] };

const SENTENCES: Readonly<Record<WrittenLanguage, Sentences>> = { zh: CHINESE, en: ENGLISH };

/**
 * What is known, in one sentence for a contract or a report: number, state, the day of the answer and its order number, and
 * what the source does not say. It never says more than the answers do.
 * @returns `undefined` where there is no answer to tell of: it was cleared.
 */
export function sentence(subject: SentenceSubject, language: WrittenLanguage): string | undefined {
  const say = SENTENCES[language];
  if (subject.kind === 'license') return licenseSentence(subject.dossier, say);
  const { company } = subject;
  const { provenance } = company;
  if (provenance === null) return undefined;
  const source = sourceOf([provenance, ...company.licenses.map(({ license }) => license.provenance)]);
  if (subject.kind === 'company') return companySentence(company, source, say);
  return subject.answers.map((answer) => say.need(needFacts(company, answer), source)).join('\n');
}

function licenseSentence(dossier: Dossier, say: Sentences): string {
  const { license } = dossier;
  const { companyName, licenseNumber, validity, validityText } = license.value;
  return say.license(
    {
      company: plain(companyName),
      number: plain(licenseNumber),
      isFiling: isFilingNumber(licenseNumber),
      validity,
      validityText: plain(validityText),
      records: contraryRecords([license.value], [dossier]).map(recordFacts),
    },
    sourceOf([license.provenance]),
  );
}

function companySentence(company: Company, source: SentenceSource, say: Sentences): string {
  const { name, query, unreadable, others = 0, holders = [] } = company;
  const missing = furtherOf(company);
  if (company.licenses.length + others + missing + unreadable === 0)
    return say.noneFound(plain(query), source);
  const [filings = [], licenses = []] = [true, false].map((are) =>
    company.licenses
      .map(({ license }) => license.value)
      .filter((each) => isFilingNumber(each.licenseNumber) === are),
  );
  const earlier = new Set(company.kept);
  const valid = licenses.filter(({ validity }) => validity === 'valid');
  return say.company(
    {
      company: plain(name),
      query: plain(query),
      count: licenses.length,
      groups: countByValidity(licenses).map(({ validity }) => ({
        validity,
        numbers: licenses.filter((each) => each.validity === validity).map(numberOf),
      })),
      kept: licenses.filter(({ id }) => earlier.has(id)).length,
      filings: filings.map(numberOf),
      ...{ others, holders: holders.map(plain), missing, unreadable },
      records: contraryRecords(valid, recordedOfCompany(company)).map(recordFacts),
    },
    source,
  );
}

function needFacts(company: Company, answer: NeedAnswer<License>): NeedFacts {
  const { need, verdict, covering, where, lacking } = answer;
  const { code } = need;
  return {
    company: plain(company.name),
    business: `${code} ${targetName({ code, part: need.part ?? null })}`,
    region: need.region?.name ?? null,
    verdict,
    numbers: covering.map(numberOf).filter((number) => number !== ''),
    where: [...new Set(where.map(regionText))],
    lacking: lackingRegionsOf(answer).map(({ region: { name }, isRest }) => ({ name, isRest })),
    lackingParts: [
      ...lacking.parts.map((part) => targetName({ code, part })),
      ...lacking.businesses.map((each) => `${each} ${targetName({ code: each, part: null })}`),
    ],
    reason: verdict === 'cannotTell' ? reasonOf(company, answer) : null,
    records: contraryRecords(covering, recordedOfCompany(company)).map(recordFacts),
  };
}

function recordFacts({ license, record, otherName, status, ...contrary }: ContraryRecord): RecordFacts {
  const { validUntil, otherScope } = contrary;
  return {
    ...{ lookedAt: record.lookedAt, number: license && numberOf(license), validUntil, otherScope },
    otherName: otherName === null ? null : plain(otherName),
    status: status === null ? null : plain(status),
  };
}

/** What a licence says comes first; else why there may be others. */
function reasonOf(company: Company, { unclear }: NeedAnswer<License>): NeedReason | null {
  const [said] = unclear.flatMap(({ reasons }) => reasons);
  if (said !== undefined) return said;
  if (furtherOf(company) > 0) return 'someMissing';
  if (company.unreadable > 0) return 'someUnreadable';
  if ((company.kept ?? []).length > 0) return 'someKept';
  if (company.holders !== undefined) return 'ofAnother';
  return company.licenses.length === 0 ? 'noneFound' : null;
}

function sourceOf(answers: readonly Provenance[]): SentenceSource {
  const times = answers.map(({ fetchedAt }) => fetchedAt);
  return {
    first: vendorDay(Math.min(...times)),
    last: vendorDay(Math.max(...times)),
    orderNumbers: [...new Set(answers.flatMap(({ orderNumber }) => orderNumber ?? []))].map(plain),
    isSample: answers.some(({ data }) => data === 'sample'),
  };
}

function numberOf({ licenseNumber }: License): string {
  return plain(licenseNumber);
}

/** In one line, and with nothing in it that a reader does not see. */
function plain(text: string): string {
  return withUnseenMarked(text.trim().replace(/\s+/gu, ' '));
}
