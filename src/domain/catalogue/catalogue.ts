/** 电信业务分类目录, the catalogue of telecom businesses: the edition of 2015 as amended in 2019. */
import { BUSINESS_CLASSES, type Business, type BusinessClass, type NamedBusiness } from './business.ts';
import { CATALOGUE_ROWS } from './catalogue-rows.ts';

const LATIN = /^[A-Z-]+$/;
const ENDING = '业务';

/** Every row of the catalogue of telecom businesses, in the order of the codes. */
export const catalogue: readonly Business[] = CATALOGUE_ROWS.map((row) => ({
  level: row.code.includes('-') ? 3 : row.code.length === 2 ? 1 : 2,
  class: classOf(row.code),
  edition: 2015,
  aliases: [],
  nicknames: [],
  partNicknames: [],
  ...row,
}));

const byCode: ReadonlyMap<string, Business> = new Map(catalogue.map((business) => [business.code, business]));

/**
 * Every name that licences name businesses by: full names, old ones, and both with a nickname, e.g. IDC业务 and
 * 内容分发网络(CDN)业务. The names of classes are none: a licence is for businesses.
 */
export const businessNames: ReadonlyMap<string, NamedBusiness> = new Map(
  // Of two equal keys the later counts: a name that meant a part in 2003 may mean no more on a licence of today.
  catalogue
    .filter(({ level }) => level > 1)
    .flatMap((business) => [
      named(business.name, business, true),
      ...business.aliases.map(({ name, part }) => named(name, business, part !== true)),
    ])
    .flatMap(([name, meant]) => [named(name, meant.business, meant.whole), ...withNicknames(name, meant)]),
);

/** The row of the catalogue with a code such as `B24-1`; `null` where there is none. */
export function businessByCode(code: string): Business | null {
  return byCode.get(code) ?? null;
}

/** Whether one code stands above another: `B2` above `B24` and `B24-1`, `B24` above `B24-1`. */
export function isAbove(upper: string, lower: string): boolean {
  if (upper.length >= lower.length || !lower.startsWith(upper)) return false;
  return upper.length === 2 || lower.charAt(upper.length) === '-';
}

/** The classes a business has had under one of its names: today's, and that of 2003 where it is known. */
export function classesOf(business: Business): readonly BusinessClass[] {
  return [...new Set([business.class, ...business.aliases.flatMap(({ oldClass }) => oldClass ?? [])])];
}

function withNicknames(
  name: string,
  { business, whole }: NamedBusiness,
): (readonly [string, NamedBusiness])[] {
  return business.nicknames
    .filter((nickname) => LATIN.test(nickname))
    .flatMap((nickname) => [
      named(`${nickname}业务`, business, true),
      ...(name.endsWith(ENDING) ? [named(`${name.slice(0, -2)}(${nickname})业务`, business, whole)] : []),
    ]);
}

function named(name: string, business: Business, whole: boolean): readonly [string, NamedBusiness] {
  return [name, { business, whole }];
}

function classOf(code: string): BusinessClass {
  const found = BUSINESS_CLASSES.find((one) => code.startsWith(one));
  if (found === undefined) throw new RangeError(`no class: ${code}`);
  return found;
}
