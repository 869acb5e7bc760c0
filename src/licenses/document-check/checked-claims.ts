import { claimVerdict, type ClaimedForm, type ClaimVerdict } from '../../domain/list/claimed-number.ts';
import { parseLicenseNumber } from '../../domain/license-number.ts';
import type { Company } from '../answer.ts';
import { companyId } from '../known/company/asked-company.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import type { CheckedCompany } from './checked-company.ts';

/** A number that a row of a list claims, held against what was found for it. */
export interface CheckedClaim {
  readonly text: string;
  readonly verdict: ClaimVerdict;
  /** Whose it is where it is none of the row's companies' and a stored answer tells; else `null`. */
  readonly holder: NumberHolder | null;
}

/** Whose licence has a number, by a stored answer. */
export interface NumberHolder {
  /** The registered name, as the vendor sent it. */
  readonly company: string;
  /** When that answer arrived, in milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** What a claimed number came to against the companies that were asked for: the best of them. */
export function claimAgainst(claim: ClaimedForm, companies: readonly CheckedCompany[]): ClaimVerdict {
  const verdicts = companies.map((company) => claimVerdict(claim, company));
  return CLAIM_ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'cannotTell';
}

/** Holds the numbers that a row claims against the companies that were asked for it. */
export type ClaimsReader = (
  claims: readonly (ClaimedForm & { readonly text: string })[],
  companies: readonly CheckedCompany[],
) => readonly CheckedClaim[];

/** Tells which companies a number is stored of. */
export type NumbersKnown = Pick<KnownLicenses, 'companiesNumbered'>;

/** Looks each number up once, for a result that is made anew again and again while its check runs. */
export function eachNumberOnce(known: NumbersKnown): NumbersKnown {
  const read = new Map<string, readonly Company[]>();
  return {
    companiesNumbered: (number) => {
      const companies = read.get(number) ?? known.companiesNumbered(number);
      read.set(number, companies);
      return companies;
    },
  };
}

/** A company of the check, as its answer showed it. */
export interface FoundCompany {
  readonly facts: CheckedCompany;
  /** When that answer arrived, in milliseconds since 1970; `null` where there is none. */
  readonly fetchedAt: number | null;
}

/**
 * Makes a reader of claims for the rows of a check: none come of a row where nothing is known of any of its companies yet.
 * Whose a number is, is looked for among the companies of the check first: in a list whose numbers slipped by a row it is
 * every one. A number of none of them is looked up once among the stored answers. One that several companies have names
 * none of them. Never spends.
 * @param found all companies of the check.
 */
export function claimsReader(found: Iterable<FoundCompany>, known: NumbersKnown): ClaimsReader {
  const lookedUp = new Map<string, Holder | undefined>();
  let all: ReadonlyMap<string, readonly Holder[]> | undefined;
  const holderOf = (number: string): Holder | undefined => {
    // Most lists claim no other company's numbers.
    const holders = (all ??= Map.groupBy(holdersIn(found), (holder) => holder.number)).get(number);
    if (holders) return onlyHolder(holders);
    if (!lookedUp.has(number)) lookedUp.set(number, onlyHolder(storedHolders(number, known)));
    return lookedUp.get(number);
  };
  return (claims, companies) => {
    if (companies.every(({ state }) => state === 'waiting')) return [];
    return claims.map((claim) => {
      const verdict = claimAgainst(claim, companies);
      const whose = NOT_OWN.includes(verdict) ? holderOf(claim.normalized) : undefined;
      const isOther = whose !== undefined && !isOneOf(whose, companies);
      const holder = isOther ? { company: whose.company, fetchedAt: whose.fetchedAt } : null;
      return { text: claim.text, verdict, holder };
    });
  };
}

/** What a number comes to that may be a licence of another company than the row's. */
const NOT_OWN: readonly ClaimVerdict[] = ['ofAnother', 'notFound', 'cannotTell'];

interface Holder extends NumberHolder {
  /** The company's. */
  readonly id: string;
}

/** Whose the numbers are of all licences of a check's companies. */
function* holdersIn(found: Iterable<FoundCompany>): Generator<Holder & { readonly number: string }> {
  for (const { facts, fetchedAt } of found) {
    if (fetchedAt === null) continue;
    for (const license of facts.own) {
      const { normalized: number } = parseLicenseNumber(license.licenseNumber);
      yield { number, id: companyId(license), company: license.companyName, fetchedAt };
    }
  }
}

/** All companies that have a licence of this number by what is stored of them now, not by what once was. */
function storedHolders(normalized: string, known: NumbersKnown): readonly Holder[] {
  return known.companiesNumbered(normalized).flatMap(({ id, licenses }) => {
    const license = licenses.find(
      ({ license: { value } }) => parseLicenseNumber(value.licenseNumber).normalized === normalized,
    )?.license;
    if (!license) return [];
    return { id, company: license.value.companyName, fetchedAt: license.provenance.fetchedAt };
  });
}

/** The newest answer's, where all are of one company. Nothing tells which of several has the number now. */
function onlyHolder(holders: readonly Holder[]): Holder | undefined {
  if (new Set(holders.map(({ id }) => id)).size > 1) return undefined;
  return holders.toSorted((one, other) => other.fetchedAt - one.fetchedAt)[0];
}

/** An older answer may have had a licence among a company's own: that is told as a change, and makes no other of it. */
function isOneOf({ id, company }: Holder, companies: readonly CheckedCompany[]): boolean {
  return companies.some(({ name, own }) => name === company || own.some((each) => companyId(each) === id));
}

/** A cell that names several companies may claim the number of any of them. */
const CLAIM_ORDER: readonly ClaimVerdict[] = [
  'invalid',
  'unknown',
  'valid',
  'mayBeFiling',
  'cannotTell',
  'ofAnother',
  'filing',
  'unreadable',
  'notFound',
];
