import type { Validity } from '../../domain/license.ts';
import { heldBy, type Company } from '../../licenses/answer.ts';
import { companyGaps } from './company-gaps.ts';

/**
 * The validity that a company is told by: invalid where one loaded licence is, then unknown; `null` where there is none, or
 * only filings, which are none.
 */
export function worstValidity(company: Company): Validity | null {
  const all = new Set(heldBy(company).map(({ validity }) => validity));
  return (['invalid', 'unknown', 'valid'] as const).find((validity) => all.has(validity)) ?? null;
}

/** The validity that stands for a company as a whole: valid only where no other licence of it can be missing. */
export function validityWithGaps(company: Company): Validity | null {
  const worst = worstValidity(company);
  return worst === 'valid' && companyGaps(company).length > 0 ? 'unknown' : worst;
}
