import { codedName } from '../../domain/scope/listed.ts';
import { regionText } from '../../domain/scope/meaning.ts';
import { parseScope } from '../../domain/scope/scope.ts';
import { standingWord } from '../standing-word.ts';

/** What each of two texts of one scope says and the other does not, business by business. */
export interface ScopeDifferences {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A business with its limits and what the text says of it, and where. */
type Businesses = ReadonlyMap<string, ReadonlySet<string>>;

/** Compares two texts of one scope by what they say, not by how they are written. */
export function scopeDifferences(before: string, after: string): ScopeDifferences {
  const [old, now] = [businessesOf(before), businessesOf(after)];
  return { before: onlyIn(old, now), after: onlyIn(now, old) };
}

function businessesOf(text: string): Businesses {
  const { entries, rest } = parseScope(text);
  const businesses = new Map<string, Set<string>>();
  for (const entry of entries) {
    const limits = entry.qualifiers.map((qualifier) => `（${qualifier}）`).join('');
    const standing = entry.standing === 'named' ? '' : ` (${standingWord(entry.standing)})`;
    const business = `${codedName(entry)}${limits}${standing}`;
    const regions = businesses.get(business) ?? new Set();
    for (const region of entry.regions) regions.add(regionText(region));
    businesses.set(business, regions);
  }
  if (rest.trim() !== '') businesses.set(rest.trim(), new Set());
  return businesses;
}

/** A business that the other has as well is told with the regions that the other lacks, and those alone. */
function onlyIn(own: Businesses, other: Businesses): string[] {
  return [...own].flatMap(([business, regions]) => {
    const shared = other.get(business);
    const lacking = [...regions].filter((region) => shared?.has(region) !== true);
    if (lacking.length === 0) return shared === undefined ? [business] : [];
    return [`${business}：${lacking.join('、')}`];
  });
}
