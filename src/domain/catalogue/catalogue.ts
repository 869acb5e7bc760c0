/** 电信业务分类目录, the catalogue of telecom businesses: the edition of 2015 as amended in 2019. */
import { BUSINESS_CLASSES, type Business, type BusinessClass, type NamedBusiness } from './business.ts';
import { CATALOGUE_ROWS } from './catalogue-rows.ts';

/** Every row, in the order of the codes. */
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

/** Every full name and alias, as texts name businesses. Nicknames are left out: no licence is printed with one. */
export const businessNames: ReadonlyMap<string, NamedBusiness> = new Map(
  // Full names last: of two equal keys the later counts, and a full name means the whole.
  [
    ...catalogue.flatMap((business) =>
      business.aliases.map(({ name, part }) => named(name, business, part !== true)),
    ),
    ...catalogue.map((business) => named(business.name, business, true)),
  ],
);

/** In capitals: a person types `ip电话业务` as well. */
const byTypedName: ReadonlyMap<string, NamedBusiness> = new Map(
  Array.from(businessNames, ([name, named]) => [name.toUpperCase(), named]),
);

const byNickname: ReadonlyMap<string, NamedBusiness> = new Map(
  catalogue.flatMap((business) => [
    ...business.nicknames.map((nickname) => named(nickname, business, true)),
    ...business.partNicknames.map((nickname) => named(nickname, business, false)),
  ]),
);

export function businessByCode(code: string): Business | null {
  return byCode.get(code) ?? null;
}

/** The business meant by a code, a full name, an old name or a nickname, as a person types it. */
export function findBusiness(text: string): NamedBusiness | null {
  const key = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const business = businessByCode(key);
  if (business !== null) return { business, whole: true };
  return byTypedName.get(key) ?? byNickname.get(key) ?? null;
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

function named(name: string, business: Business, whole: boolean): readonly [string, NamedBusiness] {
  return [name, { business, whole }];
}

function classOf(code: string): BusinessClass {
  const found = BUSINESS_CLASSES.find((one) => code.startsWith(one));
  if (found === undefined) throw new RangeError(`no class: ${code}`);
  return found;
}
