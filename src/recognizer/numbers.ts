import { companyNumber } from './company-number.ts';
import { licenseNumber } from './license-number.ts';
import type { Mention } from './mention.ts';

/** Every number that is looked for has at least this many digits in a row, so that looking at every fourth place is enough. */
const STRIDE = 4;
/** No number is longer, in UTF-16 units; nor is any run of letters and digits read farther. */
export const LONGEST_NUMBER = 48;

/** Adds the credit codes, registration numbers, licence numbers and ICP filings with digits between two places, in order. */
export function findNumbers(text: string, from: number, to: number, found: Mention[]): void {
  const last = Math.min(text.length, to);
  for (let probe = from; probe < last; probe += STRIDE) {
    if (!isDigit(text.charCodeAt(probe))) continue;
    let start = probe;
    let end = probe + 1;
    while (isDigit(text.charCodeAt(start - 1)) && probe - start < LONGEST_NUMBER) start -= 1;
    while (isDigit(text.charCodeAt(end)) && end - probe < LONGEST_NUMBER) end += 1;
    if (end - start >= STRIDE) {
      const mention = numberAt(text, start, end);
      if (mention !== undefined && found.at(-1)?.start !== mention.start) found.push(mention);
    }
    // The probe at or after the end of this run that the next run cannot slip through.
    while (probe + STRIDE < end) probe += STRIDE;
  }
}

function numberAt(text: string, digits: number, end: number): Mention | undefined {
  if (end - digits <= 10) {
    const before = text.charCodeAt(digits - 1);
    // A dash, 证, 备 or a blank: what may stand before the digits of a licence.
    if (before === 45 || before === 32 || before > 127) {
      const license = licenseNumber(text, digits, end);
      if (license !== undefined) return license;
    }
  }
  if (end - digits < 6) return undefined;
  let first = digits;
  let last = end;
  while (isWord(text.charCodeAt(first - 1)) && digits - first < LONGEST_NUMBER) first -= 1;
  while (isWord(text.charCodeAt(last)) && last - end < LONGEST_NUMBER) last += 1;
  return companyNumber(text, first, last);
}

/** ASCII or full width. */
function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
