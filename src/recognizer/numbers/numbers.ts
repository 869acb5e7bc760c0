import { readCompanyNumber } from './company-number.ts';
import { readLicenseNumber } from './license-number.ts';
import type { Mention } from '../mention.ts';
import { interleave } from '../merge.ts';

/** But for old licences, every number has as many digits in a row: it is enough to look at every sixth place. */
const STRIDE = 6;
/** What stands before the digits of old licences, which may be fewer (京ICP证B2-21366号, B2-2004-0851). */
const OLD_LICENSES = ['B2-', 'B1-'];
const SHORTEST_OLD = 4;

/** No number is longer, in UTF-16 units: a word is not read farther to the left than this. */
const LONGEST_WORD = 48;

/** Finds the credit codes, registration numbers, licence numbers and ICP filings of a text, one part after the other. */
export class NumberFinder {
  /** All numbers found so far, in the order of the text. */
  readonly found: Mention[] = [];
  readonly #text: string;
  #done: number;
  #probe: number;

  /** @param from where to begin: at a number, or before it. */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#done = Math.max(0, from);
    this.#probe = this.#done - (this.#done % STRIDE);
  }

  /** Adds the numbers whose digits begin before a place of the text, in order. */
  findUntil(to: number): void {
    let found: readonly Mention[] = this.#long(to);
    for (const sign of OLD_LICENSES) found = interleave(found, this.#short(sign, to));
    for (const mention of found) this.found.push(mention);
    this.#done = to;
  }

  #long(to: number): Mention[] {
    const text = this.#text;
    const found: Mention[] = [];
    const last = Math.min(to, text.length);
    let probe = this.#probe;
    for (; probe < last; probe += STRIDE) {
      if (!isDigit(text.charCodeAt(probe))) continue;
      let start = probe;
      let end = probe + 1;
      // Not far: the last probe was no digit, or all of its run was read.
      while (isDigit(text.charCodeAt(start - 1)) && probe - start < LONGEST_WORD) start -= 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
      if (end - start < STRIDE) continue;
      const mention = licenseAt(text, start, end) ?? companyNumberAt(text, start, end);
      if (mention !== undefined) {
        found.push(mention);
        end = mention.end;
      }
      // On to the last probe before the end: the next one is behind it, and no run of digits slips between the two.
      if (end > probe + STRIDE) probe += STRIDE * Math.floor((end - 1 - probe) / STRIDE);
    }
    this.#probe = probe;
    return found;
  }

  #short(sign: string, to: number): Mention[] {
    const found: Mention[] = [];
    const from = this.#done;
    const part = this.#text.slice(from, to + sign.length - 1);
    for (let at = part.indexOf(sign); at >= 0; at = part.indexOf(sign, at + 1)) {
      const start = from + at + sign.length;
      let end = start;
      while (end < start + STRIDE && isDigit(this.#text.charCodeAt(end))) end += 1;
      if (end === start + STRIDE || end < start + SHORTEST_OLD) continue;
      const mention = readLicenseNumber(this.#text, start, end);
      if (mention !== undefined) found.push(mention);
    }
    return found;
  }
}

function licenseAt(text: string, start: number, end: number): Mention | undefined {
  return end - start <= 10 && mayFollowLicense(text.charCodeAt(beforeLineEnd(text, start - 1)))
    ? readLicenseNumber(text, start, end)
    : undefined;
}

function companyNumberAt(text: string, start: number, end: number): Mention | undefined {
  let first = start;
  let last = end;
  while (isWord(text.charCodeAt(first - 1)) && start - first < LONGEST_WORD) first -= 1;
  while (isWord(text.charCodeAt(last)) && last - end < LONGEST_WORD) last += 1;
  return readCompanyNumber(text, first, last);
}

/** A number may be broken behind its dash. */
function beforeLineEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 10) return at;
  return text.charCodeAt(at - 1) === 13 ? at - 2 : at - 1;
}

/** ASCII or full width. */
function isDigit(code: number): boolean {
  return code <= 0x39 ? code >= 0x30 : code >= 0xff10 && code <= 0xff19;
}

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A dash, 证, 备, 第, a colon or a blank: what may stand before the digits of a licence or filing. */
function mayFollowLicense(code: number): boolean {
  switch (code) {
    case 0x20:
    case 0x2d:
    case 0xa0:
    case 0x3000:
    case 0x8bc1:
    case 0x5907:
    case 0x7b2c:
    case 0x3a:
    case 0xff1a:
    case 0x2212:
    case 0xfe63:
    case 0xff0d:
      return true;
    default:
      return code >= 0x2010 && code <= 0x2015;
  }
}
