/** What a parsed scope means for one who relies on it. */
import type { Business } from '../catalogue/business.ts';
import { UNCODED_NAMES } from '../catalogue/catalogue-rows.ts';
import { findRegion } from '../regions/regions.ts';
import type { Scope, ScopeEntry, ScopeRegion } from './entry.ts';
import { takesBack, takesBackAll } from './sayings.ts';

/** Remarks that say something of the licence and not of the business: its number, its term, the usual proviso. */
const REMARK = /许可证(?:编号|号|有效期)|有效期|依法须经批准/;

/** Where machine rooms stand is said by the regions. */
const MACHINE_ROOM = /^机房(?:所在地|地址)?(?:为|在|位于|设在|设于|[:：])/;

/** Nothing but what the business has anyway. */
const ADDS = /^(?:含|包括|包含)/;

/** What ends a clause of a qualifier. */
const CLAUSES = /[,;，；。]/;

/** Words that leave something out, wherever they stand: 含…，不含…. */
const LIMIT = /不|仅|只|限|除/;

const LEAVES_OUT = /^(?:不含|不包[括含]|仅|只|限|除)/;

/** An SP certificate is for all but information on the internet: 信息服务业务（SP） may be that part and no more. */
const NAMES_A_PART = /^SP证?$/;

/** Words that leave something for later, or for another text. */
const LATER = /待|另|须|需|为准/;

/** How the name of a region ends that is not known. */
const REGION_ENDING = /[省市区县州盟旗镇乡岛园地]$/;

/** Whether a name is of a business that licences are given for although the catalogue has no code for it. */
export function isUncoded(name: string): boolean {
  return UNCODED_NAMES.includes(name);
}

/** The one key of all notations of a business: its code in the catalogue, or its folded name where it has none. */
export function businessKey({ business, name }: Pick<ScopeEntry, 'business' | 'name'>): string {
  if (business !== null) return business.code;
  return isUncoded(name) ? UNCODED_NAMES.slice(0, 1).join('') : name.normalize('NFKC').toUpperCase();
}

/** Whether every word was understood: then what is not named is not there, if the text was not cut. */
export function isFullyRead({ entries, rest }: Scope): boolean {
  return rest.trim() === '' && entries.every(({ business, name }) => business !== null || isUncoded(name));
}

/**
 * The qualifiers that may leave something out of the business, as written: remarks and nicknames do not. 含… is one of
 * them, for it is read by what it has in it: 含网站接入，用户接入待批.
 */
export function limitWords({ qualifiers, business }: ScopeEntry): readonly string[] {
  return qualifiers.filter((qualifier) => {
    if (leavesOut(qualifier)) return true;
    return !MACHINE_ROOM.test(qualifier) && !isRemark(qualifier) && !isNickname(qualifier, business);
  });
}

/** Whether words that may stand in a remark as well leave something out, or leave it for later or for others. */
function leavesOut(qualifier: string): boolean {
  return LIMIT.test(qualifier) || LATER.test(qualifier.replaceAll('依法须经批准', ''));
}

/** 含甲 says no more than the business does; 含甲，乙待批 does. */
function addsOnly(qualifier: string): boolean {
  return !leavesOut(qualifier) && qualifier.split(CLAUSES).every((clause) => ADDS.test(clause));
}

/** Whether words do nothing but leave something out, clause by clause, as 不含甲 does: they name no more. */
export function onlyLeavesOut(words: string): boolean {
  return !LATER.test(words) && words.split(CLAUSES).every((clause) => LEAVES_OUT.test(clause));
}

function isNickname(qualifier: string, business: Business | null): boolean {
  const folded = qualifier.normalize('NFKC').toUpperCase();
  if (NAMES_A_PART.test(folded)) return false;
  return business !== null && [...business.nicknames, ...business.partNicknames].includes(folded);
}

/** What the qualifiers leave out of the business, in the one form that all notations of a limit share. */
export function limitsOf(entry: ScopeEntry): readonly string[] {
  const { whole, business, name } = entry;
  const limits = limitWords(entry)
    .filter((limit) => !addsOnly(limit))
    .map(foldLimit);
  return whole || business === null ? limits : [foldLimit(`仅限${name}`), ...limits];
}

/** 因特网 is today's 互联网; 服务业务 means no more than 服务; 甲和乙 is 乙和甲. */
function foldLimit(limit: string): string {
  const plain = limit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replaceAll('因特网', '互联网')
    .replaceAll('服务业务', '服务')
    .replace(/^(?:仅限于|限于|只限|仅)(?!限)/, '仅限')
    .replace(/^不包[括含]/, '不含');
  const [, kind = '', what = ''] = /^(仅限|不含|)(.*)$/s.exec(plain) ?? [];
  return (
    kind +
    what
      .split(/、|以及|和|及|与/)
      .toSorted()
      .join('、')
  );
}

/** A region in full, with what is left out of it, e.g. 辽宁省（不含大连市）; as written where it is not known. */
export function regionText({ region, raw, except = [] }: ScopeRegion): string {
  if (region === null) return raw.trim();
  return except.length === 0
    ? region.name
    : `${region.name}（不含${except.map(({ name }) => name).join('、')}）`;
}

/** Whether what stands in the place of a region leaves something out: 不含西藏, 仅限应用商店. */
export function isLimitOfRegion({ region, raw }: ScopeRegion): boolean {
  return region === null && LIMIT.test(raw);
}

/**
 * Whether the words in the place of a region name a region, known or not, or only say something of the licence, such as
 * its term. `false` for any other sentence.
 */
export function namesRegion({ region, raw }: ScopeRegion): boolean {
  if (region !== null || findRegion(raw) !== null || isRemark(raw)) return true;
  return REGION_ENDING.test(raw) && !takesBack(raw.normalize('NFKC'));
}

/** 有效期至… is one, 有效期已届满 is none. */
function isRemark(words: string): boolean {
  return REMARK.test(words) && !takesBack(words.normalize('NFKC'));
}

/** Whether the words in the place of a region may be what a denial right after them speaks of, as 各项 is. */
export function mayBeDenied(region: ScopeRegion): boolean {
  return !namesRegion(region) && !isLimitOfRegion(region) && takesBackAll(region.raw.normalize('NFKC'));
}
