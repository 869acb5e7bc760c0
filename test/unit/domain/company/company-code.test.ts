import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, mayBeCode } from '../../../../src/domain/company/company-code.ts';
import { checkListQuery } from '../../../../src/api/query.ts';
import { checkDigit, creditCodeProblem } from '../../../../src/domain/company/credit-code.ts';
import {
  hasRegistrationCheckDigit,
  registrationCheckDigit,
  registrationNumberProblem,
} from '../../../../src/domain/company/registration-number.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('registration number', () => {
  it('agrees with sums done by hand', () => {
    // From 10, every zero takes the product to 9, 7, 3, 6, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6; then (11 − 6) mod 10.
    expect(registrationCheckDigit('00000000000000')).toBe('5');
    // Only the last digit differs: (3 + 4) · 2 mod 11 = 3, and 11 − 3 = 8.
    expect(registrationCheckDigit('00000000000004')).toBe('8');
  });

  it('has one right check digit, and sees every slip of one digit', () => {
    fc.assert(
      fc.property(digits(14), fc.nat(14), fc.nat(9), (body, at, other) => {
        const right = Array.from('0123456789').filter((last) => hasRegistrationCheckDigit(body + last));
        expect(right).toEqual([registrationCheckDigit(body)]);
        const number = body + registrationCheckDigit(body);
        fc.pre(number[at] !== String(other));
        expect(hasRegistrationCheckDigit(`${number.slice(0, at)}${other}${number.slice(at + 1)}`)).toBe(
          false,
        );
      }),
    );
  });

  it('says what is wrong', () => {
    expect(registrationNumberProblem('000000000000005')).toBeNull();
    expect(registrationNumberProblem('000000000000004')).toEqual({
      kind: 'checkDigit',
      found: '4',
      expected: '5',
    });
    expect(registrationNumberProblem('00000000000005')).toEqual({ kind: 'length', length: 14, expected: 15 });
    expect(registrationNumberProblem('0000000000O0005')).toEqual({
      kind: 'character',
      place: 11,
      found: 'O',
    });
    expect(hasRegistrationCheckDigit('')).toBe(false);
    expect(() => registrationCheckDigit('1')).toThrow(RangeError);
  });
});

describe('credit code', () => {
  it('says what is wrong', () => {
    expect(creditCodeProblem('91000000000000000K')).toBeNull();
    expect(creditCodeProblem('91000000000000000X')).toEqual({
      kind: 'checkDigit',
      found: 'X',
      expected: 'K',
    });
    expect(creditCodeProblem('9100000000000O000K')).toEqual({ kind: 'character', place: 14, found: 'O' });
    expect(creditCodeProblem('9100000000000000K')).toEqual({ kind: 'length', length: 17, expected: 18 });
  });
});

describe('codeOf', () => {
  it.each([
    ['91000000000000000K', { kind: 'creditCode', valid: true, problem: null }],
    [' 91 000000 00000000 0k ', { kind: 'creditCode', valid: true, problem: null }],
    ['９１０００００００００００００００Ｋ', { kind: 'creditCode', valid: true, problem: null }],
    [
      '91000000000000000X',
      { kind: 'creditCode', valid: false, problem: { kind: 'checkDigit', found: 'X', expected: 'K' } },
    ],
    [
      '9100000000000000K',
      { kind: 'creditCode', valid: false, problem: { kind: 'length', length: 17, expected: 18 } },
    ],
    [
      '910000000000000000K',
      { kind: 'creditCode', valid: false, problem: { kind: 'length', length: 19, expected: 18 } },
    ],
    [
      '9100000000000I000K',
      { kind: 'creditCode', valid: false, problem: { kind: 'character', place: 14, found: 'I' } },
    ],
    ['000000000000005', { kind: 'registrationNumber', valid: true, problem: null }],
    [
      '000000000000009',
      {
        kind: 'registrationNumber',
        valid: false,
        problem: { kind: 'checkDigit', found: '9', expected: '5' },
      },
    ],
    [
      '00000000000005',
      { kind: 'registrationNumber', valid: false, problem: { kind: 'length', length: 14, expected: 15 } },
    ],
    ['云上星河通信有限公司', { kind: 'unknown', valid: false, problem: null }],
    ['INTERNATIONALTELEC', { kind: 'unknown', valid: false, problem: null }],
    ['B2-20269001', { kind: 'unknown', valid: false, problem: null }],
    ['', { kind: 'unknown', valid: false, problem: null }],
  ])('tells what %s is, and what is wrong with it', (text, code) => {
    expect(codeOf(text)).toEqual(code);
  });

  it.each(['S', 'V', 'Z', 'I', 'O'])('takes %s for a slip where a credit code has digits', (found) => {
    expect(codeOf(`91000${found}00000000000K`)).toEqual({
      kind: 'creditCode',
      valid: false,
      problem: { kind: 'character', place: 6, found },
    });
  });

  it('does not say that a code of Xiamen is wrong that breaks the rule: such codes are in use', () => {
    const wrong = (body: string) => body + (checkDigit(body) === '0' ? '1' : '0');
    const code = wrong('91350203M00000001');
    expect(codeOf(code)).toMatchObject({ valid: false, undecided: true, problem: { kind: 'checkDigit' } });
    expect([mayBeCode(code), checkListQuery(code, { pageIndex: 1, pageSize: 50 })]).toEqual([true, null]);
    const elsewhere = wrong('91350103M00000001');
    expect(codeOf(elsewhere)).not.toHaveProperty('undecided');
    expect([mayBeCode(elsewhere), checkListQuery(elsewhere, { pageIndex: 1, pageSize: 50 })]).toEqual([
      false,
      'creditCodeCheckDigit',
    ]);
  });
});
