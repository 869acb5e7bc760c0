import { LONGEST_KNOWN, type KnownNames } from './known-names.ts';
import type { Mention } from './mention.ts';

/** At how many places known names are looked for at a time: each may take as many steps as a name is long. */
const PLACES_OF_A_PORTION = 8192;

/**
 * Leaves out what stands inside something longer: a factory inside the name of a company (四川石油局仪器厂劳动服务有限公司).
 * The names are in the order of their ends.
 */
export function withoutInner(companies: readonly (Mention | undefined)[]): readonly Mention[] {
  const inner = new Set<Mention>();
  let taken = Number.MAX_SAFE_INTEGER;
  for (let index = companies.length - 1; index >= 0; index -= 1) {
    const mention = companies[index];
    if (mention === undefined) continue;
    if (mention.end > taken) inner.add(mention);
    taken = Math.min(taken, mention.start);
  }
  const isOuter = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined && !inner.has(mention);
  // Mostly nothing is left out, and a long list need not be copied.
  return companies.every(isOuter) ? companies : companies.filter(isOuter);
}

/** Two lists of mentions that do not overlap as one, in the order of the text. */
export function interleave(some: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  const all: Mention[] = [];
  let at = 0;
  for (const mention of some) {
    for (let other = others[at]; other !== undefined && other.start < mention.start; other = others[at]) {
      all.push(other);
      at += 1;
    }
    all.push(mention);
  }
  return all.concat(others.slice(at));
}

/**
 * Adds the known names of a text to what was recognised. A known name gives way to what it overlaps, unless it holds
 * the whole of it; of two known names that overlap the longer one stays, then the first. Gives control back now and then.
 */
export function* withKnown(
  text: string,
  mentions: readonly Mention[],
  known: KnownNames,
  from: number,
  to: number,
): Generator<undefined, readonly Mention[]> {
  const names = longest(yield* knownIn(text, known, from, to));
  if (names.length === 0) return mentions;
  const kept = names.filter((name) =>
    within(mentions, name).every(
      (mention) =>
        name.start <= mention.start &&
        mention.end <= name.end &&
        mention.kind === 'company' &&
        mention.end - mention.start < name.end - name.start,
    ),
  );
  const rest = mentions.filter((mention) => within(kept, mention).length === 0);
  return interleave(rest, kept);
}

function* knownIn(
  text: string,
  known: KnownNames,
  from: number,
  to: number,
): Generator<undefined, Mention[]> {
  const found: Mention[] = [];
  for (let start = Math.max(0, from); start < Math.min(text.length, to); start += 1) {
    if (start % PLACES_OF_A_PORTION === 0) yield;
    const name = known.at(text, start);
    if (name !== undefined) found.push({ start, end: name.end, kind: 'company', value: name.value });
  }
  return found;
}

/** Those that no longer or, if as long, earlier one overlaps. */
function longest(names: readonly Mention[]): Mention[] {
  return names.filter((name) =>
    within(names, name).every((other) => {
      const more = name.end - name.start - (other.end - other.start);
      return other === name || more > 0 || (more === 0 && name.start <= other.start);
    }),
  );
}

/** Those of a sorted list that overlap with a place. */
function within(sorted: readonly Mention[], { start, end }: Mention): Mention[] {
  const found: Mention[] = [];
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) + 2 * LONGEST_KNOWN < start) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length; low += 1) {
    const mention = sorted[low];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end > start) found.push(mention);
  }
  return found;
}
