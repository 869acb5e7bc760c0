import { claimVerdict, type ClaimVerdict } from '../../domain/list/claimed-number.ts';
import { parseLicenseNumber, type LicenseNumber } from '../../domain/license-number.ts';
import type { Company } from '../answer.ts';
import { companyId } from '../known/company/asked-company.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import type { CheckedCompany } from './checked-company.ts';

/** What a number is held by. */
type NumberRead = Pick<LicenseNumber, 'kind' | 'normalized'>;

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
export function claimAgainst(claim: NumberRead, companies: readonly CheckedCompany[]): ClaimVerdict {
  const verdicts = companies.map((company) => claimVerdict(claim, company));
  return CLAIM_ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'cannotTell';
}

/** Holds the numbers that a row claims against the companies that were asked for it. */
export type ClaimsReader = (
  claims: readonly (NumberRead & { readonly text: string })[],
  companies: readonly CheckedCompany[],
) => readonly CheckedClaim[];

/**
 * Makes a reader of claims for the rows of a check: none come of a row where nothing is known of any of its companies yet.
 * Each number is looked up once among the stored answers. Never spends.
 */
export function claimsReader(known: Pick<KnownLicenses, 'companyNamed'>): ClaimsReader {
  const named = new Map<string, Company | undefined>();
  const companyWith = (number: string): Company | undefined => {
    if (!named.has(number)) named.set(number, known.companyNamed(number));
    return named.get(number);
  };
  return (claims, companies) => {
    if (companies.every(({ state }) => state === 'waiting')) return [];
    return claims.map((claim) => {
      const verdict = claimAgainst(claim, companies);
      const holder = NOT_OWN.includes(verdict) ? holderOf(claim, companies, companyWith) : null;
      return { text: claim.text, verdict, holder };
    });
  };
}

/** What a number comes to that may be a licence of another company than the row's. */
const NOT_OWN: readonly ClaimVerdict[] = ['ofAnother', 'notFound', 'cannotTell'];

function holderOf(
  { normalized }: NumberRead,
  companies: readonly CheckedCompany[],
  companyWith: (number: string) => Company | undefined,
): NumberHolder | null {
  const company = companyWith(normalized);
  // An older answer may have had it among the company's own: that is told as a change, and makes no other of it.
  const isOwn = companies.some(
    ({ name, own }) => name === company?.name || own.some((license) => companyId(license) === company?.id),
  );
  const license = company?.licenses.find(
    ({ license: { value } }) => parseLicenseNumber(value.licenseNumber).normalized === normalized,
  )?.license;
  if (!company || !license || isOwn) return null;
  return { company: license.value.companyName, fetchedAt: license.provenance.fetchedAt };
}

/** A cell that names several companies may claim the number of any of them. */
const CLAIM_ORDER: readonly ClaimVerdict[] = [
  'invalid',
  'unknown',
  'valid',
  'cannotTell',
  'ofAnother',
  'filing',
  'unreadable',
  'notFound',
];
