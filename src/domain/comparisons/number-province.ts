import { issuingProvince, probableIssuer } from '../license-number.ts';
import { contains } from '../regions/regions.ts';
import type { Scope, ScopeRegion } from '../scope/entry.ts';
import { licensedEntries } from '../scope/listed.ts';
import { isFullyRead, regionText } from '../scope/meaning.ts';
import { mayBeCut, parseScope } from '../scope/scope.ts';
import { side, type Comparison } from './comparison.ts';

/**
 * The regions of licensed businesses that lie beyond the province that a licence's number names, in whatever notation; none where it
 * names no province.
 */
export function regionsBeyondIssuer(
  licenseNumber: string,
  scope: Pick<Scope, 'entries'>,
): readonly ScopeRegion[] {
  const province = probableIssuer(licenseNumber);
  return province === null
    ? []
    : licensedIn(scope).filter(({ region }) => region !== null && !contains(province, region));
}

/**
 * Compares the province whose authority a number names with the regions of the scope: such an authority licenses within its
 * province. None where the number names no province, or the scope no region.
 */
export function compareNumberProvince(licenseNumber: string, scope: string): readonly Comparison[] {
  const parsed = parseScope(scope);
  const named = licensedIn(parsed);
  if (named.length === 0 || issuingProvince(licenseNumber) === null) return [];
  const beyond = regionsBeyondIssuer(licenseNumber, parsed);
  const comparison = {
    id: 'numberProvince',
    weight: 'finding',
    left: side('licenseNumber', licenseNumber),
    right: side('scope', scope, [...new Set(beyond.map(regionText))]),
  } as const;
  if (beyond.length > 0) return [{ ...comparison, verdict: 'differs', reason: 'other' }];
  const isRead =
    isFullyRead(parsed) &&
    !mayBeCut(scope) &&
    parsed.entries.every(({ standing }) => standing !== 'doubtful') &&
    named.every(({ region }) => region !== null);
  return isRead
    ? [{ ...comparison, verdict: 'consistent', reason: 'same' }]
    : [{ ...comparison, verdict: 'cannotTell', reason: 'partlyRead' }];
}

function licensedIn(scope: Pick<Scope, 'entries'>): readonly ScopeRegion[] {
  return licensedEntries(scope).flatMap(({ regions }) => regions);
}
