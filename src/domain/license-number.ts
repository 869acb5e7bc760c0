/** 许可证号, the number of a telecom licence: what its form says, and what it does not prove. */
import { BUSINESS_CLASSES, type BusinessClass } from './catalogue/business.ts';
import { findRegion, PROVINCE_SIGNS, provinceBySign, provinces, type Region } from './regions/regions.ts';
import { simplify } from './text/traditional.ts';

/** What a licence number is, as far as its form tells. */
export type LicenseNumberKind =
  /** By the ministry, for more than one province: `B1.B2-20169001`. */
  | 'crossRegion'
  /** `合字B2-20169006`, in the same form with serials of its own. */
  | 'foreignInvested'
  /** By a province's authority: `京B2-20209008`. */
  | 'provincial'
  /** An ICP certificate in its own form: `京ICP证159010号`. */
  | 'icpCertificate'
  /** An ICP certificate with classes: `苏ICP证B2-20189011`, `ICP证粤B2-20239013号`. */
  | 'mixed'
  /** `B2-2004-9015号` */
  | 'old'
  /** `京ICP备13999021号-1`: the filing (备案) of a site or an app, which is no licence. */
  | 'icpFiling'
  | 'unknown';

/** A licence number taken apart, as far as its form tells. */
export interface LicenseNumber {
  readonly kind: LicenseNumberKind;
  /** The classes that the number names, in the order of the catalogue; none where its form has no classes. */
  readonly classes: readonly BusinessClass[];
  /** The year of the FIRST issue, or of the first filing; `null` where the number has none that can be. */
  readonly year: number | null;
  /** Digits, with leading zeros. */
  readonly serial: string | null;
  /** Whose authority issued it; `null` for the ministry's own numbers. */
  readonly province: Region | null;
  /** What stands behind a licence's number for a site or an app of its holder, e.g. `1626X`; `null` where nothing does. */
  readonly suffix: string | null;
  /** The number without noise: two notations of one number are the same here. */
  readonly normalized: string;
}

/** What a reader may take a number to prove, and it does not. */
export type NumberCaveat =
  /** The form is not known. */
  | 'formUnknown'
  /** A filing allows no telecom business. */
  | 'filingIsNoLicense'
  /** That 合字 means foreign investment is inferred from the holders seen; no public rule says so. */
  | 'foreignInvestmentInferred'
  /** With a suffix it is the number of a site's or an app's filing, which stays when the licence ends. */
  | 'mayBeFiling'
  /** The year is that of the first issue: a renewed licence usually keeps its number. */
  | 'yearIsFirstIssue'
  /** Licences hold businesses of classes that their numbers do not have. */
  | 'classesAreNotBusinesses'
  /** Several businesses changed their class in 2015: an older number means the classes of then. */
  | 'classesBefore2015';

const CLASSES = '(?<classes>[AB][12](?:[.,、·]?[AB][12])*)';
const SIGN = String.raw`(?<sign>\p{Script=Han})`;
const SITE = String.raw`(?:号?-(?<site>\d+[A-Za-z]?))?号?`;
const SUFFIX = String.raw`(?:号?-(?<site>\d{1,4}[A-Za-z]?))?号?`;
const DATED = String.raw`-(?<year>20\d\d)(?<serial>\d{4})${SUFFIX}`;

/** The forms that are known. No text fits two of them. */
const FORMS: readonly (readonly [kind: LicenseNumberKind, pattern: string])[] = [
  ['crossRegion', CLASSES + DATED],
  ['foreignInvested', `合字${CLASSES}${DATED}`],
  ['provincial', SIGN + CLASSES + DATED],
  ['old', String.raw`${SIGN}?${CLASSES}-(?<year>20\d\d)-(?<serial>\d{4})号?`],
  // 湘B-2-4-20069060: class B2, and the number of the business in the catalogue of 2003.
  ['provincial', String.raw`${SIGN}(?<letter>[AB])-(?<digit>[12])-\d{1,2}${DATED}`],
  ['icpCertificate', String.raw`${SIGN}ICP证(?<year>\d\d|20\d\d)(?<serial>\d{4})${SUFFIX}`],
  ['mixed', `${SIGN}ICP证${CLASSES}${DATED}`],
  ['mixed', `ICP证${SIGN}${CLASSES}${DATED}`],
  ['mixed', String.raw`${SIGN}ICP证${CLASSES}-(?<serial>\d{4,6})号?`],
  ['icpFiling', String.raw`${SIGN}ICP备(?<year>\d\d|20\d\d)(?<serial>\d{6})${SITE}`],
];

const MATCHERS = FORMS.map(([kind, pattern]) => ({ kind, form: new RegExp(`^${pattern}$`, 'u') }));

const SUFFIX_AT_END = /号?-\d{1,4}[A-Za-z]?号?$/;

/** Longer than any number with a label before it. */
const MAX_LENGTH = 64;

/** Hyphens and dashes, and the minus sign, in all their widths. */
const DASH = /[\p{Pd}\u2212\u2043]/gu;

/** Blanks, and characters that nobody sees. */
const INVISIBLE = /[\s\p{Cf}]/gu;

/** Words before a number: 经营许可证编号：, 增值电信业务经营许可证. */
const LABELS = [
  /^[\p{Script=Han}()《》]*:/u,
  /^[\p{Script=Han}()《》]*(?:编号|证号|号码|备案号|许可证)》?/u,
  /^[A-Za-z.:#()]{0,48}?(?:licen[cs]e|certificate|permit|number|no)[.:#]*(?=[\p{Script=Han}AB])/iu,
];

/** 京许可证B2-…: whether the sign is the number's or the label's is not known, and it may not get lost. */
const SIGN_IN_LABEL = /^(?<sign>\p{Script=Han})(?:增值电信业务)?(?:经营)?许可证/u;

/** The letters l and I where a number has a digit: after the letter of a class, and l beside digits. */
const MISTYPED_ONE = /(?<=[AB])[lI](?=[.,、·AB-])|(?<=\d)l|l(?=\d)/g;

/**
 * Licences and filings have years since 2000, in two digits or four; the domain has no clock, so that a year as far
 * ahead as this is a slip and not a year: `京ICP证990123号` is not of 2099.
 */
const LATEST_YEAR = 2040;

/** The edition of 2015 is in force since March 2016: a number of a later year has its classes. */
export const LAST_YEAR_OF_OLD_CLASSES = 2016;

/**
 * Reads a licence number with its usual noise: full-width characters, other dashes, blanks inside, a label before
 * it, 号 after it, and the letter `l` where only the digit 1 makes sense.
 */
export function parseLicenseNumber(text: string): LicenseNumber {
  const plain = withoutNoise(text);
  for (const candidate of candidatesOf(plain)) {
    for (const { kind, form } of MATCHERS) {
      const groups = form.exec(candidate)?.groups;
      if (groups === undefined) continue;
      const number = numberOf(kind, candidate, groups);
      if (number !== null) return number;
    }
  }
  const nothing = { classes: [], year: null, serial: null, province: null, suffix: null };
  return { kind: 'unknown', ...nothing, normalized: plain };
}

/** A licence's number, normalized, without what stands behind it for a site or an app: the number of the licence itself. */
export function withoutSuffix({ normalized, suffix }: Pick<LicenseNumber, 'normalized' | 'suffix'>): string {
  return suffix === null ? normalized : normalized.slice(0, -(suffix.length + 1));
}

/**
 * Whether a number is by its form that of a filing, which is no licence: also in a notation of its own, as
 * 京ICP备案13999021号 or 京公网安备11999002000001号, if no licence stands beside it.
 */
export function isFilingNumber(text: string): boolean {
  // Long lists of licences are looked through: no other number has one of these characters, of which the last is another
  // form of the second.
  if (!FILING_SIGN.test(text)) return false;
  const { kind, normalized } = parseLicenseNumber(text);
  if (kind !== 'unknown') return kind === 'icpFiling';
  const plain = simplify(normalized).toUpperCase();
  return FILING.test(plain) && !LICENSE.test(plain);
}

/**
 * The province whose administration issued a licence, by the form of its number: it licenses within its province. `null` for
 * the ministry's own numbers, for those of filings, and where the form is not known.
 */
export function issuingProvince(text: string): Region | null {
  // Long lists of licences are looked through: the ministry's own numbers have no such character.
  if (!HAN.test(text)) return null;
  const { kind, province } = parseLicenseNumber(text);
  return kind === 'icpFiling' ? null : province;
}

/**
 * The province whose licence a number may be: `issuingProvince`, or where the form is not known, the one that stands before
 * its classes, as in （京）B2-20209001, 北京B2-20209001 or 京B2-20209001（变更）. Good for a doubt, and proof of nothing.
 */
export function probableIssuer(text: string): Region | null {
  if (!HAN.test(text)) return null;
  const { kind, province, normalized } = parseLicenseNumber(text);
  if (kind !== 'unknown') return kind === 'icpFiling' ? null : province;
  const place = PLACE.exec(simplify(normalized).toUpperCase())?.groups?.place;
  return place === undefined ? null : (provinceBySign(place) ?? findRegion(place));
}

const HAN = /\p{Script=Han}/u;

/** A sign or a name before the classes of a licence, in brackets or not, with the words between that are usual. */
const PLACE = new RegExp(
  `(?<place>${provinces.map(({ short }) => short).join('|')}|[${PROVINCE_SIGNS}])` +
    String.raw`(?:省|市|(?:[壮回]族|维吾尔)?自治区)?[)\]】〕》]?[-.·]?字?(?:(?:增值电信业务)?(?:经营)?许可证(?:编号)?:?)?(?=[AB][12]|ICP(?!备))`,
  'u',
);

const FILING = /(?:ICP|公网安)备/u;

const LICENSE = /[AB][12]|ICP(?:经营|许可)*证/u;

const FILING_SIGN = /[备備\u{2F809}]/u;

/** What the number does not prove. */
export function caveatsOf({ kind, year, classes, suffix }: LicenseNumber): readonly NumberCaveat[] {
  if (kind === 'unknown') return ['formUnknown'];
  if (kind === 'icpFiling') return ['filingIsNoLicense'];
  const caveats: NumberCaveat[] = [];
  if (suffix !== null) caveats.push('mayBeFiling');
  if (kind === 'foreignInvested') caveats.push('foreignInvestmentInferred');
  if (year !== null) caveats.push('yearIsFirstIssue');
  if (classes.length > 0) caveats.push('classesAreNotBusinesses');
  if (classes.length > 0 && year !== null && year <= LAST_YEAR_OF_OLD_CLASSES)
    caveats.push('classesBefore2015');
  return caveats;
}

function withoutNoise(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASH, '-');
}

/** The text itself, then with each kind of label taken off, all with capitals and mistyped ones set right. */
function candidatesOf(plain: string): string[] {
  if (plain.length > MAX_LENGTH) return [];
  const number = simplify(plain)
    .replace(/[abicp]/g, (letter) => letter.toUpperCase())
    .replace(MISTYPED_ONE, '1')
    .replace(/[。;,]$/, '');
  const sign = SIGN_IN_LABEL.exec(number)?.groups?.sign;
  if (sign !== undefined && provinceBySign(sign) !== null) return [number];
  return [number, ...LABELS.map((label) => number.replace(label, ''))];
}

function numberOf(
  kind: LicenseNumberKind,
  matched: string,
  groups: Readonly<Record<string, string | undefined>>,
): LicenseNumber | null {
  const { sign, classes: listed = '', letter = '', digit = '', year = '', serial = '', site } = groups;
  const province = sign === undefined ? null : provinceBySign(sign);
  if (sign !== undefined && province === null) return null;
  const classes = BUSINESS_CLASSES.filter((one) => listed.includes(one) || one === letter + digit);
  const suffix = site?.toUpperCase() ?? null;
  const shared = { kind, classes, year: yearOf(year), serial, province, suffix };
  const behind = suffix === null ? '' : `-${suffix}`;
  if (kind === 'icpFiling') return { ...shared, normalized: `${sign ?? ''}ICP备${year}${serial}号${behind}` };
  const bare = matched.replace(suffix === null ? /号$/ : SUFFIX_AT_END, '');
  const number = listed === '' ? bare : bare.replace(listed, classes.join('.'));
  return { ...shared, normalized: (kind === 'icpCertificate' ? `${number}号` : number) + behind };
}

/** @param digits Two or four, or none. */
function yearOf(digits: string): number | null {
  const year = digits === '' ? null : 2000 + (Number(digits) % 100);
  return year !== null && year <= LATEST_YEAR ? year : null;
}
