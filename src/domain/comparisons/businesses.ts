import type { Business, BusinessClass } from '../catalogue/business.ts';
import { classesOf, isAbove } from '../catalogue/catalogue.ts';
import { isMissing } from '../text/placeholder.ts';
import { side, type Comparison } from './comparison.ts';
import { LAST_YEAR_OF_OLD_CLASSES, parseLicenseNumber } from '../license-number.ts';
import { businessKey, isFullyRead, limitsOf } from '../scope/meaning.ts';
import { licensedEntries } from '../scope/listed.ts';
import { mayBeCut, parseScope } from '../scope/scope.ts';
import type { Scope, ScopeEntry } from '../scope/entry.ts';

/** The businesses of a text, by code, or by name where there is no code. */
interface Held {
  readonly businesses: ReadonlyMap<string, readonly ScopeEntry[]>;
  readonly whole: boolean;
}

/**
 * Compares the businesses that the scope names with those of the annual report. The two are of different dates, so
 * a difference is a question to ask, not a fault. What is not on one side counts only if that side was read whole.
 */
export function compareScopeAndReport(scope: string, types: string | null): Comparison {
  const comparison = { id: 'scopeAndReport', weight: 'finding' } as const;
  if (isMissing(types) || isMissing(scope)) {
    const sides = { left: side('scope', scope), right: side('reportTypes', types) };
    return { ...comparison, verdict: 'cannotTell', reason: 'missing', ...sides };
  }
  const [left, right] = [heldBy(scope), heldBy(types)];
  const onlyLeft = missingFrom(right, left);
  const onlyRight = missingFrom(left, right);
  const sides = {
    left: side('scope', scope, onlyLeft.map(nameOf)),
    right: side('reportTypes', types, onlyRight.map(nameOf)),
  };
  const certain = [
    ...(right.whole ? onlyLeft.filter((key) => isCertain(left, key) && !hasRelative(right, key)) : []),
    ...(left.whole ? onlyRight.filter((key) => isCertain(right, key) && !hasRelative(left, key)) : []),
  ];
  if (certain.length > 0) return { ...comparison, verdict: 'differs', reason: 'other', ...sides };
  if (!left.whole || !right.whole)
    return { ...comparison, verdict: 'cannotTell', reason: 'partlyRead', ...sides };
  if (onlyLeft.length + onlyRight.length > 0)
    return { ...comparison, verdict: 'cannotTell', reason: 'lessPrecise', ...sides };
  return { ...comparison, ...compareLimits(left, right), ...sides };

  function nameOf(key: string): string {
    const [entry] = left.businesses.get(key) ?? right.businesses.get(key) ?? [];
    return entry?.business?.name ?? entry?.name ?? key;
  }
}

/**
 * Compares the classes in the number with those of the businesses. Only ever a note: the regulator's lists have
 * sound licences with businesses of classes that the number lacks, and the other way round.
 */
export function compareNumberClasses(licenseNumber: string, scope: string): Comparison {
  const comparison = { id: 'numberClasses', weight: 'note' } as const;
  if (isMissing(licenseNumber) || isMissing(scope)) {
    const sides = { left: side('licenseNumber', licenseNumber), right: side('scope', scope) };
    return { ...comparison, verdict: 'cannotTell', reason: 'missing', ...sides };
  }
  const { classes, year } = parseLicenseNumber(licenseNumber);
  const parsed = parseScope(scope);
  const held = licensedEntries(parsed).flatMap(({ business }) => business ?? []);
  const strange = held.filter((business) => !classesIn(business, year).some((one) => classes.includes(one)));
  const used = new Set<BusinessClass>(held.flatMap((business) => classesIn(business, year)));
  const unused = classes.filter((one) => !used.has(one));
  const names = [...new Set(strange.map(({ name }) => name))];
  const left = side('licenseNumber', licenseNumber, unused);
  const right = side('scope', scope, classes.length > 0 ? names : []);
  if (classes.length === 0) return { ...comparison, verdict: 'cannotTell', reason: 'noClasses', left, right };
  if (strange.length > 0) return { ...comparison, verdict: 'differs', reason: 'other', left, right };
  if (!saysAll(parsed, scope))
    return { ...comparison, verdict: 'cannotTell', reason: 'partlyRead', left, right };
  if (unused.length > 0) return { ...comparison, verdict: 'differs', reason: 'other', left, right };
  return { ...comparison, verdict: 'consistent', reason: 'same', left, right };
}

/** The class that a number can have for a business: that of 2003 counts only as long as its edition was in force. */
function classesIn(business: Business, year: number | null): readonly BusinessClass[] {
  return year === null || year <= LAST_YEAR_OF_OLD_CLASSES ? classesOf(business) : [business.class];
}

/** What could not be read is no business; what is doubtful is one that counts for neither side. */
function heldBy(text: string): Held {
  const scope = parseScope(text);
  const entries = scope.entries.filter(
    ({ business, standing }) => standing === 'named' || (standing === 'doubtful' && business !== null),
  );
  return {
    businesses: Map.groupBy(entries, businessKey),
    whole: saysAll(scope, text),
  };
}

/** Whether the text says of every business whether it is licensed, and was read whole. */
function saysAll(scope: Scope, text: string): boolean {
  return (
    isFullyRead(scope) && !mayBeCut(text) && scope.entries.every(({ standing }) => standing !== 'doubtful')
  );
}

function isCertain(held: Held, key: string): boolean {
  return (held.businesses.get(key) ?? []).some(({ standing }) => standing === 'named');
}

function missingFrom(from: Held, other: Held): string[] {
  return [...other.businesses.keys()].filter((key) => !from.businesses.has(key));
}

/** Whether a side has a wider or narrower business: 呼叫中心业务 of 2003 may well be today's 国内呼叫中心业务. */
function hasRelative({ businesses }: Held, key: string): boolean {
  return [...businesses.keys()].some((other) => isAbove(key, other) || isAbove(other, key));
}

function compareLimits(left: Held, right: Held): Pick<Comparison, 'verdict' | 'reason'> {
  const differing = [...left.businesses].filter(
    ([key, entries]) => limitsKey(entries) !== limitsKey(right.businesses.get(key) ?? []),
  );
  if (differing.length === 0) return { verdict: 'consistent', reason: 'same' };
  const certain = differing.some(([key, entries]) => {
    const others = right.businesses.get(key) ?? [];
    return entries.every(isLimited) && others.every(isLimited);
  });
  return certain
    ? { verdict: 'differs', reason: 'otherQualifiers' }
    : { verdict: 'cannotTell', reason: 'lessPrecise' };
}

function isLimited(entry: ScopeEntry): boolean {
  return limitsOf(entry).length > 0;
}

/** One key for the limits of a business that is named once or more: their order does not count. */
function limitsKey(entries: readonly ScopeEntry[]): string {
  return [...new Set(entries.map((entry) => limitsOf(entry).toSorted().join(' ')))].toSorted().join(' | ');
}
