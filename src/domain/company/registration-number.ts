/** 注册号, a company's registration number by GS15-2006: 15 digits, the last one a check digit. */
import type { CodeProblem } from './credit-code.ts';

const LENGTH = 15;

/** Whether 15 digits, no more and no fewer, end in the right check digit. */
export function hasRegistrationCheckDigit(digits: string): boolean {
  return registrationNumberProblem(digits) === null;
}

/** What is wrong with a text as a registration number, `null` where nothing is. */
export function registrationNumberProblem(text: string): CodeProblem | null {
  const characters = Array.from(text);
  if (characters.length !== LENGTH) return { kind: 'length', length: characters.length, expected: LENGTH };
  const strange = characters.findIndex((character) => !/^[0-9]$/.test(character));
  if (strange >= 0) return { kind: 'character', place: strange + 1, found: characters[strange] ?? '' };
  const expected = registrationCheckDigit(text.slice(0, -1));
  const found = text.slice(-1);
  return found === expected ? null : { kind: 'checkDigit', found, expected };
}

/**
 * The 15th digit for the first 14: ISO 7064, MOD 11,10.
 *
 * @throws {RangeError} where `body` is not 14 digits.
 */
export function registrationCheckDigit(body: string): string {
  if (!/^[0-9]{14}$/.test(body))
    throw new RangeError('a registration number has 14 digits before its check digit');
  let product = 10;
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
