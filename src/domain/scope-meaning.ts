/** What a parsed scope means for one who relies on it. */
import { UNCODED_NAMES } from './catalogue-rows.ts';
import { findRegion } from './regions.ts';
import type { Scope, ScopeEntry, ScopeRegion } from './scope-entry.ts';

/** Remarks that say something of the licence and not of the business: its number, its term, the usual proviso. */
const REMARK = /许可证(?:编号|号|有效期)|有效期|依法须经批准/;

/** 含… adds what the business has anyway; where machine rooms stand is said by the regions. */
const NO_LIMIT = /^(?:含|包括|机房)/;

/** Words that leave something out, wherever they stand: 含…，不含…. */
const LIMIT = /不|仅|只|限|除/;

/** How the name of a place ends that is not known. */
const PLACE = /[省市区县州盟旗镇乡岛园地]$/;

/** Whether every word was understood: then what is not named is not there, if the text was not cut. */
export function isFullyRead({ entries, rest }: Scope): boolean {
  return (
    rest.trim() === '' &&
    entries.every(({ business, name }) => business !== null || UNCODED_NAMES.includes(name))
  );
}

/** The qualifiers that leave something of the business out, folded for comparing. */
export function limitsOf({ qualifiers, whole, business, name }: ScopeEntry): readonly string[] {
  const limits = qualifiers
    .map((qualifier) => qualifier.normalize('NFKC'))
    .filter((qualifier) => LIMIT.test(qualifier) || (!NO_LIMIT.test(qualifier) && !REMARK.test(qualifier)));
  return whole || business === null ? limits : [name, ...limits];
}

/** Whether what stands in the place of a region leaves something out: 不含西藏, 仅限应用商店. */
export function isLimitOfRegion({ region, raw }: ScopeRegion): boolean {
  return region === null && LIMIT.test(raw);
}

/** Whether it is a place, known or not, and no sentence. */
export function isPlace({ region, raw }: ScopeRegion): boolean {
  return region !== null || PLACE.test(raw) || findRegion(raw) !== null;
}
