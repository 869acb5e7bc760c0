import { hasRegistrationCheckDigit } from '../../domain/company/registration-number.ts';
import type { Mention } from '../mention.ts';

/** GB 32100-2015: digits and capitals without I, O, S, V and Z; a character's value is its place here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_CODE_LENGTH = 18;
const REGISTRATION_NUMBER_LENGTH = 15;

const NO_VALUE = 128;
const SMALL_A = 0x61;

/** The value of each ASCII character in a credit code, 128 where it has none. Small letters count as capitals. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code).toUpperCase());
  return value < 0 ? NO_VALUE : value;
});

/** The powers of 3 modulo 31. */
const WEIGHTS = Uint8Array.from({ length: 17 }, (_, place) => Number(3n ** BigInt(place) % 31n));

/** An authority that registers with one of its categories (GB 32100-2015, table 1), then a province. */
const CREDIT_CODE = /^(?:[15N][1239]|[248A][19]|3[1-59]|[67][129]|9[123]|Y1)[1-68]\d{5}[0-9A-Z]{10}$/;
/**
 * What a resident identity card's number looks like (GB 11643): a province, a date of birth. One in 31 of them has the
 * check digit of a credit code, and a person's number is nothing to look up.
 */
const IDENTITY_CARD =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/;

/** What stands directly before a registration number: its name, or the credit code of the same company. */
const REGISTRATION_PLACE =
  /(?:(?<!商标|软件|产品)(?:注\s?册|註冊|登记|营业执照)\s?(?:编?[号號])码?|reg(?:ist(?:er|ration))?[\s_-]?(?:no|num|number|code)\.?|zch)["'`]?(?:<\/?[a-z]+>|[\s:：=>(（|,，]){0,12}["'`]?$/iu;
const AFTER_CREDIT_CODE = /[0-9A-Z]{18}[\s"'`,;:|/，、；：)\]]{1,12}$/iu;
const REACH = 32;

/**
 * The credit code or registration number that is the run of ASCII letters and digits from `start` to `end`, or
 * `undefined` where it is neither. A registration number is one only where the text says so: one in ten random numbers
 * passes its check digit.
 */
export function readCompanyNumber(text: string, start: number, end: number): Mention | undefined {
  if (end - start === CREDIT_CODE_LENGTH) return creditCode(text, start, end);
  if (end - start === REGISTRATION_NUMBER_LENGTH) return registrationNumber(text, start, end);
  return undefined;
}

function creditCode(text: string, start: number, end: number): Mention | undefined {
  let sum = 0;
  let all = 0;
  let highest = text.charCodeAt(end - 1);
  for (let place = 0; place < 17; place += 1) {
    const code = text.charCodeAt(start + place);
    const value = VALUES[code] ?? NO_VALUE;
    // The division of the authority: six digits.
    if (place >= 2 && place < 8 && value > 9) return undefined;
    all |= value;
    highest = Math.max(highest, code);
    sum += value * (WEIGHTS[place] ?? 0);
  }
  const value = highest < SMALL_A ? text.slice(start, end) : text.slice(start, end).toUpperCase();
  if (!CREDIT_CODE.test(value) || IDENTITY_CARD.test(value)) return undefined;
  if (all < NO_VALUE && VALUES[text.charCodeAt(end - 1)] === (31 - (sum % 31)) % 31)
    return { start, end, kind: 'creditCode', value };
  return { start, end, kind: 'creditCode', value, valid: false };
}

function registrationNumber(text: string, start: number, end: number): Mention | undefined {
  const value = text.slice(start, end);
  if (!/^\d+$/.test(value)) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!REGISTRATION_PLACE.test(before) && !AFTER_CREDIT_CODE.test(before)) return undefined;
  const kind = 'registrationNumber';
  if (hasRegistrationCheckDigit(value)) return { start, end, kind, value };
  return REGISTRATION_PLACE.test(before) ? { start, end, kind, value, valid: false } : undefined;
}
