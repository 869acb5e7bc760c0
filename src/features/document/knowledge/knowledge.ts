import { worstFirst, type Validity } from '../../../domain/license.ts';
import { parseLicenseNumber } from '../../../domain/license-number.ts';
import { isNoneFound, type Company, type Dossier, type Provenance } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { validityWithGaps } from '../../../wording/license/company-state.ts';
import type { Mention } from '../../../recognizer/mention.ts';

type StoredAge = Pick<Provenance, 'olderThanMs'>;

/** What stored answers tell of a company that a document mentions, and whether they are older than the user wants. */
export type CompanyKnowledge =
  /** The company is known. */
  | (StoredAge & {
      readonly kind: 'known';
      readonly company: Company;
      /** Whether the licence is valid whose number is mentioned, or the company as a whole; `null` where it has none. */
      readonly validity: Validity | null;
    })
  /** The vendor was asked and knows no licence. */
  | (StoredAge & { readonly kind: 'nothingFound' })
  /** The answer holds licences, and does not tell whose of them is meant: under another name, not to be read, or not sent. */
  | (StoredAge & { readonly kind: 'unclear' })
  /** The vendor was not asked, or the answer is gone. */
  | { readonly kind: 'notAsked' };

/** What stored answers tell of a mention, by its name, code or licence number. Never spends. */
export function knowledgeOf(
  known: Pick<KnownLicenses, 'companyNamed' | 'peek'>,
  { kind, value }: Mention,
): CompanyKnowledge {
  const company = known.companyNamed(value);
  if (company?.provenance) {
    const dossier = kind === 'licenseNumber' ? licenseWithNumber(company, value) : undefined;
    const ofAll = dossier ? dossier.license.value.validity : validityWithGaps(company);
    // A filing is no licence, whatever its holder has beside it.
    const validity = kind === 'icpFiling' ? null : ofAll;
    return { kind: 'known', company, validity, ...storedAge(company.provenance) };
  }
  const searched = known.peek(value);
  if (searched === undefined) return { kind: 'notAsked' };
  return {
    kind: isNoneFound(searched.value) ? 'nothingFound' : 'unclear',
    ...storedAge(searched.provenance),
  };
}

function storedAge({ olderThanMs }: Provenance): StoredAge {
  return olderThanMs === undefined ? {} : { olderThanMs };
}

/** A company's loaded licence with this number, in whatever notation, of several the worst; `undefined` where there is none. */
export function licenseWithNumber(company: Company, number: string): Dossier | undefined {
  const { normalized } = parseLicenseNumber(number);
  const numbered = company.licenses.filter(
    ({ license }) => parseLicenseNumber(license.value.licenseNumber).normalized === normalized,
  );
  return worstFirst(numbered, ({ license }) => license.value.validity)[0];
}
