import { LONGEST_KNOWN, type KnownNames } from './known/known-names.ts';
import type { Mention } from './mention.ts';

/** No mention is longer than this: a name and its branches, or a known name, with all breaks. */
const LONGEST_MENTION = 2 * LONGEST_KNOWN;

/** How many names are held against others at a time. */
const NAMES_OF_A_PORTION = 2048;

/** At how many places known names are looked for at a time. */
const PLACES_OF_A_PORTION = 32_768;

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
  { from, to }: { readonly from: number; readonly to: number },
): Generator<undefined, readonly Mention[]> {
  const found = yield* known.find(text, from, to, PLACES_OF_A_PORTION);
  if (found.length === 0) return mentions;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const [index, name] of found.entries()) {
    if (index % NAMES_OF_A_PORTION === 0) yield;
    if (
      everyOverlap(found, known.reach, name, (other) => outdoes(name, other)) &&
      everyOverlap(mentions, LONGEST_MENTION, name, (mention) => holds(name, mention))
    )
      kept.push({ ...name, kind: 'company' });
  }
  const rest: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (index % NAMES_OF_A_PORTION === 0) yield;
    if (everyOverlap(kept, known.reach, mention, () => false)) rest.push(mention);
  }
  return interleave(rest, kept);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a known name is longer than another one, or the first of two as long; none outdoes itself. */
function outdoes(name: Stretch, other: Stretch): boolean {
  const more = name.end - name.start - (other.end - other.start);
  return other === name || more > 0 || (more === 0 && name.start <= other.start);
}

/** Whether a known name holds the whole of a company that was recognised, and more. */
function holds({ start, end }: Stretch, mention: Mention): boolean {
  return (
    mention.kind === 'company' &&
    start <= mention.start &&
    mention.end <= end &&
    mention.end - mention.start < end - start
  );
}

/** Whether all those of a list, sorted by their beginnings and none longer than `longest`, that overlap with a place are so. */
function everyOverlap<T extends Stretch>(
  sorted: readonly T[],
  longest: number,
  { start, end }: Stretch,
  isSo: (overlapping: T) => boolean,
): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) + longest < start) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length; low += 1) {
    const other = sorted[low];
    if (other === undefined || other.start >= end) break;
    if (other.end > start && !isSo(other)) return false;
  }
  return true;
}
