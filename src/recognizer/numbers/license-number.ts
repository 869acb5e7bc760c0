import type { Mention } from '../mention.ts';

const PROVINCE = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇藏陕甘青宁新';
/** Blanks that pages put inside a number. */
const GAP = '[ \\u00a0\\u3000]?';
const DASH = '[-‐‑‒–—―−－﹣]';
/** One class of the catalogue; a small L is a mistyped 1. */
const CLASS = `[ABabＡＢ]${GAP}[12１２lI]`;
const CLASSES = `${CLASS}(?:${GAP}[.．、]?${GAP}${CLASS}){0,3}`;
const ICP = `${GAP}[IＩ]${GAP}[CＣ]${GAP}[PＰ]${GAP}`;

/** What a part number has before a dash, and no licence before its classes: A2-B1-20190001, X-B2-20190001. */
const PART = '(?:\\d|(?<![A-Za-z])[A-Za-z])';

/** What stands before the digits of a licence number with classes: 京B2-, 合字B1.B2-, 苏ICP证B2-, A2.B1.B2-. */
const CLASSED = new RegExp(
  `(?<sign>(?:合${GAP}字|[${PROVINCE}]${ICP}证|[${PROVINCE}])${GAP})?` +
    `(?<![A-Za-z0-9Ａ-Ｚ０-９.])(?<!${PART}${DASH})(?<classes>${CLASSES})${GAP}${DASH}(?:${GAP}|\\r?\\n)$`,
  'u',
);
/** 湘B-2-4-20069060: class B2, and the number of the business in the catalogue of 2003. */
const NUMBERED = new RegExp(
  `(?<sign>[${PROVINCE}])${GAP}(?<classes>[ABabＡＢ])${DASH}[12１２]${DASH}[\\d０-９]{1,2}${DASH}$`,
  'u',
);
/** 京ICP证030173号. */
const CERTIFICATE = new RegExp(`[${PROVINCE}]${ICP}证${GAP}[:：]?${GAP}第?${GAP}$`, 'iu');
/** 京ICP备05000000号-1, a filing and no licence. */
const FILING = new RegExp(`[${PROVINCE}]${ICP}备${GAP}$`, 'iu');

/** After a filing's digits. */
const SITE = new RegExp(`^${GAP}号(?:${GAP}${DASH}${GAP}[\\d０-９]{1,4}[AXax]?(?![0-9A-Za-z０-９]))?`, 'u');
/** What stands behind a suffix where it is none: more of a number, or a name that begins with digits (3M中国…), but no other number. */
const NO_SUFFIX = `[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]|[.]\\d|${DASH}|(?![${PROVINCE}]${ICP})\\p{Script=Han}`;
/** After a licence's digits: 号, and what a site or an app of its holder adds to its number. */
const BEHIND = new RegExp(
  `^(?<sign>${GAP}号)?(?:${DASH}(?<suffix>[\\d０-９]{1,4}[A-Za-zＡ-Ｚａ-ｚ]?)号?(?!${NO_SUFFIX}))?`,
  'u',
);
/** The rest of an old number with its year apart: B2-2004-0851. */
const SERIAL = new RegExp(`^${DASH}\\d{4}(?!\\d)`, 'u');

const REACH = 32;

/**
 * The telecom licence or ICP filing whose digits are the run from `start` to `end`. Forms as the ministry prints them,
 * with the noise of real pages: blanks, other dashes, full width, a small L for a 1, 号 after the number.
 */
export function readLicenseNumber(text: string, start: number, end: number): Mention | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + 12);
  if (/^[0-9A-Za-zＡ-Ｚａ-ｚ]/u.test(after)) return undefined;
  const digits = end - start;
  const classed = CLASSED.exec(before) ?? NUMBERED.exec(before);
  if (classed !== null) {
    const serial = digits === 4 ? (SERIAL.exec(after)?.[0] ?? '') : '';
    if (serial === '' && !isSerial(text.slice(start, end), classed.groups ?? {})) return undefined;
    return license(text, start - classed[0].length, end + serial.length);
  }
  const certificate = CERTIFICATE.exec(before);
  if (certificate !== null && digits >= 6 && digits <= 8)
    return license(text, start - certificate[0].length, end);
  const filing = FILING.exec(before);
  if (filing !== null && digits >= 6 && digits <= 10) {
    const site = SITE.exec(after)?.[0] ?? '';
    return mention(text, start - filing[0].length, end + site.length, 'icpFiling');
  }
  return undefined;
}

/**
 * Whether the digits behind classes are a year and a serial number. Without a sign of its issuer a number is taken for a
 * licence's only where it names a value-added class and its year is a year: parts and seats have such numbers, too.
 */
function isSerial(digits: string, { sign, classes = '' }: Partial<Record<string, string>>): boolean {
  const whole = /^(?:19|20|１９|２０)/u.test(digits) && digits.length === 8;
  if (sign === undefined) return whole && /[BbＢ]/u.test(classes);
  return whole || (digits.length >= 5 && digits.length <= 8 && (sign.includes('证') || digits.length === 8));
}

/** A licence's number up to `end`, with what stands behind its digits. */
function license(text: string, start: number, end: number): Mention {
  const behind = BEHIND.exec(text.slice(end, end + REACH));
  const { sign = '', suffix } = behind?.groups ?? {};
  const number = mention(text, start, end + sign.length, 'licenseNumber');
  if (suffix === undefined) return number;
  return { ...number, end: end + (behind?.[0].length ?? 0), suffix: suffix.normalize('NFKC').toUpperCase() };
}

function mention(text: string, start: number, end: number, kind: 'licenseNumber' | 'icpFiling'): Mention {
  const value = text
    .slice(start, end)
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(new RegExp(DASH, 'gu'), '-')
    .toUpperCase()
    .replace(/(?<=[AB])[LI](?=[.、AB-])/gu, '1');
  return { start, end, kind, value };
}
