import { issuingProvince } from '../license-number.ts';
import { contains } from '../regions/regions.ts';
import { licensedEntries } from '../scope/listed.ts';
import { isFullyRead, regionText } from '../scope/meaning.ts';
import { mayBeCut, parseScope } from '../scope/scope.ts';
import { side, type Comparison } from './comparison.ts';

/**
 * Compares the province whose authority a number names with the regions of the scope: such an authority licenses within its
 * province. None where the number names no province, or the scope no region.
 */
export function compareNumberProvince(licenseNumber: string, scope: string): readonly Comparison[] {
  const province = issuingProvince(licenseNumber);
  if (province === null) return [];
  const parsed = parseScope(scope);
  const named = licensedEntries(parsed).flatMap(({ regions }) => regions);
  if (named.length === 0) return [];
  const beyond = named.filter(({ region }) => region !== null && !contains(province, region));
  const comparison = {
    id: 'numberProvince',
    weight: 'finding',
    left: side('licenseNumber', licenseNumber),
    right: side('scope', scope, [...new Set(beyond.map(regionText))]),
  } as const;
  if (beyond.length > 0) return [{ ...comparison, verdict: 'differs', reason: 'other' }];
  const isRead = isFullyRead(parsed) && !mayBeCut(scope) && named.every(({ region }) => region !== null);
  return isRead
    ? [{ ...comparison, verdict: 'consistent', reason: 'same' }]
    : [{ ...comparison, verdict: 'cannotTell', reason: 'partlyRead' }];
}
