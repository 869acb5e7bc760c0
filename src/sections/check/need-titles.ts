import { regionByCode } from '../../domain/regions/regions.ts';
import type { ListNeed } from '../../licenses/document-check/check.ts';
import { neededTargets } from '../../licenses/document-check/need-verdicts.ts';
import { targetWords } from '../../wording/needs-words.ts';
import { inOneLine } from '../../wording/parts.ts';

/** The titles of the columns that say whether a need is covered: each business with the region that was compared. */
export function needTitles(need: ListNeed | null): readonly string[] {
  const region = need && regionByCode(need.region);
  return neededTargets(need).map((target) => inOneLine(targetWords(target), region?.name ?? ''));
}
