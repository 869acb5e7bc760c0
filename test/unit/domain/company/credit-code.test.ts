import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigit,
  creditCodeProblem,
  looksLikeCreditCode,
} from '../../../../src/domain/company/credit-code.ts';

const isRight = (code: string) => creditCodeProblem(code) === null;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const from = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** The first 17 characters of an invented code. */
const body = fc
  .tuple(from(ALPHABET, 2), from('0123456789', 6), from(ALPHABET, 9))
  .map((parts) => parts.join(''));

describe('credit code', () => {
  it('takes the right check digit and no other', () => {
    fc.assert(
      fc.property(body, (first17) => {
        const right = Array.from(ALPHABET).filter((last) => isRight(first17 + last));
        expect(right).toEqual([checkDigit(first17)]);
      }),
    );
  });

  it('agrees with sums done by hand', () => {
    // 9·1 + 1·3 = 12, 31 − 12 = 19, the 20th character.
    expect(checkDigit('91000000000000000')).toBe('K');
    expect(checkDigit('00000000000000000')).toBe('0');
    // Only the 17th counts: its weight is 3^16 mod 31 = 28, and 31 − 28 = 3.
    expect(checkDigit('00000000000000001')).toBe('3');
  });

  it('sees every slip of one character', () => {
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...Array.from(ALPHABET)), (first17, at, other) => {
        const code = first17 + checkDigit(first17);
        fc.pre(code[at] !== other);
        expect(isRight(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('takes small letters and blanks around it', () => {
    expect(isRight(' 91000000000000000k\u3000')).toBe(true);
  });

  it('looks like one even with a letter that no code has', () => {
    expect(looksLikeCreditCode('9100000000000O000K')).toBe(true);
    expect(isRight('9100000000000O000K')).toBe(false);
  });

  it.each(['云上星河通信有限公司', 'INTERNATIONALTELEC', '110000000000000', 'f'.repeat(32), ''])(
    'does not take %s for one',
    (text) => {
      expect(looksLikeCreditCode(text)).toBe(false);
      expect(isRight(text)).toBe(false);
    },
  );

  it('refuses to make a check digit for what is no code', () => {
    expect(() => checkDigit('9100000000000O000')).toThrow(RangeError);
    expect(() => checkDigit('91')).toThrow(RangeError);
  });
});
